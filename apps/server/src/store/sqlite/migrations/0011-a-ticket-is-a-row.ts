/**
 * A ticket that has ended is a row with a column for each thing that every ticket has: as JSON, the names of those were more
 * than half of it (docs/decisions/0339).
 *
 * From this release on `command_id` of the log stays empty, and the id of a ticket stands in its TicketIssued alone
 * (whole-event.ts). What is in the log already is not touched.
 */
import type { Migration } from '../migration.ts'
import { ticketColumns } from './0009-what-was-done.ts'

const TEXTS = [
  ...['id', 'token', 'number', 'service', 'priority', 'priorityReason', 'language'],
  ...['state', 'paper', 'why', 'servedBy', 'matter', 'outcome'],
]
const INTEGERS = [
  ...['issuedAt', 'callBy', 'rank', 'booth', 'firstCalledAt', 'calledAt', 'servingAt', 'endedAt'],
  ...['calls', 'transfers'],
]
const column = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const columns = (fields: string[], type: string) => fields.map(field => `${column(field)} ${type}`).join(', ')
const values = (fields: string[], type: string) =>
  fields.map(field => `CAST(data ->> '$.${field}' AS ${type})`).join(', ')

const SCHEMA = `
DROP VIEW bi_tickets;
ALTER TABLE tickets RENAME TO tickets_before;

-- Tickets that have ended, a read model of the log; 'key' is the seq of the TicketIssued. Instants are epoch ms; 'more' is
-- whatever else a ticket has, as JSON.
CREATE TABLE tickets (
  key  INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  ${columns(TEXTS, 'TEXT')},
  ${columns(INTEGERS, 'INTEGER')},
  more TEXT
) STRICT;

INSERT INTO tickets
SELECT key, date, ${values(TEXTS, 'TEXT')}, ${values(INTEGERS, 'INTEGER')},
  nullif(json_remove(data, ${[...TEXTS, ...INTEGERS].map(field => `'$.${field}'`)}), '{}')
FROM tickets_before ORDER BY key;
DROP TABLE tickets_before;

CREATE VIEW bi_tickets AS SELECT ${ticketColumns(column)} FROM tickets;
`

export const aTicketIsARow: Migration = { name: '0011-a-ticket-is-a-row', up: db => void db.exec(SCHEMA) }
