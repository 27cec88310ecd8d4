/** One press, one ticket; and what became of its paper. */
import { boothNamed } from './booth-name.ts'
import { isoInZone } from './calendar.ts'
import type { CommandOf } from './commands.ts'
import { by, isOfStaff, unknownService, unknownTicket, word, written } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { missAs, missOf } from './miss.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { HallState, Service } from './state.ts'
import { type Taking, taking } from './taking.ts'
import { atBooth, isOpen } from './ticket.ts'
import { ticketNumber } from './ticket-number.ts'

/** [Q1] the next number of its service; [Q4] [C4] promised a call within the service's target of open time; [Q20] never for nobody; [Q30] by a kiosk, or by staff. */
export function issueTicket(state: HallState, command: CommandOf<'IssueTicket'>): Decision<HallEvent> {
  const service = state.services.get(command.service)
  if (!service) return unknownService(state, command.service)
  const taken = taking(state, service, command.at, command.foretoldSeconds)
  if (!taken.ok && taken.why === 'hall-closed') return notNow(state, service, taken)
  if (!service.open)
    return reject('service-closed', `Service ${command.service} is closed for today. Please ask the staff.`)
  if (!taken.ok) return notNow(state, service, taken)
  if (command.at > (command.notAfter ?? Number.POSITIVE_INFINITY))
    return reject('too-late', 'The press is too old: its visitor is taken to have gone. Press again.')
  if (command.taken || state.tickets.has(command.ticketId))
    return reject(
      'duplicate-ticket',
      `There is a ticket with the id ${command.ticketId}, or with the secret of its page. Make both anew for each press.`,
    )
  const several = furtherFault(state, command)
  if (several) return several
  const { desk } = command
  if (desk && desk.paper !== 'none' && !desk.canPrint)
    return reject(
      'kiosk-cannot-print',
      `The printer of ${desk.paper} cannot print now. Choose another one, or give the ticket without paper.`,
    )
  return accept({
    type: 'TicketIssued',
    ...by(command),
    ticketId: command.ticketId,
    token: command.token,
    number: ticketNumber(command.service, service.issued + 1),
    service: command.service,
    ...(command.further?.length && { further: [...command.further] }),
    priority: command.priority,
    priorityReason: null,
    ...(command.person && { person: command.person }),
    language: command.language,
    callBy: taken.callBy,
    ...(desk && { paper: desk.paper }),
  })
}

/** [Q56] As many as the set-up allows, each of them once, and each as if a ticket of its own were asked for. */
function furtherFault(state: HallState, { service: first, further = [], at }: CommandOf<'IssueTicket'>) {
  const most = state.config?.furtherServices ?? 0
  if (further.length > most)
    return reject(
      'too-many-services',
      most === 0
        ? 'In this hall a ticket is for one service. Give one for each.'
        : `A ticket of this hall takes ${most} more ${most === 1 ? 'service' : 'services'} at the most. Leave some out.`,
    )
  for (const [n, letter] of further.entries()) {
    const service = state.services.get(letter)
    if (!service) return unknownService(state, letter)
    if (letter === first || further.indexOf(letter) < n)
      return reject('same-service', `Service ${letter} is named twice. Name each service once.`)
    if (!service.open)
      return reject('service-closed', `Service ${letter} is closed for today. Please ask the staff.`)
    const taken = taking(state, service, at)
    if (!taken.ok) return notNow(state, service, taken)
  }
  return null
}

function notNow(
  { config, day }: HallState,
  { config: { letter } }: Service,
  { why, opensAt }: Extract<Taking, { ok: false }>,
) {
  const again = opensAt === null ? null : isoInZone(config!.timezone, opensAt).slice(11, 16)
  if (why === 'last-ticket')
    return reject(
      'service-closed',
      `Service ${letter} gives no more tickets today: they could not be called before it closes. Please come another day.`,
    )
  if (why === 'service-hours')
    return reject(
      'service-closed',
      again
        ? `Service ${letter} opens at ${again} today. Please come back then.`
        : `Service ${letter} has closed for today. Please come another day.`,
    )
  const early = day?.closing && ` It was closed early today: ${day.closing.why.en}.`
  return reject(
    'hall-closed',
    `The hall is closed. Tickets are given during opening hours.${early ?? ''}${again ? ` It opens at ${again}.` : ''}`,
  )
}

export function recordPaper(state: HallState, command: CommandOf<'RecordPaper'>): Decision<HallEvent> {
  const { ticketId, paper, copy, detail } = command
  if (!state.tickets.has(ticketId)) return unknownTicket(ticketId)
  return accept({ type: 'TicketPaperRecorded', ...by(command), ticketId, paper, copy, detail })
}

/** A ticket that waits or is parked can be taken back; one at a booth is the officer's to end. By staff, its promise is not kept. [R13] */
export function cancelTicket(state: HallState, command: CommandOf<'CancelTicket'>): Decision<HallEvent> {
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return unknownTicket(command.ticketId)
  if (atBooth(ticket.state))
    return reject(
      'ticket-at-booth',
      `Ticket ${ticket.number} is at ${word(state).place} ${boothNamed(state.config?.booths, ticket.booth!)}; its officer must end it.`,
    )
  if (!isOpen(ticket.state))
    return reject('ticket-ended', `Ticket ${ticket.number} has ended: ${ticket.state}.`)
  const meta = by(command)
  return accept<HallEvent>(
    { type: 'TicketCancelled', ...meta, ticketId: ticket.id, ...written(command) },
    ...(isOfStaff(command) ? missAs('withdrawn-by-staff', state, ticket, meta) : missOf(state, ticket, meta)),
  )
}
