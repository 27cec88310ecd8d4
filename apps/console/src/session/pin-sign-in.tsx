/** Officers who take turns at one desk: a name, a PIN, and the next one is at work. */
import type { Session } from '@antrean/queue-core/contract'
import { signInWords } from '@antrean/words'
import { type FormEvent, type MouseEvent, useState } from 'react'
import { useWords } from '../shell/preferences.ts'
import { Complaint } from './complaint.tsx'
import { type Desk, type DeskFault, signInByPin } from './desk.ts'

type Props = {
  desk: Desk
  /** It takes this PIN no more. */
  onGone: (why: 'pin-gone' | 'desk-gone') => void
  onSignedIn: (session: Session) => void
  onPassword: () => void
}

export function PinSignIn({ desk, onGone, onSignedIn, onPassword }: Props) {
  const words = useWords(signInWords)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<DeskFault | 'missing-pin' | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const [id, pin] = [fields.get('who'), String(fields.get('pin'))]
    if (id === null || !pin) return setFault('missing-pin')
    setBusy(true)
    const answer = await signInByPin(desk.token, String(id), pin)
    setBusy(false)
    if (answer.ok) return onSignedIn(answer.value)
    if (answer.why === 'pin-gone' || answer.why === 'desk-gone') return onGone(answer.why)
    setFault(answer.why)
    const field = form.querySelector<HTMLInputElement>('[name=pin]')
    if (field) field.value = ''
    field?.focus()
  }

  return (
    <form className="sign-in-part" onSubmit={event => void submit(event)} noValidate>
      <fieldset className="pin-people">
        <legend className="visually-hidden">{words.pinWho}</legend>
        {desk.people.map(({ id, name }, n) => (
          <label key={id}>
            <input
              type="radio"
              name="who"
              value={id}
              defaultChecked={desk.people.length === 1}
              onClick={goToPin}
              // biome-ignore lint/a11y/noAutofocus: the page is this form, and nothing stands before it
              autoFocus={n === 0}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <label className="field">
        {words.pin}
        <input
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          aria-invalid={fault === 'wrong-pin'}
          aria-describedby="complaint"
        />
      </label>
      <Complaint id="complaint" said={fault && words[fault]} />
      <button type="submit" className="primary" disabled={busy}>
        {busy ? words.busy : words.submit}
      </button>
      <button type="button" className="quiet" onClick={onPassword}>
        {words.byPassword}
      </button>
    </form>
  )
}

/** By the mouse or a finger, and not by the arrow keys, which go from name to name. */
function goToPin({ detail, currentTarget }: MouseEvent<HTMLInputElement>): void {
  if (detail > 0) currentTarget.form?.querySelector<HTMLInputElement>('[name=pin]')?.focus()
}
