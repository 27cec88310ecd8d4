/** What an administrator does in the browser: somebody who may not come in for now, a password that is good once. */
import type { Migration } from '../../../store/sqlite/migration.ts'

const SCHEMA = `
ALTER TABLE staff ADD COLUMN disabled_at INTEGER;
-- The password was made here, and is good until then; null: it is their own.
ALTER TABLE staff ADD COLUMN one_time_until INTEGER;
ALTER TABLE staff ADD COLUMN signed_in_at INTEGER;
`

export const staffInTheBrowser: Migration = {
  name: '0007-staff-in-the-browser',
  up: db => void db.exec(SCHEMA),
}
