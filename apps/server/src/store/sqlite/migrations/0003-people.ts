/** What is kept of people, beside the log that never changes: each row can be erased for good (people.ts). */
import type { Migration } from '../migration.ts'

const SCHEMA = `
-- 'about': what it belongs to; 'lower_name': as it is looked for. No personal column has an index: each would be a copy more.
CREATE TABLE people (
  n          INTEGER PRIMARY KEY,
  ref        TEXT NOT NULL UNIQUE,
  purpose    TEXT NOT NULL,
  about      TEXT NOT NULL,
  came_at    INTEGER NOT NULL,
  erase_at   INTEGER NOT NULL,
  salt       TEXT NOT NULL,
  name       TEXT,
  lower_name TEXT,
  phone      TEXT,
  email      TEXT,
  text       TEXT,
  reason     TEXT
) STRICT;
CREATE INDEX people_due ON people (erase_at);
`

export const people: Migration = { name: '0003-people', up: db => void db.exec(SCHEMA) }
