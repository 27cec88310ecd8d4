/** A PIN of one's own at this desk, by one's own password; or none any more. */
import { signInWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../shell/dialog.tsx'
import { useWords } from '../shell/preferences.ts'
import { Complaint } from './complaint.tsx'
import { type Desk, type DeskFault, removePin, setPin } from './desk.ts'
import { PasswordField } from './password-field.tsx'

type Props = { desk: Desk; session: { token: string; name: string }; onDone: () => void; onBack: () => void }

export function OwnPin({ desk, session, onDone, onBack }: Props) {
  const words = useWords(signInWords)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<DeskFault | 'bothPin' | null>(null)
  const hasOne = desk.people.some(({ name }) => name === session.name)

  async function settle(work: ReturnType<typeof removePin>): Promise<void> {
    setBusy(true)
    const answer = await work
    setBusy(false)
    if (answer.ok) onDone()
    else setFault(answer.why)
  }
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const [password, pin] = [String(fields.get('password')), String(fields.get('pin'))]
    if (!password || !pin) setFault('bothPin')
    else void settle(setPin(session.token, { desk: desk.token, password, pin }))
  }

  return (
    <Dialog title={words.ownPin} onClose={onBack}>
      <form className="own-password" onSubmit={submit} noValidate>
        <p>{words.ownPinLead({ desk: desk.name })}</p>
        <PasswordField
          name="password"
          label={words.oldPassword}
          wrong={fault === 'wrong'}
          describedBy="pin-complaint"
          first
        />
        <label className="field">
          {words.newPin}
          <input
            name="pin"
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            aria-invalid={fault === 'weak-pin'}
            aria-describedby="pin-complaint"
          />
        </label>
        <Complaint id="pin-complaint" said={fault && (fault === 'wrong' ? words.wrongOld : words[fault])} />
        <div className="dialog-actions">
          {hasOne && (
            <button type="button" disabled={busy} onClick={() => void settle(removePin(session.token))}>
              {words.removePin}
            </button>
          )}
          <button type="button" onClick={onBack}>
            {words.stay}
          </button>
          <button type="submit" className="primary" disabled={busy}>
            {words.setPin}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
