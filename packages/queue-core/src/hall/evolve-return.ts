/** A visitor is back: who came late waits again, and who was sent off by a slip of the hand is at the booth. */
import type { EventOf } from './events.ts'
import { joinQueue } from './queue.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'
import { undoAction } from './undo.ts'

type Promised = { callBy: number } & Omit<Ticket, 'callBy'>

export function bringBack(state: HallState, event: EventOf<'TicketReturned' | 'ActionUndone'>): void {
  if (event.type === 'TicketReturned') takeBack(state, event)
  else undoAction(state, event)
}

/** What was broken by then stays broken: the first call is judged [Q31], and where none counted, the promise of before [P15]. */
function takeBack(state: HallState, { ticketId, callBy, at }: EventOf<'TicketReturned'>): void {
  const ticket = state.tickets.get(ticketId)!
  const promised: Promised = ticket
  if (ticket.firstCalledAt === null || ticket.firstCalledAt > ticket.callBy)
    ticket.brokenPromise ??= ticket.callBy
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
