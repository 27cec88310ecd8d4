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
    if (!stillOpen.has(key) && date >= range.from && date <= range.to)
      yield { key, date, ticket: JSON.parse(data) as Ticket }
  }
  for (const one of open) if (one.date >= range.from && one.date <= range.to) yield one
}

/**
 * From the first stretch of the log that was written under a date of the range to the end of the last one. A stretch begins
 * where a day was opened, or was given its right date by a correction of the clock; so dates need not rise.
 */
function keysOf(
  db: Database,
  { from, to }: { from: string; to: string },
  seq: number,
): { begin: number; end: number } {
  const opened = db
    .prepare(
      `SELECT seq, data ->> '$.date' AS date FROM events
       WHERE type IN ('HallConfigured', 'DayOpened') AND type = 'DayOpened'`,
    )
    .all() as Day[]
  const corrected = db
    .prepare(
      `SELECT seq, data ->> '$.day.date' AS date FROM events
       WHERE type = 'ClockCorrected' AND data ->> '$.day.date' IS NOT NULL`,
    )
    .all() as Day[]
  const stretches = [...opened, ...corrected].sort((a, b) => a.seq - b.seq)
  let [begin, end] = [seq + 1, 0]
  for (const [n, day] of stretches.entries()) {
    if (day.date < from || day.date > to) continue
    begin = Math.min(begin, day.seq)
    end = Math.max(end, stretches[n + 1]?.seq ?? seq + 1)
  }
  return { begin, end: Math.min(end, seq + 1) }
}
