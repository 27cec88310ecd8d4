/** Writes into an access.sqlite that is about to be put in place, of whatever release it is: its own server goes on with it. */
import Sqlite from 'better-sqlite3'
import { type Accepted, type Mark, openMark } from '../../record/mark.ts'
import type { AuditEntry } from '../audit-entry.ts'
import { auditRows } from './audit-rows.ts'
import { RECORD_TABLE } from './migrations/0002-the-record-known.ts'
import { recordRows } from './record-rows.ts'

export function acceptIn(file: string, mark: Mark | null, accepted: Accepted, entry: AuditEntry): void {
  const db = new Sqlite(file, { fileMustExist: true })
  try {
    db.exec(RECORD_TABLE)
    openMark(recordRows(db)).accept(mark, accepted)
    auditRows(db).add(entry, Date.now())
  } finally {
    db.close()
  }
}

/** What a file knows of its record; null where it knows nothing, or cannot be read. */
export function markIn(file: string): Mark | null {
  let db: Sqlite.Database | undefined
  try {
    db = new Sqlite(file, { fileMustExist: true })
    return openMark(recordRows(db)).mark()
  } catch {
    return null
  } finally {
    db?.close()
  }
}
