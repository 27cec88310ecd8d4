/** What a correction of the clock does to the hall: every moment moves with the clock, so that nobody waits longer by it. */
import type { Breach } from './breach.ts'
import type { EventOf } from './events.ts'
import { numberAfter } from './number-after.ts'
import { patch } from './patch.ts'
import { joinQueue } from './queue.ts'
import type { Several } from './several.ts'
import type { HallState } from './state.ts'
import { isOpen, type Ticket } from './ticket.ts'
import { readTicketNumber } from './ticket-number.ts'
import type { Wait } from './waits.ts'

export function correct(
  state: HallState,
  { at, from, day, issued = {}, revived = [], doubtUntil }: EventOf<'ClockCorrected'>,
): void {
  if (!state.day) return
  if (!day) {
    state.day.doubtUntil = doubtUntil
    return
  }
  const sameDate = day.date === state.day.date
  const by = at - from
  state.configuredAt = sameDate && state.configuredAt > 0 ? state.configuredAt + by : 0
  for (const ticket of state.tickets.values())
    if (!sameDate || isOpen(ticket.state)) {
      if (!sameDate) ticket.issuedOn ??= state.day.date
      move(ticket, by)
      const breach = state.breaches.get(ticket.id)
      if (breach) state.breaches.set(ticket.id, movedBreach(breach, by))
    }
  const { closing } = state.day
  state.day = {
    ...day,
    closed: false,
    ...(sameDate && closing && { closing: { ...closing, at: closing.at + by } }),
  }
  for (const booth of [...state.booths.values(), ...state.retired.booths.values()]) {
    booth.since += by
    booth.askedBackAt = moved(booth.askedBackAt, by)
  }
  numberAfter(state, issued)
  for (const ticket of revived) revive(state, ticket as unknown as Ticket)
  if (sameDate) return
  numberAfter(state, numbersHeld(state))
  tellApart(state, day.date)
}

const movedBreach = (breach: Breach, by: number): Breach => ({
  ...breach,
  atRiskAt: moved(breach.atRiskAt, by),
  missedAt: moved(breach.missedAt, by),
  acknowledgedAt: moved(breach.acknowledgedAt, by),
})

const moved = (at: number | null, by: number): number | null => (at === null ? null : at + by)

/** Moments that nothing else moves, once they are given. */
type Moments = { -readonly [K in 'issuedAt' | 'callBy']: number } & Omit<Ticket, 'issuedAt' | 'callBy'>

function move(ticket: Moments, by: number): void {
  const { issuedAt, callBy, firstCalledAt, calledAt, servingAt, endedAt, transferredAt } = ticket
  const { deferredAt, returnedAt, brokenPromise, nearAt } = ticket
  patch(ticket, {
    issuedAt: issuedAt + by,
    callBy: callBy + by,
    firstCalledAt: moved(firstCalledAt, by),
    calledAt: moved(calledAt, by),
    servingAt: moved(servingAt, by),
    endedAt: moved(endedAt, by),
    ...(transferredAt !== undefined && { transferredAt: transferredAt + by }),
    ...(deferredAt !== undefined && { deferredAt: deferredAt + by }),
    ...(returnedAt !== undefined && { returnedAt: returnedAt + by }),
    ...(brokenPromise !== undefined && { brokenPromise: brokenPromise + by }),
    ...(nearAt !== undefined && { nearAt: nearAt + by }),
    ...(ticket.standing && { standing: { ...ticket.standing, from: ticket.standing.from + by } }),
    ...(ticket.several && { several: movedLegs(ticket.several, by) }),
    ...(ticket.waits && {
      waits: {
        ...ticket.waits,
        from: ticket.waits.from + by,
        over: ticket.waits.over.map(its => movedWait(its, by)),
      },
    }),
  })
}

const movedLegs = (several: Several, by: number): Several => ({
  ...several,
  from: several.from + by,
  over: several.over.map(leg => ({
    ...leg,
    ...{ from: leg.from + by, callBy: leg.callBy + by, endedAt: leg.endedAt + by },
    ...{ firstCalledAt: moved(leg.firstCalledAt, by), calledAt: moved(leg.calledAt, by) },
    servingAt: moved(leg.servingAt, by),
    ...(leg.breach && { breach: movedBreach(leg.breach, by) }),
    ...(leg.waits && { waits: leg.waits.map(its => movedWait(its, by)) }),
    ...(leg.waitFrom !== undefined && { waitFrom: leg.waitFrom + by }),
  })),
})

const movedWait = (wait: Wait, by: number): Wait => ({
  ...wait,
  ...{ from: wait.from + by, callBy: wait.callBy + by, firstCalledAt: moved(wait.firstCalledAt, by) },
  ...(wait.breach && { breach: movedBreach(wait.breach, by) }),
})

/** Back into its queue, by the moment that was promised. */
function revive(state: HallState, filed: Ticket): void {
  const service = state.services.get(filed.service)
  if (!service || state.tickets.has(filed.id)) return
  const ticket: Ticket = { ...filed, state: 'waiting', booth: null, endedAt: null }
  state.tickets.set(ticket.id, ticket)
  if (ticket.messages) state.toTell.add(ticket.id)
  joinQueue(service.queues[ticket.priority], ticket)
}

/** The last numbers, by service, that somebody of this day holds, whatever date they were given under. */
function numbersHeld({ tickets }: HallState): Record<string, number> {
  const held: Record<string, number> = {}
  for (const { number } of tickets.values()) {
    const { code, ordinal } = readTicketNumber(number)
    held[code] = Math.max(held[code] ?? 0, ordinal)
  }
  return held
}

/** Numbers that were given under two dates, and whose holders both wait: their papers bear different dates. [Q2] */
function tellApart({ tickets }: HallState, date: string): void {
  const holders = new Map<string, Ticket[]>()
  for (const ticket of tickets.values())
    if (isOpen(ticket.state)) holders.set(ticket.number, [...(holders.get(ticket.number) ?? []), ticket])
  for (const same of holders.values())
    if (same.length > 1) for (const ticket of same) ticket.paperDate ??= ticket.issuedOn ?? date
}
