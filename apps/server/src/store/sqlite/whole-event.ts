/**
 * How an event of a ticket is kept: the ticket's id stands in its TicketIssued alone, and each later event has the seq of
 * that one in the column `ticket`. Events of releases before say the id themselves, and stay as they are. Whoever reads the
 * log finds every event as it happened, through `wholeOf` or `DATA` (docs/decisions/0339).
 */
import type { Batch } from '../batch.ts'
import type { EventRow } from '../digest.ts'
import type { Database } from './database.ts'

const NAMED = '"ticketId":'
/** Ids that are known without asking the file, at the most: some days of a busy hall. */
const KNOWN = 10_000

/** The whole of the column `data` of `events`, in SQL. Asks nothing of the row itself as JSON: it may be damaged. */
export const DATA = `CASE WHEN ticket IS NULL OR ticket = seq OR instr(data, '${NAMED}') > 0 THEN data
  ELSE '{${NAMED}' || (SELECT issued.data -> '$.ticketId' FROM events AS issued WHERE issued.seq = events.ticket)
    || iif(data = '{}', '}', ',' || substr(data, 2)) END`

export type KeptRow = EventRow & { ticket: number | null }

/** The event without its time, type and actor, of a row as it is kept. Throws where that is no JSON. */
export function wholeOf(db: Database): (row: KeptRow) => object {
  const ids = idsOf(db)
  return ({ seq, ticket, data }) => {
    const own = JSON.parse(data) as { ticketId?: unknown }
    if (ticket === null) return own
    if (own.ticketId === undefined) return { ticketId: ids.of(ticket), ...own }
    if (ticket === seq) ids.note(seq, own.ticketId)
    return own
  }
}

/** The text for the column, of an event that is written now. */
export function keptOf(db: Database): (one: Batch['events'][number]) => string {
  const ids = idsOf(db)
  return ({ seq, event, ticket }) => {
    const { type: _type, at: _at, actor: _actor, ...data } = event
    if (ticket === null || !('ticketId' in data)) return JSON.stringify(data)
    if (ticket === seq) ids.note(seq, data.ticketId)
    else if (ids.of(ticket) === data.ticketId) {
      const { ticketId: _ticketId, ...rest } = data
      const short = JSON.stringify(rest)
      // The name within would be taken for the event's own.
      if (!short.includes(NAMED)) return short
    }
    return JSON.stringify(data)
  }
}

/**
 * The ids of tickets by the seqs of their TicketIssued. What was noted of a batch that failed does no harm: another ticket
 * under that seq has another id, and then its events say it themselves.
 */
function idsOf(db: Database) {
  const find = db.prepare(`SELECT data ->> '$.ticketId' FROM events WHERE seq = ?`).pluck()
  const known = new Map<number, unknown>()
  function note(key: number, id: unknown): void {
    if (known.size >= KNOWN) known.clear()
    known.set(key, id)
  }
  return {
    note,
    of(key: number): unknown {
      if (!known.has(key)) note(key, find.get(key))
      return known.get(key)
    },
  }
}
