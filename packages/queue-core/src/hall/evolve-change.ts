/** A ticket has another language or priority; where it waits, it joins the line of that priority by the promise it has. */
import type { EventOf } from './events.ts'
import { patch } from './patch.ts'
import { joinQueue, leaveQueue } from './queue.ts'
import type { HallState } from './state.ts'

export function changeWhatWasSaid(state: HallState, event: EventOf<'TicketChanged'>): void {
  const { ticketId, language, priority, person } = event
  const ticket = state.tickets.get(ticketId)!
  if (language !== undefined) {
    patch(ticket, { language })
    if (ticket.messages) ticket.messages = { ...ticket.messages, language }
  }
  if (priority === undefined) return
  const waits = ticket.state === 'waiting'
  const { queues } = state.services.get(ticket.service)!
  if (waits) leaveQueue(queues[ticket.priority], ticket)
  // Why it was taken away is about the change, and no more about the ticket.
  patch(ticket, { priority, priorityReason: null })
  if (priority === 'priority') ticket.person = person?.ref
  else delete ticket.person
  if (waits) joinQueue(queues[priority], ticket)
}
