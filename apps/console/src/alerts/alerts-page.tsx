/** What calls for somebody who is not in the hall: the thresholds, who is told, and what stands now. */
import { AlertsTold, AlertsView } from '@antrean/queue-core/contract'
import { alertsWords, LANGUAGES, languageOf } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { type Faults, FaultsContext, Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { useTold } from '../shell/use-told.ts'
import { readAlerts } from './read-alerts.ts'
import { RuleTable } from './rule-table.tsx'
import '../administration/administration.css'
import '../cases/cases.css'
import '../shell/form-dialog.css'
import './alerts.css'

const EVERY_MS = 5_000
const WAYS = ['email', 'sms', 'whatsapp'] as const
type Props = { token: string; timezone: string; now: number }

export function AlertsPage(props: Props) {
  const words = useWords(alertsWords)
  const { token } = props
  const [saved, setSaved] = useState<unknown>(null)
  const { answer, failure } = useTold(AlertsView, 'alerts', token, EVERY_MS, saved)
  return (
    <div className="cases">
      <header>
        <h1>{words.title}</h1>
        <p className="page-lead">{words.lead}</p>
      </header>
      <FailureLine failure={failure} />
      {answer ? (
        <Form alerts={answer.value} {...props} onSaved={setSaved} />
      ) : (
        !failure && <p className="cases-none">{words.loading}</p>
      )}
    </div>
  )
}

type FormProps = Props & { alerts: AlertsView; onSaved: (what: unknown) => void }

/** What is written stays as it is while the figures beside it move. */
function Form({ alerts, token, timezone, now, onSaved }: FormProps) {
  const words = useWords(alertsWords)
  const change = useChange(AlertsView, token)
  const test = useChange(AlertsTold, token)
  const [faults, setFaults] = useState<Faults>({})

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const read = readAlerts(new FormData(form), alerts.channels, alerts.phoneCountry, words)
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read)
      return form.querySelector<HTMLElement>(`[name="${Object.keys(read.faults)[0]}"]`)?.focus()
    const kept = await change.give({ method: 'PUT', route: 'alerts', body: read.alerts })
    if (kept) onSaved(kept)
  }
  const nobody = WAYS.every(way => alerts[way].length === 0)
  return (
    <form className="card alerts-form" onSubmit={event => void save(event)} noValidate>
      <FaultsContext value={faults}>
        <RuleTable rules={alerts.rules} faults={faults} {...{ timezone, now }} />
        <div className="alerts-ways">
          {WAYS.map(way => (
            <Field
              key={way}
              name={way}
              label={words[`by-${way}`]}
              hint={alerts.channels.includes(way) ? words.oneALine : words.noChannel}
            >
              {its => <textarea {...its} rows={2} spellCheck={false} defaultValue={alerts[way].join('\n')} />}
            </Field>
          ))}
          <Field name="language" label={words.language} hint={words.webhooksToo}>
            {its => (
              <select {...its} defaultValue={alerts.language}>
                {LANGUAGES.map(tag => (
                  <option key={tag} value={tag}>
                    {languageOf(tag).name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </FaultsContext>
      <div className="alerts-save">
        <FailureLine failure={change.failure ?? test.failure} />
        <p role="status" className="tone-calm">
          {test.done ? words.tested({ n: test.done.people }) : change.done ? words.saved : ''}
        </p>
        <button
          type="button"
          className="plain"
          disabled={test.busy || nobody}
          title={nobody ? words.nobody : undefined}
          onClick={() => void test.give({ method: 'POST', route: 'alerts/test' })}
        >
          {words.test}
        </button>
        <button type="submit" className="primary" disabled={change.busy}>
          {words.save}
        </button>
      </div>
    </form>
  )
}
