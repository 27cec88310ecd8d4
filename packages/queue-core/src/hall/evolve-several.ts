/** A ticket for several services, from one leg to the next. [Q56] [Q57] */
import type { Breach } from './breach.ts'
import type { EventOf } from './events.ts'
import { move } from './evolve-ticket.ts'
import { legOver } from './legs.ts'
import type { Several } from './several.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'

type Promised = { callBy: number } & Omit<Ticket, 'callBy'>

/** The leg is over, and the next begins as if its visitor had come just now, with the number that they have. */
export function goOnTo(
  state: HallState,
  { ticketId, booth, at, actor, escalated, matter, outcome }: EventOf<'TicketFinished'>,
  next: NonNullable<EventOf<'TicketFinished'>['next']>,
): void {
  const ticket = state.tickets.get(ticketId)!
  const promised: Promised = ticket
  const several = ticket.several!
  const breach = state.breaches.get(ticketId)
  const over = legOver(ticket, several, {
    ...{ endedAt: at, booth, state: escalated ? 'escalated' : 'done' },
    ...(breach && { breach }),
    ...(actor.startsWith('staff:') && { servedBy: actor }),
    ...(matter !== undefined && { matter }),
    ...(outcome !== undefined && { outcome }),
  })
  state.breaches.delete(ticketId)
  ticket.several = {
    ...several,
    ...{
      further: several.further.slice(several.further.indexOf(next.service) + 1),
      over: [...several.over, over],
    },
    ...{ service: next.service, from: at, firstBooth: null, cause: null },
  }
  for (const key of OF_A_LEG) delete ticket[key]
  // Out of its booth before it is of another service.
  move(state, ticket, 'parked', at)
  ticket.service = next.service
  promised.callBy = next.callBy
  ticket.firstCalledAt = ticket.calledAt = ticket.servingAt = null
  ticket.booth = null
  ticket.calls = 0
  move(state, ticket, 'waiting', at)
}

const OF_A_LEG = [
  ...(['brokenPromise', 'transferredAt', 'returnedAt', 'nearAt', 'why', 'auto', 'written'] as const),
  ...(['waits', 'firstBooth'] as const),
] as const

export function dropFurther(ticket: Ticket): void {
  const several = ticket.several!
  ticket.several = { ...several, further: [], dropped: [...(several.dropped ?? []), ...several.further] }
}

/** A miss of an earlier leg or wait is acknowledged with that of the present one: by the one ticket. [Q60] */
export function acknowledgeOver(ticket: Ticket, at: number): void {
  const { several, waits } = ticket
  const seen = <One extends { readonly breach?: Breach | undefined }>(one: One): One =>
    one.breach?.missedAt && one.breach.acknowledgedAt === null
      ? { ...one, breach: { ...one.breach, acknowledgedAt: at } }
      : one
  if (waits) ticket.waits = { ...waits, over: waits.over.map(seen) }
  if (several)
    change(ticket, {
      over: several.over.map(leg => seen(leg.waits ? { ...leg, waits: leg.waits.map(seen) } : leg)),
    })
}

function change(ticket: Ticket, to: Partial<Several>): void {
  if (ticket.several) ticket.several = { ...ticket.several, ...to }
}
