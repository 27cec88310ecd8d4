/** Whom a provider of sign-ins knows, by the hash of who they are there; of people who are gone as well. */
import type { Database } from '../../store/sqlite/database.ts'

export function providedRows(db: Database) {
  const find = db.prepare('SELECT staff_id FROM provided WHERE identity = ?').pluck()
  const insert = db.prepare('INSERT INTO provided (identity, staff_id) VALUES (?, ?)')
  const gone = db
    .prepare('SELECT staff_id FROM provided WHERE staff_id NOT IN (SELECT id FROM staff) ORDER BY rowid DESC')
    .pluck()
  const forget = db.prepare(
    'DELETE FROM provided WHERE staff_id = ? AND staff_id NOT IN (SELECT id FROM staff)',
  )
  return {
    staffId: (identity: string) => find.get(identity) as string | undefined,
    add: (identity: string, staffId: string): void => void insert.run(identity, staffId),
    /** The ids of those who are on the staff no more. */
    gone: () => gone.all() as string[],
    /** Whether there was such a one. */
    forgetGone: (staffId: string): boolean => forget.run(staffId).changes > 0,
  }
}

export type ProvidedRows = ReturnType<typeof providedRows>
