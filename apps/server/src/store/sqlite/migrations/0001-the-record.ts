/** The tables of hall.sqlite: the log, the answers that were given, and the tickets that have ended. */
import type { Migration } from '../migration.ts'

const SCHEMA = `
-- What happened, for good. 'ticket' is the seq of the TicketIssued that the event belongs to.
CREATE TABLE events (
  seq        INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  type       TEXT NOT NULL,
  actor      TEXT NOT NULL,
  command_id TEXT,
  ticket     INTEGER,
  data       TEXT NOT NULL
) STRICT;
CREATE INDEX events_of_ticket ON events (ticket) WHERE ticket IS NOT NULL;
-- Where today begins: a partial index, so that it costs the other events nothing.
CREATE INDEX events_landmarks ON events (type, seq) WHERE type IN ('HallConfigured', 'DayOpened');

CREATE TRIGGER events_follow_each_other BEFORE INSERT ON events
WHEN NEW.seq <> (SELECT ifnull(max(seq), 0) + 1 FROM events)
BEGIN SELECT RAISE(ABORT, 'The log is append-only: an event takes the next seq.'); END;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'The log is append-only: an event is never changed.'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'The log is append-only: an event is never removed.'); END;

-- The answer that each command was given, kept for some days: a command sent again gets it again.
CREATE TABLE commands (
  n           INTEGER PRIMARY KEY,
  command_id  TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  at          INTEGER NOT NULL,
  answer      TEXT NOT NULL
) STRICT;

-- Tickets that have ended, a read model of the log; 'key' is the seq of the TicketIssued.
CREATE TABLE tickets (
  key  INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  data TEXT NOT NULL
) STRICT;

CREATE TABLE probe (data BLOB) STRICT;
`

export const theRecord: Migration = { name: '0001-the-record', up: db => void db.exec(SCHEMA) }
