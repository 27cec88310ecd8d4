/** By what messages go first, when people rest, and how fast each channel sends. */
import { MessageSettings } from '@antrean/queue-core/contract'
import { messagesWords } from '@antrean/words'
import { ArrowUp } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { FaultsContext, Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { useTold } from '../shell/use-told.ts'
import { readSettings } from './read-settings.ts'

const EVERY_MS = 5 * 60_000
const ROUTE = 'message-settings'

export function SettingsForm({ token }: { token: string }) {
  const words = useWords(messagesWords)
  const { answer, failure } = useTold(MessageSettings, ROUTE, token, EVERY_MS)
  return (
    <section className="card message-settings" aria-label={words.settings}>
      <FailureLine failure={failure} />
      {answer ? (
        <Form token={token} kept={answer.value} />
      ) : (
        !failure && <p className="cases-none">{words.loading}</p>
      )}
    </section>
  )
}

function Form({ token, kept }: { token: string; kept: MessageSettings }) {
  const words = useWords(messagesWords)
  const change = useChange(MessageSettings, token)
  const [order, setOrder] = useState(kept.order)
  const [rests, setRests] = useState(kept.rest !== null)
  const [faults, setFaults] = useState<Record<string, string>>({})

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const read = readSettings(new FormData(form), order, rests, words)
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read)
      return form.querySelector<HTMLElement>(`[name=${Object.keys(read.faults)[0]}]`)?.focus()
    await change.give({ method: 'PUT', route: ROUTE, body: read.settings })
  }
  const up = (at: number) =>
    setOrder(order.map((its, n) => (n === at - 1 ? order[at]! : n === at ? order[at - 1]! : its)))
  return (
    <form onSubmit={event => void save(event)} noValidate>
      <FaultsContext value={faults}>
        <fieldset>
          <legend>{words.order}</legend>
          <p>{words.orderWhy}</p>
          <ol className="message-order">
            {order.map((channel, n) => (
              <li key={channel}>
                {words[`by-${channel}`]}
                {!kept.channels.includes(channel) && <small>{words.noChannel}</small>}
                {n > 0 && (
                  <button type="button" className="plain small" onClick={() => up(n)}>
                    <ArrowUp aria-hidden size={16} /> {words.sooner}
                    <span className="visually-hidden"> {words[`by-${channel}`]}</span>
                  </button>
                )}
              </li>
            ))}
          </ol>
        </fieldset>
        <fieldset>
          <legend>{words.rest}</legend>
          <p>{words.restWhy}</p>
          <label className="message-check">
            <input type="checkbox" checked={rests} onChange={event => setRests(event.target.checked)} />{' '}
            {words.rests}
          </label>
          <div className="message-row">
            <Field name="from" label={words.restFrom}>
              {its => (
                <input {...its} type="time" disabled={!rests} defaultValue={kept.rest?.from ?? '21:00'} />
              )}
            </Field>
            <Field name="until" label={words.restUntil}>
              {its => (
                <input {...its} type="time" disabled={!rests} defaultValue={kept.rest?.until ?? '06:00'} />
              )}
            </Field>
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.pace}</legend>
          <p>{words.paceWhy}</p>
          <div className="message-row">
            {kept.order.toSorted().map(channel => (
              <Field key={channel} name={channel} label={words[`by-${channel}`]}>
                {its => (
                  <input
                    {...its}
                    inputMode="numeric"
                    autoComplete="off"
                    defaultValue={kept.perMinute[channel] ?? ''}
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      </FaultsContext>
      <div className="message-save">
        <FailureLine failure={change.failure} />
        <p role="status" className="tone-calm">
          {change.done && words.saved}
        </p>
        <button type="submit" className="primary" disabled={change.busy}>
          {words.save}
        </button>
      </div>
    </form>
  )
}
