/** Webhooks and the keys that their calls are signed by. */
import type { Migration } from '../../../store/sqlite/migration.ts'

const SCHEMA = `
CREATE TABLE webhooks (
  id            TEXT PRIMARY KEY,
  url           TEXT NOT NULL,
  secret        TEXT NOT NULL,
  -- JSON: a list of words.
  kinds         TEXT NOT NULL,
  made_at       INTEGER NOT NULL,
  made_by       TEXT NOT NULL,
  from_seq      INTEGER NOT NULL,
  failing_since INTEGER,
  disabled_at   INTEGER,
  why           TEXT
) STRICT;
`

export const webhooks: Migration = { name: '0005-webhooks', up: db => void db.exec(SCHEMA) }
