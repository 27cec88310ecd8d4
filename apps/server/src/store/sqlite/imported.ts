/** Tickets told by another program, for days before the hall's own. */
import type { ImportedSource, ImportedTicket, ImportedTickets } from '../store.ts'
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
  const sources = db.prepare(
    `SELECT source, count(*) AS tickets, count(DISTINCT date) AS days, min(date) AS "from", max(date) AS "to"
     FROM imported_tickets GROUP BY source ORDER BY min(date), source`,
  )
  return {
    between: (from, to) => range.iterate(from, to) as IterableIterator<ImportedTicket>,
    latest: most => (last.all(most) as ImportedTicket[]).reverse(),
    sources: () => sources.all() as ImportedSource[],
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

/** Returns how many there were. */
export function removeImported(db: Database): (source: string) => number {
  const remove = db.prepare('DELETE FROM imported_tickets WHERE source = ?')
  return source => remove.run(source).changes
}
