/** What visitors asked of their own ticket, done. */
import type { EventOf } from './events.ts'
import { joinQueue, leaveQueue } from './queue.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'

/** The promise that a visitor's own wish moves, and nothing else but a correction of the clock. */
type Promised = { callBy: number } & Omit<Ticket, 'callBy'>

export function evolveWishes(
  state: HallState,
  event: EventOf<'TicketDeferred' | 'MessagesAsked' | 'TurnNear' | 'PersonErased'>,
): void {
  switch (event.type) {
    case 'TicketDeferred':
      defer(state, event)
      break
    case 'MessagesAsked':
      wantMessages(state, event)
      break
    case 'TurnNear':
      state.tickets.get(event.ticketId)!.nearAt = event.at
      break
    case 'PersonErased':
      // The state knows references alone, and tells nobody who is gone.
      forgetMessages(state, event.ref)
      break
    default:
      event satisfies never
  }
}

/** Out of its place and into a later one. What was broken by then stays broken. [N16] */
function defer(state: HallState, { ticketId, callBy, at }: EventOf<'TicketDeferred'>): void {
  const ticket = state.tickets.get(ticketId)!
  const promised: Promised = ticket
  const queue = state.services.get(ticket.service)!.queues[ticket.priority]
  leaveQueue(queue, ticket)
  if ((ticket.firstCalledAt ?? at) > ticket.callBy) ticket.brokenPromise ??= ticket.callBy
  promised.callBy = callBy
  ticket.deferred = (ticket.deferred ?? 0) + 1
  ticket.deferredAt = at
  delete ticket.nearAt
  joinQueue(queue, ticket)
}

function wantMessages(state: HallState, { ticketId, person, language }: EventOf<'MessagesAsked'>): void {
  const ticket = state.tickets.get(ticketId)!
  ticket.messages = { person, language }
  ticket.addresses = (ticket.addresses ?? 0) + 1
  state.toTell.add(ticketId)
}

function forgetMessages(state: HallState, ref: string): void {
  for (const id of state.toTell) {
    const ticket = state.tickets.get(id)!
    if (ticket.messages?.person.ref !== ref) continue
    delete ticket.messages
    state.toTell.delete(id)
  }
}
