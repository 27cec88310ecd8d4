/** A place for what lives longer than a day: a read model of the log, found by its id, by its keys and by when it wakes. */
import type { Migration } from '../migration.ts'

const SCHEMA = `
CREATE TABLE aggregates (
  kind    TEXT NOT NULL,
  id      TEXT NOT NULL,
  -- When time itself calls for something, epoch ms.
  wake_at INTEGER,
  state   TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX aggregates_awake ON aggregates (wake_at) WHERE wake_at IS NOT NULL;

CREATE TABLE aggregate_keys (
  kind  TEXT NOT NULL,
  key   TEXT NOT NULL,
  value ANY NOT NULL,
  id    TEXT NOT NULL,
  PRIMARY KEY (kind, key, value, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX aggregate_keys_of ON aggregate_keys (kind, id);
`

export const thingsWithALife: Migration = { name: '0004-things-with-a-life', up: db => void db.exec(SCHEMA) }
