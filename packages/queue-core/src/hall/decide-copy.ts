/** A second paper of one ticket, marked as a copy: for whoever lost the first. */
import type { CommandOf } from './commands.ts'
import { by, unknownTicket } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { HallState } from './state.ts'
import { isOpen } from './ticket.ts'

/** [Q38] of a ticket that has not ended, on the paper of a kiosk that can print now. */
export function copyTicket(state: HallState, command: CommandOf<'CopyTicket'>): Decision<HallEvent> {
  const { ticketId, desk, copy } = command
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return unknownTicket(ticketId)
  if (!isOpen(ticket.state))
    return reject('ticket-ended', `Ticket ${ticket.number} has ended: ${ticket.state}.`)
  if (!desk.canPrint)
    return reject('kiosk-cannot-print', `The printer of ${desk.paper} cannot print now. Choose another one.`)
  return accept({ type: 'CopyAsked', ...by(command), ticketId, paper: desk.paper, copy })
}
