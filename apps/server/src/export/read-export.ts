/** One export as pieces of its file, some hundred kilobytes each, however many rows there are. [X1] */
import { auditRows } from '../access/store/audit-pages.ts'
import { openToRead, rowsOf } from '../store/sqlite/export-sets.ts'
import { linesOf } from './lines.ts'
import type { ExportOrder } from './order.ts'

export type Files = { hall: string; access: string }
export type Piece = { text: string; rows: number }

export function* readExport(files: Files, { set, format, personal, scope }: ExportOrder): Generator<Piece> {
  const db = set === 'audit' ? null : openToRead(files.hall)
  const audit = set === 'audit' ? auditRows(files.access, scope, personal) : null
  try {
    const { columns, pages } = audit ?? rowsOf(db!, set as Exclude<typeof set, 'audit'>, scope, personal)
    const lines = linesOf(format, columns)
    yield { text: lines.head, rows: 0 }
    for (const rows of pages()) yield { text: lines.rows(rows), rows: rows.length }
  } finally {
    db?.close()
    audit?.close()
  }
}
