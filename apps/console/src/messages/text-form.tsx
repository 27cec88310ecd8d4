/** The text as it is written, beside the message as a visitor would read it; what is wrong is said at once, under its field. */
import { smsParts } from '@antrean/notices/sms-length'
import {
  faultOf,
  faultOfSubject,
  fillIn,
  type HallSnapshot,
  type MessageTemplates,
  MessageTextView,
} from '@antrean/queue-core/contract'
import { clockTime, longDate } from '@antrean/ui'
import { messagesWords } from '@antrean/words'
import { type FormEvent, useRef, useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { FaultsContext, Field } from '../shell/field.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { exampleOf } from './example.ts'
import { faultWords, MOST_PARTS } from './fault-words.ts'

type Kind = MessageTemplates['templates'][number]
type Props = {
  token: string
  kind: Kind
  text: MessageTextView
  snapshot: HallSnapshot
  onSaved: (saved: MessageTextView) => void
}

export function TextForm({ token, kind, text: kept, snapshot, onSaved }: Props) {
  const words = useWords(messagesWords)
  const { language } = usePreferences()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(kept.text)
  const [subject, setSubject] = useState(kept.subject ?? '')
  const change = useChange(MessageTextView, token)
  const isMail = kept.channel === 'email'
  const values = exampleOf(kept.language, snapshot)
  const [whole, head] = [fillIn(text, values), fillIn(subject, values)]
  const parts = kept.channel === 'sms' ? smsParts(whole) : null
  const faults = Object.entries({
    subject: isMail ? faultWords(faultOfSubject(subject, kind), words) : null,
    text:
      faultWords(faultOf(text, kind), words) ??
      (parts && parts.parts > MOST_PARTS ? words.faultParts({ most: MOST_PARTS }) : null),
  }).flatMap(([field, fault]) => (fault ? [[field, fault] as const] : []))
  const route = `message-templates/${kept.template}/${kept.channel}/${kept.language}`

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (faults.length > 0)
      return area.current?.form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    take(await change.give({ method: 'PUT', route, body: { text, subject: isMail ? subject : null } }))
  }
  function take(saved: MessageTextView | null): void {
    if (!saved) return
    setText(saved.text)
    setSubject(saved.subject ?? '')
    onSaved(saved)
  }
  function insert(name: string): void {
    const its = area.current
    const [from, to] = its ? [its.selectionStart, its.selectionEnd] : [text.length, text.length]
    setText(`${text.slice(0, from)}{${name}}${text.slice(to)}`)
    its?.focus()
  }
  const { changed } = change.done ?? kept
  const { timezone } = snapshot.hall
  const isShipped = text === kept.shipped.text && (!isMail || subject === kept.shipped.subject)
  return (
    <form className="message-form" onSubmit={event => void save(event)} noValidate>
      <FaultsContext value={Object.fromEntries(faults)}>
        <div className="message-write">
          {isMail && (
            <Field name="subject" label={words.subject}>
              {its => <input {...its} value={subject} onChange={event => setSubject(event.target.value)} />}
            </Field>
          )}
          <Field name="text" label={words.text}>
            {its => (
              <textarea
                {...its}
                ref={area}
                rows={6}
                lang={kept.language}
                value={text}
                onChange={event => setText(event.target.value)}
              />
            )}
          </Field>
          <div className="message-places">
            <span id="message-places">{words.places}</span>
            <ul aria-labelledby="message-places">
              {[...kind.needs, ...kind.may].map(name => (
                <li key={name}>
                  <button type="button" className="plain small" onClick={() => insert(name)}>
                    {`{${name}}`}{' '}
                    <small>
                      {kind.needs.includes(name) ? words.needed : words[`place-${name}` as 'place-hall']}
                    </small>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </FaultsContext>
      <div className="message-preview">
        <h2>{words.preview}</h2>
        <div className="message-bubble" lang={kept.language}>
          {isMail && <b>{head}</b>}
          <span className="message-text">{whole}</span>
        </div>
        {parts && (
          <p className="message-parts" role="status" data-many={parts.parts > 1}>
            {words.parts({ n: parts.parts, letters: parts.letters, room: parts.room })}{' '}
            {parts.alphabet === 'ucs2' && words.partsUcs2}
          </p>
        )}
        <p className="message-changed">
          {changed
            ? words.changed({
                by: changed.by,
                when: `${longDate(changed.at, language, timezone)}, ${clockTime(changed.at, language, timezone)}`,
              })
            : words.neverChanged}
        </p>
      </div>
      <div className="message-save">
        <FailureLine failure={change.failure} />
        <p role="status" className="tone-calm">
          {change.done && change.done.text === text && words.saved}
        </p>
        <button
          type="button"
          className="plain"
          disabled={change.busy || isShipped}
          onClick={() => void change.give({ method: 'DELETE', route }).then(take)}
        >
          {words.restore}
        </button>
        <button type="submit" className="primary" disabled={change.busy}>
          {words.save}
        </button>
      </div>
    </form>
  )
}
