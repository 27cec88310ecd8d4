/**
 * Tickets that have ended are found by names that say nothing of the log. Those filed before say their key in their names and
 * stay as they are, so that this takes no time after years.
 */
import type { Migration } from '../migration.ts'

const SCHEMA = `
-- The 16 bytes of the UUID. Those of one day stand together.
CREATE TABLE ticket_ids (id BLOB PRIMARY KEY, key INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- The first 16 bytes of the secret's SHA-256: how long a search takes tells nothing of the secret.
CREATE TABLE ticket_pages (digest BLOB PRIMARY KEY, key INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`

export const namesOfTickets: Migration = { name: '0005-names-of-tickets', up: db => void db.exec(SCHEMA) }
