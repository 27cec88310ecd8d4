/** A webhook for another system: its address, and of what it is told. */
import { MadeWebhook, WEBHOOK_KINDS } from '@antrean/queue-core/contract'
import { administrationWords, webhooksWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { type Faults, FaultsContext, Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { readWebhook } from './read-webhook.ts'
import '../shell/form-dialog.css'
import './webhooks.css'

type Props = { token: string; onMade: (made: MadeWebhook) => void; onBack: () => void }

export function WebhookForm({ token, onMade, onBack }: Props) {
  const words = useWords(webhooksWords)
  const { back } = useWords(administrationWords)
  const change = useChange(MadeWebhook, token)
  const [faults, setFaults] = useState<Faults>({})

  async function make(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const read = readWebhook(new FormData(form), words)
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read) return form.querySelector<HTMLElement>('[name=url]')?.focus()
    const made = await change.give({ method: 'POST', route: 'webhooks', body: read.webhook })
    if (made) onMade(made)
  }
  return (
    <Dialog title={words.addTitle} onClose={onBack}>
      <form className="webhook-form" onSubmit={event => void make(event)} noValidate>
        <FaultsContext value={faults}>
          <Field name="url" label={words.url} hint={words.urlHint}>
            {its => <input {...its} type="url" maxLength={2_000} autoComplete="off" spellCheck={false} />}
          </Field>
        </FaultsContext>
        <fieldset className="checks webhook-kinds">
          <legend>{words.kinds}</legend>
          <p>{words.kindsWhy}</p>
          {WEBHOOK_KINDS.map(kind => (
            <label key={kind} className="check">
              <input type="checkbox" name="kind" value={kind} /> {kind}
            </label>
          ))}
        </fieldset>
        <FailureLine failure={change.failure} />
        <div className="dialog-actions">
          <button type="button" onClick={onBack}>
            {back}
          </button>
          <button type="submit" className="primary" disabled={change.busy}>
            {words.doAdd}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
