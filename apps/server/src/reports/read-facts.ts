/**
 * The tickets of a range of dates: those that have ended from their file, those still open as the hall has them in its
 * memory. The file is read as one key range: the log's landmarks tell where a date begins, and a ticket's key is the seq
 * of its TicketIssued. So a week costs a week, however many years are kept.
 */
import { type TicketFacts, zoneOffset } from '@antrean/queue-core/report'
import type { FiledTicket, Log, Reader } from '../store/store.ts'
import type { Moment } from './moment.ts'

/** `from`, `to`: the hall's dates, YYYY-MM-DD, both included. Hours are those of `timezone`. */
export function* readFacts(
  record: Pick<Reader, 'log' | 'tickets'>,
  range: { from: string; to: string },
  moment: Moment,
  timezone: string,
): Generator<TicketFacts> {
  for (const { key, date, ticket } of ticketsOf(record, range, moment)) {
    const { firstCalledAt, calledAt, servingAt, issuedAt, priority, state, endedAt } = ticket
    // [N16] what was broken before its visitor asked for more time is broken.
    const callBy = ticket.brokenPromise ?? ticket.callBy
    // A ticket that was called once, and in time, says everything itself; of others the log is asked.
    const plain = ticket.calls === 1 && firstCalledAt !== null && firstCalledAt <= callBy
    const events = plain ? [] : record.log.callsAndMisses(key, moment.seq)
    yield {
      date,
      hour: hourOf(timezone, issuedAt),
      service: ticket.number.charAt(0),
      booth: plain ? ticket.booth : (events.find(({ type }) => type === 'TicketCalled')?.booth ?? null),
      cause: events.find(({ type }) => type === 'TicketMissed')?.cause ?? 'unknown',
      lastBooth: ticket.booth,
      lastService: ticket.service,
      calledAt,
      servingAt,
      servedBy: ticket.servedBy,
      priority,
      issuedAt,
      callBy,
      firstCalledAt,
      state,
      endedAt,
      matter: ticket.matter,
      outcome: ticket.outcome,
    }
  }
}

/** Of the hall's day, 0 to 23. */
export const hourOf = (timezone: string, at: number): number =>
  Math.floor((at + zoneOffset(timezone, at)) / 3_600_000) % 24

function* ticketsOf(
  { log, tickets }: Pick<Reader, 'log' | 'tickets'>,
  range: { from: string; to: string },
  { seq, open }: Moment,
): Generator<FiledTicket> {
  const stillOpen = new Set(open.map(({ key }) => key))
  const { begin, end } = keysOf(log, range, seq)
  for (const filed of tickets.between(begin, end))
    if (!stillOpen.has(filed.key) && filed.date >= range.from && filed.date <= range.to) yield filed
  for (const one of open) if (one.date >= range.from && one.date <= range.to) yield one
}

/**
 * From the first stretch of the log that was written under a date of the range to the end of the last one. A stretch begins
 * where a day was opened, or was given its right date by a correction of the clock; so dates need not rise.
 */
export function keysOf(
  log: Pick<Log, 'stretches'>,
  { from, to }: { from: string; to: string },
  seq: number,
): { begin: number; end: number } {
  const stretches = log.stretches()
  let [begin, end] = [seq + 1, 0]
  for (const [n, day] of stretches.entries()) {
    if (day.date < from || day.date > to) continue
    begin = Math.min(begin, day.seq)
    end = Math.max(end, stretches[n + 1]?.seq ?? seq + 1)
  }
  return { begin, end: Math.min(end, seq + 1) }
}
