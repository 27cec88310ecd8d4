/**
 * The hall has an id, and whoever follows the log has a place to note how far. What release 1 added to its files along the
 * way gets its place here.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Migration } from '../migration.ts'
import { digestAt } from '../seen.ts'

const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- How far each follower has read the log.
CREATE TABLE cursors (follower TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- How far the audit trail in access.sqlite was seen to go: one row.
CREATE TABLE IF NOT EXISTS trail (id INTEGER NOT NULL, digest TEXT NOT NULL) STRICT;

-- Corrections of the clock are rare and asked for by every report.
CREATE INDEX IF NOT EXISTS events_corrections ON events (seq) WHERE type = 'ClockCorrected';
`

export const hallIdAndCursors: Migration = {
  name: '0002-hall-id-and-cursors',
  up(db) {
    db.exec(SCHEMA)
    const first = digestAt(db, 1)
    // Each copy of an old record is that of the same hall, whenever it comes to this release.
    db.prepare(`INSERT INTO meta (name, value) VALUES ('hall', ?)`).run(first ? idFrom(first) : randomUUID())
  },
}

/** A UUID made of a text (RFC 9562, version 8). */
function idFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
