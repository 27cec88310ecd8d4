/**
 * CSV by RFC 4180, with the mark that makes Excel read it as UTF-8; the total is the last line. For programs with commas and
 * decimal points; for people as spreadsheets of their language read it.
 */
import type { Cell, Sheet } from '@antrean/queue-core/report'
import { type Language, languageOf } from '@antrean/words'
import { csvField, UTF8_MARK } from '../../csv-field.ts'

const NEW_LINE = '\r\n'

type Marks = { between: string; decimal: string }
const PLAIN: Marks = { between: ',', decimal: '.' }

/** `local`: the language whose spreadsheets read it; null for programs. */
export function toCsv({ headings, rows, total }: Sheet, local: Language | null): string {
  const marks = local ? languageOf(local).csv : PLAIN
  const lines = [
    headings.map(({ text }) => csvField(text)),
    ...[...rows, total].map(row => row.map(cell => cellText(cell, marks))),
  ]
  return UTF8_MARK + lines.map(line => line.join(marks.between) + NEW_LINE).join('')
}

function cellText({ kind, value }: Cell, { decimal }: Marks): string {
  if (value === null) return ''
  if (kind === 'share') return (value * 100).toFixed(2).replace('.', decimal)
  if (kind === 'decimal') return value.toFixed(2).replace('.', decimal)
  return typeof value === 'string' ? csvField(value) : String(value)
}
