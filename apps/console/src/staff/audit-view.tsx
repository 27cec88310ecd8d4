/** The audit trail: what is asked for, the newest first, and the same as a file. */
import { AUDITED, AuditPage } from '@antrean/queue-core/contract'
import { staffWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { useWords } from '../shell/preferences.ts'
import { useTold } from '../shell/use-told.ts'
import { AuditFile } from './audit-file.tsx'
import { AuditTable } from './audit-table.tsx'

const EVERY_MS = 10_000
const FIELDS = ['what', 'who', 'from', 'to'] as const

export function AuditView({ token, timezone }: { token: string; timezone: string }) {
  const words = useWords(staffWords)
  const [asked, setAsked] = useState<Record<string, string>>({})
  const [before, setBefore] = useState<number | null>(null)
  const route = `audit?${new URLSearchParams({ ...asked, ...(before && { before: String(before) }) })}`
  const { answer, failure } = useTold(AuditPage, route, token, EVERY_MS)
  const told = answer?.route === route ? answer.value : null

  function ask(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const given = FIELDS.map(name => [name, String(fields.get(name)).trim()] as const)
    setAsked(Object.fromEntries(given.filter(([, value]) => value !== '')))
    setBefore(null)
  }
  return (
    <>
      <form className="audit-ask" onSubmit={ask} aria-label={words.audit}>
        <label className="field">
          {words.what}
          <select name="what">
            <option value="">{words.all}</option>
            {AUDITED.map(what => (
              <option key={what} value={what}>
                {words[`what-${what}`]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.who}
          <input name="who" maxLength={60} autoComplete="off" spellCheck={false} />
        </label>
        <label className="field">
          {words.from}
          <input name="from" type="date" />
        </label>
        <label className="field">
          {words.to}
          <input name="to" type="date" />
        </label>
        <button type="submit" className="plain">
          {words.show}
        </button>
        <AuditFile token={token} range={asked} />
      </form>
      <FailureLine failure={failure} />
      <section className="card case-list" aria-busy={!told} aria-label={words.audit}>
        {!told ? (
          <p className="cases-none">{words.loading}</p>
        ) : told.entries.length === 0 ? (
          <p className="cases-none">{words.none}</p>
        ) : (
          <AuditTable entries={told.entries} timezone={timezone} />
        )}
      </section>
      <p className="staff-steps">
        {before !== null && (
          <button type="button" className="plain small" onClick={() => setBefore(null)}>
            {words.newest}
          </button>
        )}
        {told && told.next !== null && (
          <button type="button" className="plain small" onClick={() => setBefore(told.next)}>
            {words.older}
          </button>
        )}
      </p>
    </>
  )
}
