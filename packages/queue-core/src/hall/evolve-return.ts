/** Who came late waits again. What was broken by then stays broken: the first call is judged. [Q31] */
import type { EventOf } from './events.ts'
import { joinQueue } from './queue.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'

type Promised = { callBy: number } & Omit<Ticket, 'callBy'>

export function takeBack(state: HallState, { ticketId, callBy, at }: EventOf<'TicketReturned'>): void {
  const ticket = state.tickets.get(ticketId)!
  const promised: Promised = ticket
  if (ticket.firstCalledAt! > ticket.callBy) ticket.brokenPromise ??= ticket.callBy
  promised.callBy = callBy
  ticket.returns = (ticket.returns ?? 0) + 1
  ticket.returnedAt = at
  ticket.state = 'waiting'
  ticket.endedAt = null
  ticket.servingAt = null
  delete ticket.servedBy
  delete ticket.nearAt
  delete ticket.transferredAt
  if (ticket.messages) state.toTell.add(ticketId)
  joinQueue(state.services.get(ticket.service)!.queues[ticket.priority], ticket)
}
