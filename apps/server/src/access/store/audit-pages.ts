/** The audit trail for the export, through a connection that only reads. */
import Sqlite from 'better-sqlite3'
import { pagesFrom, type Rows, type Scope, type Value } from '../../store/sqlite/views.ts'

const PAGE = 1_000
/** In these a name may stand as somebody typed it. */
const TYPED = `what IN ('sign-in-failed', 'sign-in-blocked', 'enrolment-failed')`
const NAMED = `actor LIKE 'staff:%' AND actor NOT GLOB 'staff:????????-????-????-????-????????????'`

/** `personal`: with addresses of machines, and with what was typed in vain. */
export function auditRows(file: string, { begin, end }: Scope, personal: boolean): Rows & { close(): void } {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
  const shown = personal
    ? 'actor, address, detail'
    : `CASE WHEN ${TYPED} OR ${NAMED} THEN NULL ELSE actor END AS actor, NULL AS address,
       CASE WHEN ${TYPED} THEN NULL ELSE detail END AS detail`
  const page = db
    .prepare(
      `SELECT id AS seq, strftime('%Y-%m-%dT%H:%M:%fZ', at / 1000.0, 'unixepoch') AS at, what, ${shown}
       FROM audit WHERE id >= ? AND audit.at >= ? AND audit.at < ? ORDER BY id LIMIT ${PAGE}`,
    )
    .raw()
  return {
    columns: page.columns().map(({ name }) => name),
    pages: () =>
      pagesFrom(
        0,
        from => page.all(from, begin, end) as Value[][],
        rows => rows.at(-1)![0] as number,
      ),
    close: () => void db.close(),
  }
}
