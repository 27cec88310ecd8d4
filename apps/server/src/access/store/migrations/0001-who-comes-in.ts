/** The tables of access.sqlite: who may come in, and what was tried. Secrets are kept as hashes only. */
import type { Migration } from '../../../store/sqlite/migration.ts'

const SCHEMA = `
CREATE TABLE devices (
  id          TEXT PRIMARY KEY,
  kind        TEXT NOT NULL,
  name        TEXT NOT NULL,
  token_hash  TEXT NOT NULL UNIQUE,
  enrolled_at INTEGER NOT NULL,
  revoked_at  INTEGER
) STRICT;

-- One-time codes that turn a machine into a device.
CREATE TABLE invitations (
  code_hash  TEXT PRIMARY KEY,
  kind       TEXT NOT NULL,
  name       TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
  name          TEXT PRIMARY KEY COLLATE NOCASE,
  role          TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  staff      TEXT NOT NULL REFERENCES staff (name),
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  what    TEXT NOT NULL,
  actor   TEXT NOT NULL,
  address TEXT,
  detail  TEXT
) STRICT;
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'The audit trail is never changed.'); END;
CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'The audit trail is never removed.'); END;
`

export const whoComesIn: Migration = { name: '0001-who-comes-in', up: db => void db.exec(SCHEMA) }
