/**
 * The tickets of a range of dates: those that have ended from their file, those still open as the hall has them in its
 * memory. The file is read as one key range: the log's landmarks tell where a date begins, and a ticket's key is the seq
 * of its TicketIssued. So a week costs a week, however many years are kept. Most of the range is in packs (packs/pack.ts);
 * what is in none is read from the tickets themselves.
 */
import { readTicketNumber } from '@antrean/queue-core'
import { legFacts, type TicketFacts, withLater } from '@antrean/queue-core/report'
import type { FiledTicket, Log, Reader } from '../store/store.ts'
import { hoursIn } from './hours.ts'
import type { Moment } from './moment.ts'
import { type FiledFacts, unpack } from './packs/pack.ts'

type Record = Pick<Reader, 'log' | 'tickets' | 'packs'>

/** `from`, `to`: the hall's dates, YYYY-MM-DD, both included. Hours are those of `timezone`. */
export function* readFacts(
  record: Record,
  range: { from: string; to: string },
  { seq, open }: Moment,
  timezone: string,
): Generator<TicketFacts> {
  const stillOpen = new Set(open.map(({ key }) => key))
  const { begin, end } = keysOf(record.log, range, seq)
  const hourOf = hoursIn(timezone)
  const asked = ({ date }: FiledFacts): boolean => date >= range.from && date <= range.to
  for (const facts of filedFacts(record, begin, end, seq))
    if (asked(facts) && !stillOpen.has(facts.key)) yield withHour(facts, hourOf(facts.issuedAt))
  for (const one of open) {
    for (const facts of factsOf(record.log, one, seq))
      if (asked(facts)) yield withHour(facts, hourOf(facts.issuedAt))
  }
}

/** In place: a year of tickets comes through here. */
const withHour = (facts: FiledFacts, hour: number): TicketFacts => Object.assign(facts, { hour })

/** Of the tickets that have ended with keys from `begin` on and below `end`. */
function* filedFacts(record: Record, begin: number, end: number, seq: number): Generator<FiledFacts> {
  let from = begin
  for (const { begin: first, until, data } of record.packs.between(begin, end)) {
    yield* ticketsBetween(record, from, first, seq)
    for (const one of unpack(data)) if (one.key >= begin && one.key < end) yield one
    from = until
  }
  yield* ticketsBetween(record, from, end, seq)
}

export function* ticketsBetween(
  { log, tickets }: Pick<Record, 'log' | 'tickets'>,
  from: number,
  to: number,
  seq: number,
): Generator<FiledFacts> {
  if (from < to) for (const one of tickets.between(from, to)) yield* factsOf(log, one, seq)
}

/** A ticket for several services counts once for each leg that has begun; these say everything themselves. [Q60] */
function factsOf(log: Pick<Log, 'callsAndMisses'>, filed: FiledTicket, seq: number): FiledFacts[] {
  const { key, date, ticket } = filed
  if (ticket.several) return legFacts(ticket).map(leg => ({ key, date, ...leg }))
  return [withLater(ticket, factsOfOne(log, filed, seq))]
}

function factsOfOne(
  log: Pick<Log, 'callsAndMisses'>,
  { key, date, ticket }: FiledTicket,
  seq: number,
): FiledFacts {
  const { firstCalledAt, calledAt, servingAt, issuedAt, priority, state, endedAt } = ticket
  // [N16] what was broken before its visitor asked for more time is broken.
  const callBy = ticket.brokenPromise ?? ticket.callBy
  // A ticket that was called once, and in time, says everything itself; of others the log is asked.
  const plain = ticket.calls === 1 && firstCalledAt !== null && firstCalledAt <= callBy
  const events = plain ? [] : log.callsAndMisses(key, seq)
  return {
    key,
    date,
    service: readTicketNumber(ticket.number).code,
    booth: plain
      ? ticket.booth
      : ticket.firstBooth !== undefined
        ? ticket.firstBooth
        : (events.find(({ type }) => type === 'TicketCalled')?.booth ?? null),
    // What a booth took back is no cause: the last one holds.
    cause: events.findLast(({ type }) => type === 'TicketMissed')?.cause ?? 'unknown',
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
