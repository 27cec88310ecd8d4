/** Rows as lines of a file; each says the version of its schema, so that a line tells how it is to be read wherever it goes. */
import { csvField, UTF8_MARK } from '../csv-field.ts'
import type { Value } from '../store/sqlite/views.ts'
import { EXPORT_SCHEMA, type ExportFormat } from './schema.ts'

const NEW_LINE = '\r\n'
/** JSON itself. */
const JSON_COLUMNS: ReadonlySet<string> = new Set(['data'])

export type Lines = { head: string; rows(rows: readonly Value[][]): string }

export function linesOf(format: ExportFormat, columns: readonly string[]): Lines {
  switch (format) {
    case 'csv':
      return {
        head: UTF8_MARK + ['schema', ...columns].join(',') + NEW_LINE,
        rows: rows => rows.map(csvLine).join(''),
      }
    case 'ndjson':
      return { head: '', rows: rows => rows.map(row => jsonLine(columns, row)).join('') }
  }
}

function csvLine(row: readonly Value[]): string {
  let line = `${EXPORT_SCHEMA}`
  for (const value of row)
    line += value === null ? ',' : `,${typeof value === 'string' ? csvField(value) : value}`
  return line + NEW_LINE
}

function jsonLine(columns: readonly string[], row: readonly Value[]): string {
  const fields: Record<string, unknown> = { schema: EXPORT_SCHEMA }
  for (const [n, column] of columns.entries()) {
    const value = row[n]!
    fields[column] = JSON_COLUMNS.has(column) && typeof value === 'string' ? JSON.parse(value) : value
  }
  return `${JSON.stringify(fields)}\n`
}
