/**
 * One way in which the next hours may go: the booths that are open finish what they have and call, as the hall's policy
 * does in outline, those who wait now and those who may come; services last as services have lasted.
 */

import { furtherOf, waitingSince } from '../hall/legs.ts'
import { afterBreak } from '../hall/open-time.ts'
import type { HallState } from '../hall/state.ts'
import { promiseAt, servedSpans } from '../hall/taking.ts'
import type { Priority, Ticket } from '../hall/ticket.ts'
import { PASSES } from '../policy/fewest-late.ts'
import { draw, drawRest, type Expectation } from './expectation.ts'

/** Somebody who waits now (`index` in the outlook's tickets), or who may come (-1). */
type Visitor = { at: number; callBy: number; index: number; taken: boolean; further?: readonly string[] }
type Lane = { letter: string; priority: Priority; queue: Visitor[]; missed: number; fresh: number }
/** Whom a seat calls, or when somebody may come for it. */
type Pick = { lane: Lane | null; visitor: Visitor | null; turn: Turn; nextAt: number }
/** In the order of promises, as one who may not be passed over again, or ahead for his priority. */
type Turn = 'usual' | 'overdue' | 'priority'
type Seat = { lanes: Lane[]; letters: readonly string[]; freeAt: number; passedOver: number }

export type Outlook = {
  state: HallState
  at: number
  /** Nobody looks further than this. */
  until: number
  tickets: Ticket[]
  expectations: Map<string, Expectation>
  /** Booths that are taken to be open though they are not. */
  opened: ReadonlySet<number>
  /** Ends when all who wait were called, and newcomers would have been: what comes after does not matter. */
  untilCalled?: boolean
  /**
   * Told of each visitor who came (`index` in `tickets`) or may come (-1), and when they were called: infinite if not until
   * the end.
   */
  heard?: (index: number, cameAt: number, calledAt: number, callBy: number) => void
}

export type Future = {
  /** When each waiting ticket was called, epoch ms; infinite if not until the end. */
  calledAt: Float64Array
  /** When a visitor who came now would have been called, by service; absent if not until the end. */
  newcomers: Map<string, number>
  /** Of those who may come, how many were called late, by service. */
  lateComers: Map<string, number>
}

export function play(outlook: Outlook, random: () => number): Future {
  const { state, at, until, tickets } = outlook
  const lanes = lanesOf(outlook, random)
  const seats = seatsOf(outlook, lanes, random)
  const calledAt = new Float64Array(tickets.length).fill(Number.POSITIVE_INFINITY)
  const newcomers = new Map<string, number>()
  const { prioritySharePercent, overdueSeconds } = state.config!
  let credit = state.priorityCredit
  const lateComers = new Map<string, number>()
  const comesLate = (letter: string) => lateComers.set(letter, (lateComers.get(letter) ?? 0) + 1)

  let open = tickets.length
  const letters = new Set(seats.flatMap(seat => seat.letters))
  const promises = new Map([...letters].map(letter => [letter, promiseNow(state, letter, at)]))

  for (let seat = soonest(seats); seat && seat.freeAt <= until; seat = soonest(seats)) {
    if (outlook.untilCalled && open === 0 && newcomers.size === letters.size) break
    const now = seat.freeAt
    const { lane, visitor, turn, nextAt } = pick(seat, now)
    for (const letter of seat.letters) {
      if (newcomers.has(letter)) continue
      const callBy = promises.get(letter)!
      if (!visitor || goesBefore(callBy, visitor.callBy, turn, now)) newcomers.set(letter, now)
    }
    if (!visitor || !lane) {
      seat.freeAt = nextAt
      continue
    }
    visitor.taken = true
    outlook.heard?.(visitor.index, visitor.at, now, visitor.callBy)
    if (visitor.index >= 0) {
      calledAt[visitor.index] = now
      open -= 1
    } else if (now > visitor.callBy) comesLate(lane.letter)
    seat.freeAt = afterBreak(state.day, now + draw(outlook.expectations.get(lane.letter)!, random()))
    if (visitor.further) goOn(outlook, lanes, lane.priority, visitor.further, seat.freeAt)
  }
  if (outlook.untilCalled) return { calledAt, newcomers, lateComers }
  for (const { letter, queue } of lanes)
    for (const { index, taken, callBy, at: cameAt } of queue) {
      if (taken) continue
      outlook.heard?.(index, cameAt, Number.POSITIVE_INFINITY, callBy)
      if (index < 0 && callBy < until) comesLate(letter)
    }
  return { calledAt, newcomers, lateComers }

  /** As the hall's policy does, but without its look ahead. */
  function pick(seat: Seat, now: number): Pick {
    let fresh: Lane | null = null
    let missed: Lane | null = null
    let priority: Lane | null = null
    let nextAt = Number.POSITIVE_INFINITY
    for (const lane of seat.lanes) {
      const { queue } = lane
      while (lane.fresh < queue.length && (queue[lane.fresh]!.taken || queue[lane.fresh]!.callBy < now))
        lane.fresh += 1
      while (lane.missed < queue.length && queue[lane.missed]!.taken) lane.missed += 1
      const first = queue[lane.fresh]
      if (first && first.at > now) nextAt = Math.min(nextAt, first.at)
      else if (first && (!fresh || first.callBy < fresh.queue[fresh.fresh]!.callBy)) fresh = lane
      const over = lane.missed < lane.fresh ? queue[lane.missed] : undefined
      if (over && (!missed || over.callBy < missed.queue[missed.missed]!.callBy)) missed = lane
      const head = queue[lane.missed]
      if (lane.priority === 'priority' && head && head.at <= now)
        if (!priority || head.callBy < priority.queue[priority.missed]!.callBy) priority = lane
    }
    const oldest = missed?.queue[missed.missed]
    const overdue = oldest !== undefined && oldest.callBy + overdueSeconds * 1000 < now
    if (missed && oldest && overdue && seat.passedOver >= PASSES) {
      seat.passedOver = 0
      return { lane: missed, visitor: oldest, turn: 'overdue', nextAt }
    }
    seat.passedOver = overdue && fresh !== null ? seat.passedOver + 1 : 0
    const usual = fresh ?? missed
    if (!usual) return { lane: null, visitor: null, turn: 'usual', nextAt }
    const ahead =
      priority !== null && usual.priority === 'normal' && credit >= 100 && prioritySharePercent > 0
    credit = Math.min(100, credit - (ahead ? 100 : 0) + prioritySharePercent)
    if (ahead && priority)
      return { lane: priority, visitor: priority.queue[priority.missed]!, turn: 'priority', nextAt }
    return { lane: usual, visitor: usual.queue[fresh ? usual.fresh : usual.missed]!, turn: 'usual', nextAt }
  }
}

/** Whether a newcomer promised by `callBy` would have had this turn: who can still be called in time goes first. */
function goesBefore(callBy: number, other: number, turn: Turn, now: number): boolean {
  if (turn !== 'usual') return turn === 'overdue' && callBy < other
  const [mine, theirs] = [callBy >= now, other >= now]
  return mine === theirs ? callBy < other : mine
}

function soonest(seats: readonly Seat[]): Seat | undefined {
  let first: Seat | undefined
  for (const seat of seats) if (!first || seat.freeAt < first.freeAt) first = seat
  return first
}

function lanesOf({ state, at, until, tickets, expectations }: Outlook, random: () => number): Lane[] {
  const lanes = new Map<string, Lane>()
  for (const letter of state.services.keys())
    for (const priority of ['normal', 'priority'] as const)
      lanes.set(letter + priority, { letter, priority, queue: [], missed: 0, fresh: 0 })
  tickets.forEach((ticket, index) => {
    const { service, priority, callBy } = ticket
    const further = furtherOf(ticket)
    lanes.get(service + priority)!.queue.push({
      at: waitingSince(ticket),
      callBy,
      index,
      taken: false,
      ...(further.length > 0 && { further }),
    })
  })
  for (const [letter, { rates, priorityShare }] of expectations) {
    const targetMs = state.services.get(letter)!.config.targetSeconds * 1000
    const spans = servedSpans(state, state.services.get(letter)!)
    let from = at
    for (const { until: change, rate } of rates) {
      const to = Math.min(change, until)
      for (let comes = from + gap(rate, random); comes < to; comes += gap(rate, random)) {
        const { queue } = lanes.get(letter + (random() < priorityShare ? 'priority' : 'normal'))!
        const callBy = promiseAt(spans, comes, targetMs)
        if (callBy !== null) queue.push({ at: comes, callBy, index: -1, taken: false })
      }
      from = to
    }
  }
  return [...lanes.values()]
}

/** Who needs another service comes for it when the one before is over: they are known, and no chance. [Q61] */
function goOn(
  { state, until }: Outlook,
  lanes: readonly Lane[],
  priority: Priority,
  [letter, ...rest]: readonly string[],
  at: number,
): void {
  const service = letter === undefined ? undefined : state.services.get(letter)
  const lane = lanes.find(one => one.letter === letter && one.priority === priority)
  if (!service || !lane || at > until) return
  const callBy = promiseAt(servedSpans(state, service), at, service.config.targetSeconds * 1000)
  const { queue, fresh } = lane
  const its = { at, callBy: callBy ?? at + service.config.targetSeconds * 1000, index: -1, taken: false }
  const behind = queue.findIndex((other, n) => n >= fresh && other.callBy > its.callBy)
  queue.splice(behind < 0 ? queue.length : behind, 0, { ...its, ...(rest.length > 0 && { further: rest }) })
}

/** What a newcomer would be promised, if only a ticket were given. */
function promiseNow(state: HallState, letter: string, at: number): number {
  const service = state.services.get(letter)!
  const targetMs = service.config.targetSeconds * 1000
  return promiseAt(servedSpans(state, service), at, targetMs) ?? at + targetMs
}

/** Infinite where nobody comes. */
const gap = (rate: number, random: () => number): number => -Math.log(1 - random()) / rate

function seatsOf(outlook: Outlook, lanes: Lane[], random: () => number): Seat[] {
  const { state, at, opened, expectations } = outlook
  const seats: Seat[] = []
  for (const booth of state.booths.values()) {
    if (booth.state !== 'open' && !opened.has(booth.number)) continue
    const { ticket } = booth
    const rest = ticket
      ? drawRest(
          expectations.get(ticket.service)!,
          at - (ticket.servingAt ?? ticket.calledAt ?? at),
          random(),
        )
      : 0
    const freeAt = afterBreak(state.day, at + rest)
    if (ticket) goOn(outlook, lanes, ticket.priority, furtherOf(ticket), freeAt)
    seats.push({
      lanes: lanes.filter(({ letter }) => booth.services.includes(letter)),
      letters: booth.services.filter(letter => state.services.has(letter)),
      freeAt,
      passedOver: booth.passedOver,
    })
  }
  return seats
}
