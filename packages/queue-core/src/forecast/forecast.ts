/** What will be, as far as it can be known: for each waiting ticket the chance of being late, for each service the wait. */
import type { HallState } from '../hall/state.ts'
import type { Ticket } from '../hall/ticket.ts'
import { chance } from './chance.ts'
import { expectationOf } from './expectation.ts'
import { type Outlook, play } from './future.ts'
import type { History } from './history.ts'

export type TicketForecast = {
  ticketId: string
  /** From 0 to 1: that its visitor is not called by the promised moment. */
  chanceLate: number
  /** Seconds from now until the call, in the mean. */
  expectedSeconds: number
}
/**
 * Seconds that a visitor who took a ticket now would wait: as long in one half of the ways it may go, longer in the other (a
 * mean would be drawn up by the few who wait very long); and the range of eight in ten.
 */
export type ServiceForecast = {
  letter: string
  expectedSeconds: number
  lowSeconds: number
  highSeconds: number
}

export type Forecast = {
  at: number
  tickets: Map<string, TicketForecast>
  /** Null where no open booth serves it. */
  services: Map<string, ServiceForecast | null>
}

/** Nobody looks further ahead than this, in ms. */
const HORIZON = 2 * 3_600_000
/** Ways the next hours may go that are tried: fewer in a full hall, where they differ less. */
const WAYS = { most: 200, least: 40, visits: 30_000 }
/**
 * The share of the ways that the interval leaves out at each end. A little less than a tenth: the play itself errs too, and
 * so the interval holds in eight of ten cases (docs/simulator-study.md).
 */
const TAIL = 0.08
/** Of a longer queue, only the first so many are looked at one by one. */
const TICKETS = 200

export function forecast(state: HallState, history: History, at: number, most = WAYS.most): Forecast {
  const outlook = { ...outlookOf(state, history, at, HORIZON), untilCalled: true }
  const { tickets } = outlook
  const ways = Math.min(most, Math.max(WAYS.least, Math.floor(WAYS.visits / Math.max(1, tickets.length))))
  const late = new Float64Array(tickets.length)
  const waits = new Float64Array(tickets.length)
  const newcomers = new Map<string, number[]>([...state.services.keys()].map(letter => [letter, []]))
  for (let way = 0; way < ways; way++) {
    const future = play(outlook, chance(way))
    tickets.forEach(({ callBy, firstCalledAt }, n) => {
      const called = future.calledAt[n]!
      if (firstCalledAt === null && called > callBy) late[n]! += 1
      waits[n]! += Math.min(called, outlook.until) - at
    })
    for (const [letter, list] of newcomers) list.push((future.newcomers.get(letter) ?? outlook.until) - at)
  }
  return {
    at,
    tickets: new Map(
      tickets.map(({ id }, n) => [
        id,
        { ticketId: id, chanceLate: late[n]! / ways, expectedSeconds: waits[n]! / ways / 1000 },
      ]),
    ),
    services: new Map(
      [...newcomers].map(([letter, list]) => [letter, served(state, letter) ? summary(letter, list) : null]),
    ),
  }
}

/** The hall as it is now, ready to be played forward for `horizon` ms. */
export function outlookOf(
  state: HallState,
  history: History,
  at: number,
  horizon: number,
  opened: ReadonlySet<number> = new Set(),
): Outlook {
  const tickets: Ticket[] = []
  for (const { queues } of state.services.values())
    for (const queue of [queues.normal, queues.priority]) tickets.push(...queue.slice(0, TICKETS))
  const expectations = new Map(
    [...state.services.keys()].map(letter => [letter, expectationOf(state, history, letter, at)]),
  )
  return { state, at, until: at + horizon, tickets, expectations, opened }
}

function served(state: HallState, letter: string): boolean {
  for (const booth of state.booths.values())
    if (booth.state === 'open' && booth.services.includes(letter)) return true
  return false
}

function summary(letter: string, waits: number[]): ServiceForecast {
  waits.sort((a, b) => a - b)
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))]! / 1000
  return { letter, expectedSeconds: at(0.5), lowSeconds: at(TAIL), highSeconds: at(1 - TAIL) }
}
