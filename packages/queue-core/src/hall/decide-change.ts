/** What was said wrong at the press is put right at the desk: whether a ticket has priority, and its language. */
import type { CommandOf } from './commands.ts'
import { by, unknownTicket } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { HallState } from './state.ts'
import { isOpen } from './ticket.ts'

/** [Q39] [Q40] of a ticket that has not ended: its promise, its number and its rank stay as they are. */
export function changeTicket(state: HallState, command: CommandOf<'ChangeTicket'>): Decision<HallEvent> {
  const { ticketId, priority, person } = command
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return unknownTicket(ticketId)
  if (!isOpen(ticket.state))
    return reject('ticket-ended', `Ticket ${ticket.number} has ended: ${ticket.state}.`)
  const language = command.language === ticket.language ? undefined : command.language
  // Somebody who has priority already may have it for another reason.
  const anew = priority !== undefined && (priority !== ticket.priority || (priority === 'priority' && person))
  if (anew && !person)
    return reject(
      'reason-not-chosen',
      priority === 'priority'
        ? `Ticket ${ticket.number} gets priority for a reason. Choose one.`
        : `Ticket ${ticket.number} loses its priority for a reason. Write it.`,
    )
  if (!anew && language === undefined) return accept()
  return accept({
    type: 'TicketChanged',
    ...by(command),
    ticketId,
    ...(language !== undefined && { language }),
    ...(anew && { priority, person }),
  })
}
