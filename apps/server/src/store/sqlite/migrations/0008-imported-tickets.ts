/** Tickets of a time before this hall kept its record, told by another program: beside the log, and no part of it. */
import type { Migration } from '../migration.ts'

const time = (ms: string): string => `strftime('%Y-%m-%dT%H:%M:%fZ', ${ms} / 1000.0, 'unixepoch')`

const SCHEMA = `
-- Instants are epoch ms. The same ticket told again is the same row.
CREATE TABLE imported_tickets (
  date      TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  number    TEXT NOT NULL,
  service   TEXT NOT NULL,
  booth     INTEGER,
  called_at INTEGER,
  began_at  INTEGER,
  ended_at  INTEGER,
  state     TEXT NOT NULL,
  source    TEXT NOT NULL,
  PRIMARY KEY (date, issued_at, number)
) STRICT, WITHOUT ROWID;

CREATE VIEW bi_imported AS SELECT date, number, service, state, booth, ${time('issued_at')} AS issued_at,
  ${time('called_at')} AS called_at, ${time('began_at')} AS serving_at, ${time('ended_at')} AS ended_at, source
FROM imported_tickets;
`

export const importedTickets: Migration = { name: '0008-imported-tickets', up: db => void db.exec(SCHEMA) }
