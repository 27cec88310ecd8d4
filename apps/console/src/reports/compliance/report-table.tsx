/** One row for each day, hour, service, booth or priority; the total stays in sight. */

import type { ComplianceReport, HallSnapshot } from '@antrean/queue-core/contract'
import type { Figures, Grouping } from '@antrean/queue-core/report'
import { longDate, usePlace } from '@antrean/ui'
import { inLanguage, reportsWords, reportWords } from '@antrean/words'
import type { ReactNode } from 'react'
import { usePreferences, useWords } from '../../shell/preferences.ts'
import { Columns } from '../../shell/table.tsx'
import { causesOf, hours, percent, wait, whole, worstFirst } from '../figures.ts'
import { ShareBar } from './share-bar.tsx'

type Props = { report: ComplianceReport; snapshot: HallSnapshot; worst: boolean }

export function ReportTable({ report, snapshot, worst }: Props) {
  const words = useWords(reportsWords)
  const { by, total } = report
  const rows = worst ? worstFirst(report.rows) : report.rows
  if (rows.length === 0) return <p className="reports-nobody">{words.nobody}</p>
  const right = (name: string) => ({ name, right: true }) as const
  return (
    <div className="scrolls">
      <table>
        <Columns
          of={[
            words[by],
            words.kept,
            right(words.tickets),
            right(words.missed),
            right(words.median),
            right(words.p95),
            right(words.worst),
            words.cause,
          ]}
        />
        <tbody>
          {rows.map(row => (
            <tr key={row.key} data-key={row.key}>
              <th scope="row">
                <Subject by={by} row={row} snapshot={snapshot} />
              </th>
              <FigureCells of={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <FigureCells of={total} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type SubjectProps = { by: Grouping; row: { key: string; label: string }; snapshot: HallSnapshot }

function Subject({ by, row: { key, label }, snapshot }: SubjectProps): ReactNode {
  const { language } = usePreferences()
  const place = usePlace()
  const its = reportWords(language, place)
  switch (by) {
    case 'day':
      return longDate(`${key}T12:00:00Z`, language, 'UTC')
    case 'hour':
      return hours(key, language)
    case 'service':
      return (
        <>
          <b>{key}</b>{' '}
          {inLanguage(snapshot.services.find(({ letter }) => letter === key)?.name, language) ?? label}
        </>
      )
    case 'booth':
      return key === '' ? its.noBooth : its.booth({ number: key })
    case 'priority':
      return its.priority[key as keyof typeof its.priority]
  }
}

function FigureCells({ of }: { of: Figures }) {
  const { language } = usePreferences()
  const place = usePlace()
  const { cause: names } = reportWords(language, place)
  const [most] = causesOf(of)
  return (
    <>
      <td className="share-cell">
        <ShareBar share={of.share} />
        <span className="figure">{of.share === null ? '–' : percent(of.share, language)}</span>
      </td>
      <td className="at-right">{whole(of.issued, language)}</td>
      <td className="at-right" data-some={of.missed > 0}>
        {whole(of.missed, language)}
      </td>
      <td className="at-right">{wait(of.medianSeconds)}</td>
      <td className="at-right">{wait(of.p95Seconds)}</td>
      <td className="at-right">{wait(of.worstSeconds)}</td>
      <td className="cause-cell">{most && names[most.cause]}</td>
    </>
  )
}
