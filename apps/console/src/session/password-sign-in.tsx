/** Name and password, and the account from elsewhere. */
import type { Session } from '@antrean/queue-core/contract'
import { signInWords } from '@antrean/words'
import { type FormEvent, useEffect, useState } from 'react'
import { useWords } from '../shell/preferences.ts'
import { Complaint } from './complaint.tsx'
import { BEGIN, offered, type Returned } from './open-id.ts'
import { PasswordField } from './password-field.tsx'
import { type SignInReason, signIn } from './session.ts'

type Props = {
  again: string | null
  /** From the account service; null where nobody comes from there. */
  returned: Returned | null
  onSignedIn: (session: Session) => void
  onGiveUp: () => void
  /** A password that is good once was right: it needs one of their own beside it. */
  once: { name: string; password: string } | null
  onOnce: (once: { name: string; password: string } | null) => void
  /** What brought them here from another way in. */
  told: 'pin-gone' | 'desk-gone' | null
  /** Another way in. */
  elsewhere: { label: string; go: () => void } | null
}
type Fault = SignInReason | 'missing' | 'missing-new'

export function PasswordSignIn(props: Props) {
  const { again, returned, once, onOnce: setOnce, onSignedIn, onGiveUp, told, elsewhere } = props
  const words = useWords(signInWords)
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<Fault | null>(null)
  const [label, setLabel] = useState<string | null>(null)
  useEffect(() => {
    const over = new AbortController()
    void offered(over.signal).then(setLabel)
    return () => over.abort()
  }, [])
  const arriving = returned !== null && 'code' in returned
  const said = complaint
    ? words[complaint]
    : returned && 'why' in returned
      ? words[`openid-${returned.why}`]
      : told && words[told]

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const given = {
      name: again ?? String(fields.get('name')).trim(),
      password: String(fields.get('password')),
      ...once,
    }
    const newPassword = once ? String(fields.get('newPassword')) : undefined
    if (!given.name || !given.password) return setComplaint('missing')
    if (newPassword === '') return setComplaint('missing-new')
    setBusy(true)
    const result = await signIn(given.name, given.password, { newPassword })
    setBusy(false)
    if (result.ok) return onSignedIn(result.session)
    if (result.reason === 'new-password') {
      setComplaint(null)
      return setOnce({ name: given.name, password: given.password })
    }
    setComplaint(result.reason)
    if (result.reason === 'wrong' || result.reason === 'expired') setOnce(null)
    form.querySelector<HTMLInputElement>('.password input')?.select()
  }

  return (
    <form className="sign-in-part" onSubmit={event => void submit(event)} noValidate>
      {!again && !once && (
        <label className="field">
          {words.name}
          {/* biome-ignore lint/a11y/noAutofocus: the page is this form, and nothing stands before it */}
          <input name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
        </label>
      )}
      <PasswordField
        key={`${again} ${once ? 'new' : ''}`}
        name={once ? 'newPassword' : 'password'}
        label={once ? words.newPassword : words.password}
        wrong={complaint === (once ? 'weak' : 'wrong')}
        describedBy="complaint"
        first={again !== null || once !== null}
      />
      <Complaint id="complaint" said={said} />
      <button type="submit" className="primary" disabled={busy || arriving}>
        {arriving ? words.arriving : busy ? words.busy : once ? words.newSubmit : words.submit}
      </button>
      {label !== null && !once && (
        <>
          <p className="sign-in-or">{words.or}</p>
          <button type="button" className="plain" onClick={() => location.assign(BEGIN)}>
            {words.byOpenId({ label })}
          </button>
        </>
      )}
      {again && (
        <button type="button" className="quiet" onClick={onGiveUp}>
          {words.other}
        </button>
      )}
      {elsewhere && !once && !arriving && (
        <button type="button" className="quiet" onClick={elsewhere.go}>
          {elsewhere.label}
        </button>
      )}
    </form>
  )
}
