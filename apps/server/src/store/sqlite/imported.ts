/** Tickets told by another program, for days before the hall's own. */
import type { ImportedTicket, ImportedTickets } from '../store.ts'
import type { Database } from './database.ts'

const COLUMNS = `date, number, service, state, booth, issued_at AS issuedAt, called_at AS calledAt, began_at AS beganAt,
  ended_at AS endedAt, source`

export function readImported(db: Database): ImportedTickets {
  const range = db.prepare(
    `SELECT ${COLUMNS} FROM imported_tickets WHERE date BETWEEN ? AND ? ORDER BY date, issued_at, number`,
  )
  const last = db.prepare(
    `SELECT ${COLUMNS} FROM imported_tickets ORDER BY date DESC, issued_at DESC, number DESC LIMIT ?`,
  )
  return {
    between: (from, to) => range.iterate(from, to) as IterableIterator<ImportedTicket>,
    latest: most => (last.all(most) as ImportedTicket[]).reverse(),
  }
}

/** In one transaction. Returns how many were new. */
export function addImported(db: Database): (tickets: readonly ImportedTicket[]) => number {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO imported_tickets (date, number, service, state, booth, issued_at, called_at, began_at, ended_at, source)
     VALUES (:date, :number, :service, :state, :booth, :issuedAt, :calledAt, :beganAt, :endedAt, :source)`,
  )
  return tickets =>
    db.transaction(() => tickets.reduce((added, ticket) => added + insert.run(ticket).changes, 0)).immediate()
}
