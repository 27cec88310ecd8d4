/** A new password of one's own; the work goes on in a new session. */
import type { Session } from '@antrean/queue-core/contract'
import { signInWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../shell/dialog.tsx'
import { useWords } from '../shell/preferences.ts'
import { PasswordField } from './password-field.tsx'
import { changePassword, type SignInReason } from './session.ts'

type Props = {
  token: string
  /** Begins the change, or takes it back: the server ends the session of before while the answer is on its way. */
  onChanging: (changing: boolean) => void
  onDone: (session: Session) => void
  onBack: () => void
}

export function OwnPassword({ token, onChanging, onDone, onBack }: Props) {
  const words = useWords(signInWords)
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<SignInReason | 'both' | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const [password, newPassword] = [String(fields.get('password')), String(fields.get('newPassword'))]
    if (!password || !newPassword) return setComplaint('both')
    setBusy(true)
    onChanging(true)
    const result = await changePassword(token, password, newPassword)
    setBusy(false)
    if (result.ok) onDone(result.session)
    onChanging(false)
    if (result.ok) return
    setComplaint(result.reason)
    const again = result.reason === 'weak' ? 'newPassword' : 'password'
    form.querySelector<HTMLInputElement>(`[name=${again}]`)?.select()
  }

  return (
    <Dialog title={words.ownTitle} onClose={onBack}>
      <form className="own-password" onSubmit={event => void submit(event)} noValidate>
        <p>{words.ownLead}</p>
        <PasswordField
          name="password"
          label={words.oldPassword}
          wrong={complaint === 'wrong'}
          describedBy="own-complaint"
          first
        />
        <PasswordField
          name="newPassword"
          label={words.newPassword}
          wrong={complaint === 'weak'}
          describedBy="own-complaint"
        />
        <p className="complaint" id="own-complaint" role="alert">
          {complaint && (
            <>
              <CircleAlert aria-hidden size={20} />
              {complaint === 'wrong' ? words.wrongOld : words[complaint]}
            </>
          )}
        </p>
        <div className="dialog-actions">
          <button type="button" onClick={onBack}>
            {words.stay}
          </button>
          <button type="submit" className="primary" disabled={busy}>
            {words.newSubmit}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
