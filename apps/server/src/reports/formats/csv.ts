/**
 * CSV by RFC 4180, with the mark that makes Excel read it as UTF-8; the total is the last line. For programs with commas and
 * decimal points; for people as spreadsheets of their language read it.
 */
import type { Cell, Sheet } from '@antrean/queue-core/report'
import { type Language, languageOf } from '@antrean/words'

const UTF8_MARK = '\uFEFF'
const NEW_LINE = '\r\n'

type Marks = { between: string; decimal: string }
const PLAIN: Marks = { between: ',', decimal: '.' }

/** `local`: the language whose spreadsheets read it; null for programs. */
export function toCsv({ headings, rows, total }: Sheet, local: Language | null): string {
  const marks = local ? languageOf(local).csv : PLAIN
  const lines = [
    headings.map(({ text }) => field(text)),
    ...[...rows, total].map(row => row.map(cell => cellText(cell, marks))),
  ]
  return UTF8_MARK + lines.map(line => line.join(marks.between) + NEW_LINE).join('')
}

function cellText({ kind, value }: Cell, { decimal }: Marks): string {
  if (value === null) return ''
  if (kind === 'share') return (value * 100).toFixed(2).replace('.', decimal)
  if (kind === 'decimal') return value.toFixed(2).replace('.', decimal)
  return typeof value === 'string' ? field(value) : String(value)
}

/** A text that a spreadsheet would take for a formula is made a text again (OWASP, CSV injection). */
function field(text: string): string {
  const plain = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
