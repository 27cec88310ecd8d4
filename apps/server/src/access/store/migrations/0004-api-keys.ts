/** Keys of other systems, by the hashes of their secrets. One that was revoked stays, for what it did. */
import type { Migration } from '../../../store/sqlite/migration.ts'

const SCHEMA = `
CREATE TABLE api_keys (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  -- JSON: a list of words.
  scopes      TEXT NOT NULL,
  made_at     INTEGER NOT NULL,
  made_by     TEXT NOT NULL,
  expires_at  INTEGER NOT NULL,
  used_at     INTEGER,
  revoked_at  INTEGER
) STRICT;
`

export const apiKeys: Migration = { name: '0004-api-keys', up: db => void db.exec(SCHEMA) }
