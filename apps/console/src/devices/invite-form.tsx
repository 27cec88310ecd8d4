/** A name and a kind in, a one-time code out, big enough to be read across a room. */
import { DeviceKind, STAFF } from '@antrean/queue-core/contract'
import { clockTime, usePlace } from '@antrean/ui'
import { devicesWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { DeskLink } from '../session/shift.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { refusalSentence } from '../shell/refusal-words.ts'
import { useOutbox } from '../shell/use-store.ts'

type Props = { deskLink: DeskLink<'/staff'>; timezone: string }

export function InviteForm({ deskLink, timezone }: Props) {
  const words = useWords(devicesWords)
  const { language } = usePreferences()
  const place = usePlace()
  const { pending, answer, refusal } = useOutbox(deskLink.outbox)
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const invited =
    name !== '' && answer?.event === 'device:invite'
      ? STAFF['device:invite'].value.safeParse(answer.value)
      : null

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const given = String(fields.get('name')).trim()
    setMissing(given === '')
    if (given === '') return
    setName(given)
    const kind = DeviceKind.parse(fields.get('kind'))
    deskLink.outbox.give({ event: 'device:invite', payload: { kind, name: given } })
  }

  return (
    <form className="card invite" onSubmit={submit} noValidate>
      <h2>{words.invite}</h2>
      <div className="invite-fields">
        <label className="field">
          {words.kind}
          <select name="kind">
            <option value="kiosk">{words.kiosk}</option>
            <option value="display">{words.display}</option>
            <option value="desk-printer">{words['desk-printer']}</option>
            <option value="desk">{words.desk}</option>
          </select>
        </label>
        <label className="field">
          {words.name}
          <input
            name="name"
            maxLength={60}
            placeholder={words.nameHint}
            aria-invalid={missing}
            autoComplete="off"
          />
        </label>
        <button type="submit" className="primary" disabled={pending !== null}>
          {words.make}
        </button>
      </div>
      <div className="invite-answer" role="status">
        {missing || refusal?.event === 'device:invite' ? (
          <p className="complaint">
            <CircleAlert aria-hidden size={20} />
            {missing || !refusal ? words.nameMissing : refusalSentence(refusal.error, language, place)}
          </p>
        ) : (
          invited?.success && (
            <>
              <p>{words.code}</p>
              <output className="invite-code figure">{invited.data.code}</output>
              <p>{words.codeFor({ name, until: clockTime(invited.data.expiresAt, language, timezone) })}</p>
            </>
          )
        )}
      </div>
    </form>
  )
}
