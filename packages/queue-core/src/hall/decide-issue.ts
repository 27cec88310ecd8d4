/** One press, one ticket; and what became of its paper. */
import type { CommandOf } from './commands.ts'
import { by, unknownService, unknownTicket, word, written } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { missOf } from './miss.ts'
import { accept, type Decision, reject } from './rejection.ts'
import { type HallState, hallIsOpen } from './state.ts'
import { atBooth, isOpen, ticketNumber } from './ticket.ts'

/** [Q1] the next number of its service; [Q4] promised a call within the service's target; [Q20] never for nobody; [Q30] by a kiosk, or by staff. */
export function issueTicket(state: HallState, command: CommandOf<'IssueTicket'>): Decision<HallEvent> {
  const service = state.services.get(command.service)
  if (!service) return unknownService(state, command.service)
  if (!hallIsOpen(state, command.at))
    return reject('hall-closed', 'The hall is closed. Tickets are given during opening hours.')
  if (!service.open)
    return reject('service-closed', `Service ${command.service} is closed for today. Please ask the staff.`)
  if (command.at > (command.notAfter ?? Number.POSITIVE_INFINITY))
    return reject('too-late', 'The press is too old: its visitor is taken to have gone. Press again.')
  if (command.taken || state.tickets.has(command.ticketId))
    return reject(
      'duplicate-ticket',
      `There is a ticket with the id ${command.ticketId}, or with the secret of its page. Make both anew for each press.`,
    )
  const { desk } = command
  if (desk && desk.paper !== 'none' && !desk.canPrint)
    return reject(
      'kiosk-cannot-print',
      `Kiosk ${desk.paper} cannot print now. Choose another one, or give the ticket without paper.`,
    )
  return accept({
    type: 'TicketIssued',
    ...by(command),
    ticketId: command.ticketId,
    token: command.token,
    number: ticketNumber(command.service, service.issued + 1),
    service: command.service,
    priority: command.priority,
    priorityReason: null,
    ...(command.person && { person: command.person }),
    language: command.language,
    callBy: command.at + service.config.targetSeconds * 1000,
    ...(desk && { paper: desk.paper }),
  })
}

export function recordPaper(state: HallState, command: CommandOf<'RecordPaper'>): Decision<HallEvent> {
  const { ticketId, paper, copy, detail } = command
  if (!state.tickets.has(ticketId)) return unknownTicket(ticketId)
  return accept({ type: 'TicketPaperRecorded', ...by(command), ticketId, paper, copy, detail })
}

/** A ticket that waits or is parked can be taken back; one at a booth is the officer's to end. */
export function cancelTicket(state: HallState, command: CommandOf<'CancelTicket'>): Decision<HallEvent> {
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return unknownTicket(command.ticketId)
  if (atBooth(ticket.state))
    return reject(
      'ticket-at-booth',
      `Ticket ${ticket.number} is at ${word(state).place} ${ticket.booth}; its officer must end it.`,
    )
  if (!isOpen(ticket.state))
    return reject('ticket-ended', `Ticket ${ticket.number} has ended: ${ticket.state}.`)
  return accept<HallEvent>(
    { type: 'TicketCancelled', ...by(command), ticketId: ticket.id, ...written(command) },
    ...missOf(state, ticket, by(command)),
  )
}
