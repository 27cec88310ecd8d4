/** A screen without a token, or with one that is refused: whoever sets it up types a one-time code. */

import { type Language, Say } from '@antrean/ui'
import { enrolWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { type Enrolment, enrol } from './device-token.ts'

type Props = {
  languages: readonly Language[]
  /** It had a token, which the server refused. */
  revoked: boolean
  onEnrolled: (token: string) => void
}
type Words = 'refused' | 'wrongKind' | 'tooMany' | 'noServer'

const wordsFor = (error: Extract<Enrolment, { ok: false }>['error']): Words => {
  if (error === 'no-server') return 'noServer'
  if (error === 'wrong-kind') return 'wrongKind'
  return error.code === 'too-many-attempts' ? 'tooMany' : 'refused'
}

export function EnrolScreen({ languages, revoked, onEnrolled }: Props) {
  const [failure, setFailure] = useState<Words | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code') ?? '')
    setBusy(true)
    const answer = await enrol(code)
    setBusy(false)
    if (answer.ok) onEnrolled(answer.enrolled.token)
    else setFailure(wordsFor(answer.error))
  }

  const say = (words: keyof ReturnType<typeof enrolWords>) => (
    <Say languages={languages} text={language => enrolWords(language)[words]} />
  )
  return (
    <main className="set-up">
      <form onSubmit={submit}>
        <h1>{say(revoked ? 'revoked' : 'enrol')}</h1>
        <p>{say('ask')}</p>
        <label>
          <span>{say('code')}</span>
          <input name="code" className="figure" required minLength={4} maxLength={40} autoComplete="off" />
        </label>
        <p role="alert" className="failure">
          {failure && say(failure)}
        </p>
        <button type="submit" disabled={busy}>
          {say('send')}
        </button>
      </form>
    </main>
  )
}
