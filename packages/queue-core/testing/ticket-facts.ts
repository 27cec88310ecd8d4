/** Tickets for tests of the report: facts made up at random, and facts as a run of the hall leaves them. */
import fc from 'fast-check'
import { isoInZone } from '../src/hall/calendar.ts'
import type { HallEvent } from '../src/hall/events.ts'
import type { HallState } from '../src/hall/state.ts'
import type { Ticket } from '../src/hall/ticket.ts'
import { readTicketNumber } from '../src/hall/ticket-number.ts'
import { firstBoothOf } from '../src/hall/wait-again.ts'
import { withLater } from '../src/report/legs.ts'
import type { RatingFacts } from '../src/report/rating-facts.ts'
import { REPORTED_CAUSES, type TicketFacts } from '../src/report/ticket-facts.ts'
import { MORNING } from './test-hall.ts'

export const TIMEZONE = 'Asia/Jakarta'
const SECOND = 1000

/** Called in time at booth 1 two minutes after its issue at eight, unless told otherwise. */
export const facts = (told: Partial<TicketFacts> = {}): TicketFacts => ({
  date: '2026-03-02',
  hour: 8,
  service: 'A',
  priority: 'normal',
  issuedAt: MORNING,
  callBy: MORNING + 300 * SECOND,
  firstCalledAt: MORNING + 120 * SECOND,
  booth: 1,
  lastBooth: told.booth === undefined ? 1 : told.booth,
  lastService: told.service ?? 'A',
  calledAt: told.firstCalledAt === undefined ? MORNING + 120 * SECOND : told.firstCalledAt,
  servingAt: null,
  state: 'done',
  endedAt: MORNING + 600 * SECOND,
  cause: 'unknown',
  ...told,
})

const never = { firstCalledAt: null, calledAt: null, booth: null, lastBooth: null, endedAt: null }
const after = (seconds: number) => MORNING + seconds * SECOND

/** Any ticket of three days; some were called, some left, some still wait. */
export const anyFacts: fc.Arbitrary<TicketFacts> = fc
  .record({
    day: fc.integer({ min: 2, max: 4 }),
    hour: fc.integer({ min: 8, max: 11 }),
    service: fc.constantFrom('A', 'B', 'C'),
    priority: fc.constantFrom('normal' as const, 'priority' as const),
    booth: fc.constantFrom(1, 2, 10),
    cause: fc.constantFrom(...REPORTED_CAUSES),
    fate: fc.constantFrom('called', 'cancelled', 'expired', 'waiting'),
    wait: fc.integer({ min: 0, max: 900_000 }),
  })
  .map(({ day, fate, wait, booth, ...rest }) => {
    const base = facts({ ...rest, date: `2026-03-0${day}` })
    if (fate === 'called')
      return {
        ...base,
        booth,
        lastBooth: booth,
        firstCalledAt: MORNING + wait,
        calledAt: MORNING + wait,
        endedAt: MORNING + wait + 240_000,
      }
    if (fate === 'waiting') return { ...base, ...never, state: 'waiting' }
    return {
      ...base,
      ...never,
      state: fate as 'cancelled' | 'expired',
      endedAt: fate === 'expired' ? after(10 * 3600) : MORNING + wait,
    }
  })

/**
 * What the read model keeps of every ticket, watched step by step: the ticket as it stands, and from its events the
 * booth of the first call and the cause.
 */
export function watchFacts() {
  const seen = new Map<string, { ticket: Ticket; date: string; log: HallEvent[] }>()
  return {
    after({ state, events }: { state: HallState; events: HallEvent[] }): void {
      for (const event of events) {
        if (!('ticketId' in event)) continue
        const key = `${state.day!.date} ${event.ticketId}`
        const known = seen.get(key) ?? { date: state.day!.date, log: [] as HallEvent[] }
        known.log.push(event)
        seen.set(key, { ...known, ticket: { ...state.tickets.get(event.ticketId)! } })
      }
    },
    facts: (): TicketFacts[] =>
      [...seen.values()].map(({ ticket, date, log }) => ({
        ...withLater(ticket, {
          ...ticket,
          callBy: ticket.brokenPromise ?? ticket.callBy,
          service: readTicketNumber(ticket.number).code,
          lastService: ticket.service,
          lastBooth: ticket.booth,
          booth: firstBoothOf(ticket),
          cause: log.findLast(event => event.type === 'TicketMissed')?.cause ?? 'unknown',
        }),
        ...{ date, hour: Number(isoInZone(TIMEZONE, ticket.issuedAt).slice(11, 13)) },
      })),
  }
}

/** The best of three levels, given at booth 1 for service A, unless told otherwise. */
export const rated = (told: Partial<RatingFacts> = {}): RatingFacts => ({
  date: '2026-03-02',
  service: 'A',
  booth: 1,
  servedBy: 'sari',
  level: 3,
  levels: 3,
  ...told,
})
