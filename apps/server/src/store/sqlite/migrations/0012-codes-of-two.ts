/** Services with codes of two letters or digits: of which one a ticket was given for, in the view of tickets. */
import type { Migration } from '../migration.ts'
import { ticketColumns as before } from './0009-what-was-done.ts'

/** As `readTicketNumber` of queue-core reads it: what stands before the hyphen, or else before the last figures. [Q46] */
export const codeIn = (number: string): string =>
  `CASE instr(${number}, '-') WHEN 0 THEN rtrim(${number}, '0123456789') ELSE substr(${number}, 1, instr(${number}, '-') - 1) END`

/** Of `key`, `date` and the fields of a ticket, wherever these are found. */
export const ticketColumns = (column: (name: string) => string, judged?: string): string =>
  before(column, judged).replace(`substr(${column('number')}, 1, 1) AS`, `${codeIn(column('number'))} AS`)

const columnOf = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

export const codesOfTwo: Migration = {
  name: '0012-codes-of-two',
  up: db =>
    void db.exec(`DROP VIEW bi_tickets;
CREATE VIEW bi_tickets AS SELECT ${ticketColumns(columnOf)} FROM tickets;`),
}
