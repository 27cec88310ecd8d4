/**
 * The tickets of a range of dates: those that have ended from their file, those still open as the hall has them in its
 * memory. The file is read as one key range: the log's landmarks tell where a date begins, and a ticket's key is the seq
 * of its TicketIssued. So a week costs a week, however many years are kept.
 */
import type { Ticket } from '@antrean/queue-core'
import { type TicketFacts, zoneOffset } from '@antrean/queue-core/report'
import type { Database } from '../store/database.ts'
import type { FiledTicket, Moment } from './moment.ts'

type Day = { seq: number; date: string }
type Row = { key: number; date: string; data: string }
type Told = { type: string; booth: number | null; cause: TicketFacts['cause'] | null }

/** `from`, `to`: the hall's dates, YYYY-MM-DD, both included. Hours are those of `timezone`. */
export function* readFacts(
  db: Database,
  range: { from: string; to: string },
  moment: Moment,
  timezone: string,
): Generator<TicketFacts> {
  const told = db.prepare(
    `SELECT type, data ->> '$.booth' AS booth, data ->> '$.cause' AS cause FROM events
     WHERE ticket = ? AND seq <= ? AND type IN ('TicketCalled', 'TicketMissed') ORDER BY seq`,
  )
  for (const { key, date, ticket } of ticketsOf(db, range, moment)) {
    const { firstCalledAt, callBy, issuedAt, priority, state, endedAt } = ticket
    // A ticket that was called once, and in time, says everything itself; of others the log is asked.
    const plain = ticket.calls === 1 && firstCalledAt !== null && firstCalledAt <= callBy
    const events = plain ? [] : (told.all(key, moment.seq) as Told[])
    yield {
      date,
      hour: Math.floor((issuedAt + zoneOffset(timezone, issuedAt)) / 3_600_000) % 24,
      service: ticket.number.charAt(0),
      booth: plain ? ticket.booth : (events.find(({ type }) => type === 'TicketCalled')?.booth ?? null),
      cause: events.find(({ type }) => type === 'TicketMissed')?.cause ?? 'unknown',
      priority,
      issuedAt,
      callBy,
      firstCalledAt,
      state,
      endedAt,
    }
  }
}

function* ticketsOf(
  db: Database,
  range: { from: string; to: string },
  { seq, open }: Moment,
): Generator<FiledTicket> {
  const stillOpen = new Set(open.map(({ key }) => key))
  const { begin, end } = keysOf(db, range, seq)
  const filed = db.prepare('SELECT key, date, data FROM tickets WHERE key >= ? AND key < ? ORDER BY key')
  for (const row of filed.iterate(begin, end)) {
    const { key, date, data } = row as Row
    if (!stillOpen.has(key)) yield { key, date, ticket: JSON.parse(data) as Ticket }
  }
  for (const one of open) if (one.date >= range.from && one.date <= range.to) yield one
}

/** From the first date of the range to before the first one after it. The log's dates rise, and are read from its end. */
function keysOf(
  db: Database,
  { from, to }: { from: string; to: string },
  seq: number,
): { begin: number; end: number } {
  const days = db.prepare(
    `SELECT seq, data ->> '$.date' AS date FROM events
     WHERE type IN ('HallConfigured', 'DayOpened') AND type = 'DayOpened' ORDER BY seq DESC`,
  )
  let end = seq + 1
  let begin = end
  for (const row of days.iterate()) {
    const day = row as Day
    if (day.date < from) break
    if (day.date > to) end = Math.min(end, day.seq)
    begin = day.seq
  }
  return { begin, end }
}
