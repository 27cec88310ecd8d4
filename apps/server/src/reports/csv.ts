/** CSV by RFC 4180, with the mark that makes Excel read it as UTF-8; the total is the last line. */
import type { Cell, Sheet } from './columns.ts'

const UTF8_MARK = '\uFEFF'
const NEW_LINE = '\r\n'

export function toCsv({ headings, rows, total }: Sheet): string {
  const lines = [headings.map(field), ...[...rows, total].map(row => row.map(cellText))]
  return UTF8_MARK + lines.map(line => line.join(',') + NEW_LINE).join('')
}

function cellText({ kind, value }: Cell): string {
  if (value === null) return ''
  if (kind === 'share') return (value * 100).toFixed(2)
  return typeof value === 'string' ? field(value) : String(value)
}

/** A text that a spreadsheet would take for a formula is made a text again (OWASP, CSV injection). */
function field(text: string): string {
  const plain = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
