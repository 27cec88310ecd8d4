/** An id for each member of staff, which stays, and the names of those who are gone, until they are erased. */
import { randomUUID } from 'node:crypto'
import type { Migration } from '../../../store/sqlite/migration.ts'

const SCHEMA = `
ALTER TABLE staff ADD COLUMN id TEXT;

-- No name: it was erased.
CREATE TABLE former_staff (
  id         TEXT PRIMARY KEY,
  name       TEXT COLLATE NOCASE,
  removed_at INTEGER NOT NULL
) STRICT;
`

export const staffIds: Migration = {
  name: '0003-staff-ids',
  up(db) {
    db.exec(SCHEMA)
    const give = db.prepare('UPDATE staff SET id = ? WHERE name = ?')
    for (const name of db.prepare('SELECT name FROM staff').pluck().all()) give.run(randomUUID(), name)
    db.exec('CREATE UNIQUE INDEX staff_by_id ON staff (id)')
  },
}
