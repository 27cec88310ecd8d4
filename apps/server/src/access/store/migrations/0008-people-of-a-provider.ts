/** Who comes in by a provider of sign-ins: by the hash of who they are there, and without a password of the hall's. */
import type { Migration } from '../../../store/sqlite/migration.ts'

const SCHEMA = `
CREATE TABLE provided (
  identity TEXT PRIMARY KEY,
  -- Of somebody on the staff, or who was.
  staff_id TEXT NOT NULL
) STRICT;
-- Nobody knows their password: they come in by a provider alone.
ALTER TABLE staff ADD COLUMN no_password INTEGER NOT NULL DEFAULT 0;
`

export const peopleOfAProvider: Migration = {
  name: '0008-people-of-a-provider',
  up: db => void db.exec(SCHEMA),
}
