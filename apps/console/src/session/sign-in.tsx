/** Name and password. Over the page when a session ended in the middle: the officer stays where he was. */

import type { Session } from '@antrean/queue-core/contract'
import { useTitle } from '@antrean/ui'
import { signInWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useWords } from '../shell/preferences.ts'
import { signIn } from './session.ts'
import './sign-in.css'

type Props = { again: string | null; onSignedIn: (session: Session) => void; onGiveUp: () => void }
type Complaint = 'missing' | 'wrong' | 'too-many' | 'unreachable' | 'server'

export function SignIn({ again, onSignedIn, onGiveUp }: Props) {
  const words = useWords(signInWords)
  useTitle(`${again ? words.againTitle : words.title} · Antrean`)
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const [complaint, setComplaint] = useState<Complaint | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const name = again ?? String(fields.get('name')).trim()
    const password = String(fields.get('password'))
    if (!name || !password) return setComplaint('missing')
    setBusy(true)
    const result = await signIn(name, password)
    setBusy(false)
    if (result.ok) return onSignedIn(result.session)
    setComplaint(result.reason)
    form.querySelector<HTMLInputElement>('[name=password]')?.select()
  }

  return (
    <main className={again ? 'sign-in sign-in-over' : 'sign-in'}>
      <form className="sign-in-card" onSubmit={submit} noValidate>
        <header>
          <div>
            <h1>{again ? words.againTitle : words.title}</h1>
            <p>{again ? words.againLead({ name: again }) : words.lead}</p>
          </div>
          {!again && <LanguageSwitch />}
        </header>
        {!again && (
          <label className="field">
            {words.name}
            {/* biome-ignore lint/a11y/noAutofocus: the page is this form, and nothing stands before it */}
            <input name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </label>
        )}
        <label className="field" key={again ?? ''}>
          {words.password}
          <span className="password">
            <input
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              aria-invalid={complaint === 'wrong'}
              aria-describedby="complaint"
              // biome-ignore lint/a11y/noAutofocus: the only question when a session ended
              autoFocus={again !== null}
            />
            <button type="button" className="quiet" onClick={() => setShown(!shown)} aria-pressed={shown}>
              {shown ? words.hide : words.show}
            </button>
          </span>
        </label>
        <p className="complaint" id="complaint" role="alert">
          {complaint && (
            <>
              <CircleAlert aria-hidden size={20} /> {words[complaint]}
            </>
          )}
        </p>
        <button type="submit" className="primary" disabled={busy}>
          {busy ? words.busy : words.submit}
        </button>
        {again && (
          <button type="button" className="quiet" onClick={onGiveUp}>
            {words.other}
          </button>
        )}
      </form>
    </main>
  )
}
