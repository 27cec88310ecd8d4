/** Name and password. Over the page when a session ended in the middle: the officer stays where they were. */

import type { Session } from '@antrean/queue-core/contract'
import { useTitle } from '@antrean/ui'
import { signInWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useWords } from '../shell/preferences.ts'
import { BEGIN, offered, type Returned } from './open-id.ts'
import { PasswordField } from './password-field.tsx'
import { type SignInReason, signIn } from './session.ts'
import './sign-in.css'

type Props = {
  again: string | null
  /** From the account service; null where nobody comes from there. */
  returned: Returned | null
  onSignedIn: (session: Session) => void
  onGiveUp: () => void
}
type Complaint = SignInReason | 'missing' | 'missing-new'

export function SignIn({ again, returned, onSignedIn, onGiveUp }: Props) {
  const words = useWords(signInWords)
  /** A password that is good once was right: it needs one of their own beside it. */
  const [once, setOnce] = useState<{ name: string; password: string } | null>(null)
  const title = once ? words.newTitle : again ? words.againTitle : words.title
  useTitle(`${title} · Antrean`)
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<Complaint | null>(null)
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
      : null

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
    <main className={again ? 'sign-in sign-in-over' : 'sign-in'}>
      <form className="sign-in-card" onSubmit={event => void submit(event)} noValidate>
        <header>
          <div>
            <h1>{title}</h1>
            <p>{once ? words.newLead : again ? words.againLead({ name: again }) : words.lead}</p>
          </div>
          {!again && <LanguageSwitch />}
        </header>
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
        <p className="complaint" id="complaint" role="alert">
          {said && (
            <>
              <CircleAlert aria-hidden size={20} /> {said}
            </>
          )}
        </p>
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
      </form>
    </main>
  )
}
