/** One webhook: how it stands, its last calls, and what can be done with it. */
import { WebhookTested, WebhookView } from '@antrean/queue-core/contract'
import { administrationWords, webhooksWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { SureDialog } from '../administration/sure-dialog.tsx'
import { FailureLine } from '../cases/failure-line.tsx'
import { whenSaid } from '../messages/what-became.ts'
import { Dialog } from '../shell/dialog.tsx'
import { type Faults, FaultsContext, Field } from '../shell/field.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { CallTable } from './call-table.tsx'
import { readReplay } from './read-webhook.ts'
import { answerWords, stateWords, toneOf } from './webhook-words.ts'
import '../shell/form-dialog.css'
import './webhooks.css'

/** Of a change that answers with the webhook, or with nothing: it is gone. */
const Changed = z.union([WebhookView, z.null().transform(() => 'gone' as const)])
type Props = {
  webhook: WebhookView
  token: string
  timezone: string
  now: number
  onChanged: (what: unknown) => void
  onBack: () => void
}

export function WebhookDialog({ webhook, token, timezone, now, onChanged, onBack }: Props) {
  const words = useWords(webhooksWords)
  const { back } = useWords(administrationWords)
  const { language } = usePreferences()
  const change = useChange(Changed, token)
  const test = useChange(WebhookTested, token)
  const [faults, setFaults] = useState<Faults>({})
  const [removing, setRemoving] = useState(false)
  const when = (at: string) => whenSaid(at, now, { language, timezone })
  const route = `webhooks/${encodeURIComponent(webhook.id)}`
  const isOff = webhook.state === 'paused' || webhook.state === 'disabled'

  async function post(what: 'pause' | 'replay', body: object = {}): Promise<void> {
    const done = await change.give({ method: 'POST', route: `${route}/${what}`, body })
    if (done) onChanged(done)
  }
  async function replay(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const read = readReplay(new FormData(form), words)
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read)
      return form.querySelector<HTMLElement>(`[name=${Object.keys(read.faults)[0]}]`)?.focus()
    await post('replay', read.replay)
  }
  async function remove(): Promise<void> {
    if ((await change.give({ method: 'DELETE', route })) === null) return
    onChanged(webhook.id)
    onBack()
  }
  if (removing)
    return (
      <SureDialog
        title={words.sureRemove}
        why={words.whyRemove({ url: webhook.url })}
        yes={words.remove}
        busy={change.busy}
        failure={change.failure}
        onYes={() => void remove()}
        onBack={() => setRemoving(false)}
      />
    )
  return (
    <Dialog title={webhook.url} onClose={onBack}>
      <p className="webhook-stands">
        <b className={`tone-${toneOf(webhook.state)}`}>{stateWords(webhook, words, when)}</b>{' '}
        {words.made({ by: webhook.madeBy, when: when(webhook.madeAt) })}{' '}
        {webhook.nextAt && words.nextTry({ when: when(webhook.nextAt) })}
      </p>
      <details>
        <summary>{words.nKinds({ n: webhook.kinds.length })}</summary>
        <p>{webhook.kinds.join(', ')}</p>
      </details>
      <h3>{words.calls}</h3>
      <CallTable calls={webhook.calls} when={when} />
      <form className="webhook-again" onSubmit={event => void replay(event)} noValidate>
        <FaultsContext value={faults}>
          <Field name="date" label={words.fromDate} hint={words.fromDateHint}>
            {its => <input {...its} type="date" />}
          </Field>
          <Field name="from" label={words.fromEvent} hint={words.fromEventHint({ seq: webhook.seq })}>
            {its => <input {...its} inputMode="numeric" autoComplete="off" />}
          </Field>
        </FaultsContext>
        <button type="submit" className="plain" disabled={change.busy}>
          {words.replay}
        </button>
      </form>
      <FailureLine failure={change.failure ?? test.failure} />
      <p role="status" className={test.done?.delivered ? 'tone-calm' : undefined}>
        {test.done && words.tested({ answer: answerWords(test.done, words) })}
      </p>
      <div className="dialog-actions">
        <button type="button" className="webhook-remove" onClick={() => setRemoving(true)}>
          {words.remove}
        </button>
        <button
          type="button"
          disabled={test.busy}
          onClick={() => void test.give({ method: 'POST', route: `${route}/test` })}
        >
          {words.test}
        </button>
        <button type="button" disabled={change.busy} onClick={() => void post(isOff ? 'replay' : 'pause')}>
          {isOff ? words.resume : words.pause}
        </button>
        <button type="button" className="primary" onClick={onBack}>
          {back}
        </button>
      </div>
    </Dialog>
  )
}
