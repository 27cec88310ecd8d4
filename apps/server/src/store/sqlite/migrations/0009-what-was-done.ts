/** What was done, and why a booth paused or closed, at the end of the views of before. */
import type { Migration } from '../migration.ts'
import { ticketColumns as before, field } from './0007-views-to-read.ts'

/** Of `key`, `date` and the fields of a ticket, wherever these are found. */
export const ticketColumns = (field: (name: string) => string, judged?: string): string =>
  `${before(field, judged)}, ${field('matter')} AS matter, ${field('outcome')} AS outcome`

/** A view gets columns at its end alone when it is made anew. */
export const whatWasDone: Migration = {
  name: '0009-what-was-done',
  up(db) {
    const booths = db
      .prepare(`SELECT sql FROM sqlite_schema WHERE name = 'bi_booths'`)
      .pluck()
      .get() as string
    db.exec(`
DROP VIEW bi_tickets;
CREATE VIEW bi_tickets AS SELECT ${ticketColumns(field)} FROM tickets;
DROP VIEW bi_booths;
${booths.replace(' AS actor\n', ` AS actor, ${field('reason')} AS reason\n`)};
`)
  },
}
