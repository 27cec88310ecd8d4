/** The days off of each year, and the years that lack them. [K25] */
import { caseSetupWords } from '@antrean/words'
import { Plus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useKeys } from '../booth/use-keys.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'
import type { PartProps, Year } from './part-props.ts'
import { SetBy } from './set-by.tsx'
import { YearForm } from './year-form.tsx'

export function YearsPart({ setup, outbox, timezone }: PartProps) {
  const words = useWords(caseSetupWords)
  const { keys } = usePreferences()
  /** `year` null: another year, which the form asks for. */
  const [editing, edit] = useState<Year | { year: number | null } | null>(null)
  const next = setup.missing[0] ?? null
  useKeys(keys && editing === null, key => {
    if (key === 'B') edit({ year: next })
    return key === 'B'
  })
  return (
    <>
      {setup.missing.map(year => (
        <p key={year} className="setup-missing" data-missing={year}>
          <TriangleAlert aria-hidden size={20} />
          <span>{words.missing({ year: String(year) })}</span>
          <button type="button" className="plain" onClick={() => edit({ year })}>
            {words.fill({ year: String(year) })}
          </button>
        </p>
      ))}
      <p className="setup-lead">
        {words.yearsLead}
        <button type="button" className="primary" aria-keyshortcuts="B" onClick={() => edit({ year: next })}>
          <Plus aria-hidden size={20} /> {next === null ? words.newYear : words.fill({ year: String(next) })}{' '}
          {keys && <kbd>B</kbd>}
        </button>
      </p>
      <section className="card case-list" aria-label={words.years}>
        <table className="case-table">
          <Columns
            of={[
              ...[words.year, words.holidays, words.leave, words.setWho],
              { name: words.change, unseen: true },
            ]}
          />
          <tbody>
            {setup.years.toReversed().map(its => (
              <tr key={its.year} data-year={its.year}>
                <th scope="row" className="figure">
                  {its.year}
                </th>
                <td>{words.nDays({ n: its.holidays.length })}</td>
                <td>{words.nDays({ n: its.leave.length })}</td>
                <td>
                  <SetBy set={its.set} timezone={timezone} />
                </td>
                <td className="at-right">
                  <RowButton about={String(its.year)} onPress={() => edit(its)}>
                    {words.change}
                  </RowButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {editing && <YearForm its={editing} years={setup.years} outbox={outbox} onDone={() => edit(null)} />}
    </>
  )
}
