/** The reports that go out every Monday: which, to whom, in which language; what became of the last, and one that is sent now. */
import { ReportMailsSent, ReportMailsView } from '@antrean/queue-core/contract'
import { REPORTS } from '@antrean/queue-core/report'
import { usePlace } from '@antrean/ui'
import { LANGUAGES, languageOf, reportMailsWords, reportWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { ChecksFault } from '../administration/checks-fault.tsx'
import { FailureLine } from '../cases/failure-line.tsx'
import { type Faults, FaultsContext, Field } from '../shell/field.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { useTold } from '../shell/use-told.ts'
import { LastMails } from './last-mails.tsx'
import { onlyField, readMails } from './read-mails.ts'
import '../administration/administration.css'
import '../alerts/alerts.css'
import '../cases/cases.css'
import '../shell/form-dialog.css'
import './report-mails.css'

const EVERY_MS = 5_000
const ROUTE = 'report-mails'
type Props = { token: string; timezone: string }

export function MailsPage({ token, timezone }: Props) {
  const words = useWords(reportMailsWords)
  const [saved, setSaved] = useState<unknown>(null)
  const { answer, failure } = useTold(ReportMailsView, ROUTE, token, EVERY_MS, saved)
  return (
    <div className="cases">
      <header>
        <h1>{words.title}</h1>
        <p className="page-lead">{words.lead}</p>
      </header>
      <FailureLine failure={failure} />
      {answer && <LastMails mails={answer.value} timezone={timezone} />}
      {answer ? (
        <Form mails={answer.value} token={token} onSaved={setSaved} />
      ) : (
        !failure && <p className="cases-none">{words.loading}</p>
      )}
    </div>
  )
}

type FormProps = { mails: ReportMailsView; token: string; onSaved: (what: unknown) => void }

function Form({ mails, token, onSaved }: FormProps) {
  const words = useWords(reportMailsWords)
  const titles = reportWords(usePreferences().language, usePlace())
  const change = useChange(ReportMailsView, token)
  const sending = useChange(ReportMailsSent, token)
  const [faults, setFaults] = useState<Faults>({})

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const read = readMails(new FormData(form), mails.canSend, words)
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read)
      return form.querySelector<HTMLElement>(`[name=${Object.keys(read.faults)[0]}]`)?.focus()
    const kept = await change.give({ method: 'PUT', route: ROUTE, body: read.mails })
    if (kept) onSaved(kept)
  }
  async function send(): Promise<void> {
    const sent = await sending.give({ method: 'POST', route: `${ROUTE}/send` })
    if (sent) onSaved(sent)
  }
  const nobody = mails.reports.length === 0 || (mails.email.length === 0 && mails.only.length === 0)
  return (
    <form className="card alerts-form" onSubmit={event => void save(event)} noValidate>
      <label className="check">
        <input
          type="checkbox"
          name="on"
          defaultChecked={mails.on}
          aria-describedby={faults.on && 'on-fault'}
        />{' '}
        {words.on}
      </label>
      <ChecksFault id="on-fault" fault={faults.on} />
      <fieldset className="checks" aria-describedby={faults.report && 'report-fault'}>
        <legend>{words.reports}</legend>
        {REPORTS.map(({ name, title }) => (
          <label key={name} className="check">
            <input type="checkbox" name="report" value={name} defaultChecked={mails.reports.includes(name)} />{' '}
            {title(titles)}
          </label>
        ))}
      </fieldset>
      <ChecksFault id="report-fault" fault={faults.report} />
      <FaultsContext value={faults}>
        <div className="alerts-ways">
          <Field name="email" label={words.email} hint={words.oneALine}>
            {its => <textarea {...its} rows={2} spellCheck={false} defaultValue={mails.email.join('\n')} />}
          </Field>
          <Field name="language" label={words.language}>
            {its => (
              <select {...its} defaultValue={mails.language}>
                {LANGUAGES.map(tag => (
                  <option key={tag} value={tag}>
                    {languageOf(tag).name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name="hour" label={words.hour} hint={words.hourHint}>
            {its => <input {...its} inputMode="numeric" autoComplete="off" defaultValue={mails.hour} />}
          </Field>
          <Field name="format" label={words.format}>
            {its => (
              <select {...its} defaultValue={mails.format}>
                <option value="pdf">PDF</option>
                <option value="xlsx">Excel (XLSX)</option>
              </select>
            )}
          </Field>
        </div>
        <fieldset className="only-to">
          <legend>{words.onlyTo}</legend>
          <p className="hint">{words.onlyHint}</p>
          {REPORTS.map(({ name, title }) => (
            <Field key={name} name={onlyField(name)} label={title(titles)}>
              {its => (
                <input
                  {...its}
                  autoComplete="off"
                  spellCheck={false}
                  defaultValue={mails.only.find(({ report }) => report === name)?.email.join(', ')}
                />
              )}
            </Field>
          ))}
        </fieldset>
      </FaultsContext>
      <div className="alerts-save">
        <FailureLine failure={change.failure ?? sending.failure} />
        <p role="status" className="tone-calm">
          {sending.done ? words.sending({ n: sending.done.people }) : change.done ? words.saved : ''}
        </p>
        <button
          type="button"
          className="plain"
          disabled={sending.busy || nobody || !mails.canSend}
          onClick={() => void send()}
        >
          {words.sendNow}
        </button>
        <button type="submit" className="primary" disabled={change.busy}>
          {words.save}
        </button>
      </div>
    </form>
  )
}
