/** Makes this browser a shared desk, by a code that is good once. */
import { signInWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { useWords } from '../shell/preferences.ts'
import { Complaint } from './complaint.tsx'
import { type DeskFault, enrolDesk } from './desk.ts'

type Props = { onEnrolled: (token: string) => void; onBack: () => void }

export function ShareDesk({ onEnrolled, onBack }: Props) {
  const words = useWords(signInWords)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<DeskFault | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const field = event.currentTarget.querySelector('input')!
    setBusy(true)
    const answer = await enrolDesk(field.value)
    setBusy(false)
    if (answer.ok) return onEnrolled(answer.value)
    setFault(answer.why)
    field.select()
  }

  return (
    <form className="sign-in-part" onSubmit={event => void submit(event)} noValidate>
      <label className="field">
        {words.shareCode}
        <input
          name="code"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== null}
          aria-describedby="complaint"
          // biome-ignore lint/a11y/noAutofocus: the first question of what was just opened
          autoFocus
        />
      </label>
      <Complaint id="complaint" said={fault && words[fault]} />
      <button type="submit" className="primary" disabled={busy}>
        {busy ? words.busy : words.shareSubmit}
      </button>
      <button type="button" className="quiet" onClick={onBack}>
        {words.shareBack}
      </button>
    </form>
  )
}
