/** The ticket at the booth: from its call to its end there. */
import { boothNamed } from './booth-name.ts'
import type { CommandOf } from './commands.ts'
import { uncounted, uncountedNoShow } from './counted-call.ts'
import {
  by,
  freeBooth,
  isOfPerson,
  ownBooth,
  unknownService,
  unknownTicket,
  word,
  written,
} from './deciding.ts'
import type { HallEvent } from './events.ts'
import { furtherOf } from './legs.ts'
import { missAs } from './miss.ts'
import { nextLeg } from './next-leg.ts'
import type { Policy } from './policy.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { HallState } from './state.ts'
import { promiseAnyway } from './taking.ts'
import type { Ticket } from './ticket.ts'
import { matterOf, outcomeOf } from './what-was-done.ts'

type TicketCommand = CommandOf<
  | 'RecallTicket'
  | 'StartService'
  | 'FinishTicket'
  | 'MarkNoShow'
  | 'ParkTicket'
  | 'TransferTicket'
  | 'DropFurther'
>
type ServiceCommand = TicketCommand | CommandOf<'ResumeTicket'>

export function decideService(
  state: HallState,
  command: ServiceCommand,
  harmsNobody: Policy['harmsNobody'],
): Decision<HallEvent> {
  switch (command.type) {
    case 'RecallTicket':
      return recallTicket(state, command)
    case 'StartService':
      return startService(state, command)
    case 'FinishTicket':
      return finishTicket(state, command, harmsNobody)
    case 'MarkNoShow':
      return markNoShow(state, command)
    case 'ParkTicket':
      return parkTicket(state, command)
    case 'TransferTicket':
      return transferTicket(state, command)
    case 'DropFurther':
      return dropFurther(state, command)
    case 'ResumeTicket':
      return resumeTicket(state, command)
    default:
      return command satisfies never
  }
}

type Found = { ok: true; ticket: Ticket } | ReturnType<typeof reject>

/** The ticket that the caller's booth has. [Q6] */
function ticketAt(state: HallState, command: TicketCommand): Found {
  const own = ownBooth(state, command)
  if (!own.ok) return own
  const { ticket } = own.booth
  if (command.ticketId !== undefined && command.ticketId !== ticket?.id) {
    const named = state.tickets.get(command.ticketId)
    if (!named) return unknownTicket(command.ticketId)
    return reject(
      'not-your-ticket',
      `Ticket ${named.number} is not at ${word(state).place} ${boothNamed(state.config?.booths, command.booth)}.`,
    )
  }
  if (!ticket)
    return reject(
      'no-ticket',
      `${word(state).Place} ${boothNamed(state.config?.booths, command.booth)} has no ticket. Call the next one first.`,
    )
  return { ok: true, ticket }
}

/** A ticket that was called, whose visitor has not come yet. */
function calledAt(state: HallState, command: TicketCommand): Found {
  const found = ticketAt(state, command)
  if (found.ok && found.ticket.state !== 'called')
    return reject(
      'ticket-not-called',
      `The visitor of ticket ${found.ticket.number} is being served already.`,
    )
  return found
}

type PlainEvent = 'TicketRecalled' | 'ServiceStarted'

/** A decision that only records what happened to the booth's ticket. */
const happens =
  (type: PlainEvent, find: typeof ticketAt) =>
  (state: HallState, command: TicketCommand): Decision<HallEvent> => {
    const found = find(state, command)
    if (!found.ok) return found
    return accept<HallEvent>({ type, ...by(command), ticketId: found.ticket.id, booth: command.booth })
  }

/** [Q7] a recalled ticket keeps its number and its booth. */
const recallTicket = happens('TicketRecalled', calledAt)
const startService = happens('ServiceStarted', calledAt)

/** A call that nobody could have followed is no kept promise. [P15] */
function markNoShow(state: HallState, command: CommandOf<'MarkNoShow'>): Decision<HallEvent> {
  const found = calledAt(state, command)
  if (!found.ok) return found
  const { ticket } = found
  const none = uncountedNoShow(state.config!, ticket, command.at)
  const miss = none.uncounted ? missAs('call-undone', state, ticket, by(command)) : []
  // The miss first: what follows an action of a booth forbids to take that back.
  return accept<HallEvent>(...miss, {
    type: 'TicketNoShow',
    ...{ ...by(command), ticketId: ticket.id, booth: command.booth, ...none },
    ...(miss.length > 0 && { missed: true }),
  })
}

/** [Q33] what was done is asked where the service says so; [Q57] who needs another service goes on to it. */
const finishTicket = (
  state: HallState,
  command: CommandOf<'FinishTicket'>,
  harmsNobody: Policy['harmsNobody'],
): Decision<HallEvent> => {
  const found = ticketAt(state, command)
  if (!found.ok) return found
  const { id: ticketId, service } = found.ticket
  const { config } = state.services.get(service)!
  // What goes on as a case has its own end.
  const asked = isOfPerson(command) && !command.escalated
  const matter = matterOf(config, command.matter, asked)
  if (!matter.ok) return matter
  const outcome = outcomeOf(config, command.outcome, asked)
  if (!outcome.ok) return outcome
  const next = nextLeg(state, found.ticket, command.at, harmsNobody)
  return accept({
    ...{ type: 'TicketFinished', ...by(command), ticketId, booth: command.booth },
    ...(command.escalated && { escalated: true }),
    ...(matter.chosen !== undefined && { matter: matter.chosen }),
    ...(outcome.chosen !== undefined && { outcome: outcome.chosen }),
    ...(next && { next }),
  })
}

/** [Q62] the visitor needs no more than the service of now. */
function dropFurther(state: HallState, command: CommandOf<'DropFurther'>): Decision<HallEvent> {
  const found = ticketAt(state, command)
  if (!found.ok) return found
  const { id: ticketId, number } = found.ticket
  if (furtherOf(found.ticket).length === 0)
    return reject('nothing-further', `Ticket ${number} has no further service to come.`)
  const { booth } = command
  return accept({ type: 'FurtherDropped', ...by(command), ticketId, booth, ...written(command) })
}

function parkTicket(state: HallState, command: CommandOf<'ParkTicket'>): Decision<HallEvent> {
  const found = ticketAt(state, command)
  if (!found.ok) return found
  const { ticket } = found
  const its = { ticketId: ticket.id, booth: command.booth }
  return accept({
    type: 'TicketParked',
    ...by(command),
    ...its,
    ...sentOff(state, ticket, ticket.service, command.at),
  })
}

/** [Q8] the visitor keeps the number and the time of issue. */
function transferTicket(state: HallState, command: CommandOf<'TransferTicket'>): Decision<HallEvent> {
  const found = ticketAt(state, command)
  if (!found.ok) return found
  const service = state.services.get(command.service)
  if (!service) return unknownService(state, command.service)
  const { ticket } = found
  if (command.service === ticket.service)
    return reject('same-service', `Ticket ${ticket.number} is for service ${command.service} already.`)
  if (!service.open)
    return reject('service-closed', `Service ${command.service} is closed for today. Choose an open one.`)
  return accept({
    type: 'TicketTransferred',
    ...by(command),
    ticketId: ticket.id,
    booth: command.booth,
    service: command.service,
    ...sentOff(state, ticket, command.service, command.at),
  })
}

/** [P15] the promise runs on where the call does not count; [P16] else whoever waits again is promised like somebody who comes now. */
function sentOff(
  state: HallState,
  ticket: Ticket,
  letter: string,
  at: number,
): { uncounted?: true; callBy?: number } {
  const none = uncounted(state.config!, ticket, at)
  const service = state.services.get(letter)
  return none.uncounted || !service ? none : { callBy: promiseAnyway(state, service, at) }
}

/** [Q9] a parked visitor comes back to a free booth: his own, or one that serves what he came for. */
function resumeTicket(state: HallState, command: CommandOf<'ResumeTicket'>): Decision<HallEvent> {
  const free = freeBooth(state, command)
  if (!free.ok) return free
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return unknownTicket(command.ticketId)
  if (ticket.state !== 'parked') return reject('ticket-not-parked', `Ticket ${ticket.number} is not parked.`)
  if (ticket.booth !== command.booth && !free.booth.services.includes(ticket.service))
    return reject(
      'not-your-ticket',
      `${word(state).Place} ${boothNamed(state.config?.booths, command.booth)} does not serve ticket ${ticket.number}.`,
    )
  return accept({ type: 'TicketResumed', ...by(command), ticketId: ticket.id, booth: command.booth })
}
