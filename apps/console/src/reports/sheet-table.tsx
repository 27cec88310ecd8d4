/** The table of a report as its description makes it; shaded figures stand out by their size. */
import type { ReportAnswer } from '@antrean/queue-core/contract'
import {
  type Cell,
  heatOf,
  type Names,
  type Report,
  type ReportWords,
  sheetOf,
} from '@antrean/queue-core/report'
import { longDate } from '@antrean/ui'
import { type Language, reportsWords } from '@antrean/words'
import type { CSSProperties } from 'react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns } from '../shell/table.tsx'
import { decimal, hours, percent, wait, whole } from './figures.ts'

type Props = { report: Report; answer: ReportAnswer; names: Names<ReportWords> }

export function SheetTable({ report, answer: { by, rows, total }, names }: Props) {
  const words = useWords(reportsWords)
  const { language } = usePreferences()
  if (rows.length === 0) return <p className="reports-nobody">{words.nobody}</p>
  // What only the server knows by name came with the answer.
  const named = Object.fromEntries(rows.map(({ key, label }) => [key, label]))
  const sheet = sheetOf(report, by, rows, total, { ...names, named })
  const subjects = sheet.headings.filter(({ key }) => key === null).length
  const cells = (row: readonly Cell[], shade: (column: number, cell: Cell) => number) =>
    row.map((cell, n) =>
      n < subjects ? (
        <th key={sheet.headings[n]!.text} scope="row">
          {shown(cell, language)}
        </th>
      ) : (
        <td key={sheet.headings[n]!.text} className="at-right" {...shadeOf(shade(n, cell))}>
          {shown(cell, language)}
        </td>
      ),
    )
  return (
    <div className="scrolls">
      <table>
        <Columns
          of={sheet.headings.map(({ text }, n) => (n < subjects ? text : { name: text, right: true }))}
        />
        <tbody>
          {sheet.rows.map((row, n) => (
            <tr key={rows[n]!.key} data-key={rows[n]!.key}>
              {cells(row, (column, cell) => heatOf(sheet, column, cell))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>{cells(sheet.total, () => 0)}</tr>
        </tfoot>
      </table>
    </div>
  )
}

/** Percent of the colour on which dark letters are still read well. */
const DARKEST = 45

const shadeOf = (heat: number) =>
  heat === 0
    ? {}
    : { 'data-heat': true, style: { '--heat': `${Math.round(heat * DARKEST)}%` } as CSSProperties }

function shown({ kind, value }: Cell, language: Language): string {
  if (value === null) return '–'
  switch (kind) {
    case 'text':
      return value
    case 'date':
      return longDate(`${value}T12:00:00Z`, language, 'UTC')
    case 'hour':
      return hours(value, language)
    case 'count':
      return whole(value, language)
    case 'share':
      return percent(value, language)
    case 'seconds':
      return wait(value)
    case 'percent':
      return value === null ? '–' : percent(value / 100, language)
    case 'decimal':
      return decimal(value, language)
  }
}
