/** A ticket on its way: into a queue, to a booth, to its end. */
import { keepCall } from './counted-call.ts'
import type { EventOf } from './events.ts'
import { patch } from './patch.ts'
import { joinQueue, leaveQueue } from './queue.ts'
import { type HallState, idleUntil } from './state.ts'
import { atBooth, learnOfPaper, type Ticket, type TicketState } from './ticket.ts'
import { readTicketNumber } from './ticket-number.ts'
import { waitAgain } from './wait-again.ts'

export function issue(state: HallState, event: EventOf<'TicketIssued'>): void {
  const ticket: Ticket = {
    id: event.ticketId,
    token: event.token,
    number: event.number,
    service: event.service,
    priority: event.priority,
    priorityReason: event.priorityReason,
    ...(event.person && { person: event.person.ref }),
    language: event.language,
    issuedAt: event.at,
    callBy: event.callBy,
    rank: state.tickets.size,
    state: 'waiting',
    paper: event.paper === 'none' ? 'none' : 'pending',
    ...(event.paper && event.paper !== 'none' && { printAt: event.paper }),
    booth: null,
    firstCalledAt: null,
    calledAt: null,
    servingAt: null,
    endedAt: null,
    calls: 0,
    transfers: 0,
    ...(event.further && {
      several: {
        ...{ further: event.further, over: [], service: event.service, from: event.at },
        ...{ firstBooth: null, cause: null },
      },
    }),
  }
  state.tickets.set(ticket.id, ticket)
  state.services.get(event.service)!.issued += 1
  enter(state, ticket, 'waiting')
}

export function changePaper(ticket: Ticket, event: EventOf<'CopyAsked' | 'TicketPaperRecorded'>): void {
  if (event.type === 'TicketPaperRecorded') learnOfPaper(ticket, event.paper)
  else ticket.copy = { kiosk: event.paper, id: event.copy, at: event.at }
}

export function call(state: HallState, event: EventOf<'TicketCalled' | 'TicketResumed'>): void {
  const ticket = state.tickets.get(event.ticketId)!
  const booth = state.booths.get(event.booth)!
  booth.idleMs = idleUntil(booth, event.at)
  leave(state, ticket, event.at)
  keepCall(ticket, event)
  delete ticket.deserted
  ticket.booth = event.booth
  ticket.calledAt = event.at
  ticket.servingAt = null
  ticket.calls += 1
  const { finished } = booth
  if (finished) finished.nextAt ??= event.at
  enter(state, ticket, 'called')
}

export function end(state: HallState, event: { ticketId: string; at: number }, outcome: TicketState): void {
  const ticket = state.tickets.get(event.ticketId)!
  move(state, ticket, outcome, event.at)
  ticket.endedAt = event.at
  delete ticket.copy
  state.toTell.delete(ticket.id)
}

export function move(state: HallState, ticket: Ticket, to: TicketState, at: number): void {
  leave(state, ticket, at)
  enter(state, ticket, to)
}

/** What its present wait is for, and since when: of the issue, of its leg, or after a transfer or parking. */
const presentWait = ({ several, waits, issuedAt, number }: Ticket): { service: string; from: number } =>
  waits ?? several ?? { service: readTicketNumber(number).code, from: issuedAt }

export function park(state: HallState, { ticketId, at, callBy }: EventOf<'TicketParked'>): void {
  const ticket = state.tickets.get(ticketId)!
  const present = presentWait(ticket)
  move(state, ticket, 'parked', at)
  if (callBy !== undefined) waitAgain(state, ticket, present, { at, callBy })
}

/** Out of its booth, where nobody was, and into its place. [P17] */
export function goBack(state: HallState, { ticketId, at }: EventOf<'OfficerAbsent'>): void {
  const ticket = state.tickets.get(ticketId)!
  move(state, ticket, 'waiting', at)
  ticket.deserted = true
}

/** Out of its queue or booth, and into the queue of another service. */
export function transfer(state: HallState, event: EventOf<'TicketTransferred'>): void {
  const { ticketId, service, at, callBy } = event
  const ticket = state.tickets.get(ticketId)!
  const present = presentWait(ticket)
  leave(state, ticket, at)
  ticket.service = service
  if (callBy !== undefined) waitAgain(state, ticket, present, { at, callBy })
  ticket.transfers += 1
  ticket.transferredAt = at
  delete ticket.nearAt
  ticket.servingAt = null
  enter(state, ticket, 'waiting')
}

/** Takes the ticket out of its queue or its booth. */
function leave(state: HallState, ticket: Ticket, at: number): void {
  if (ticket.state === 'waiting')
    leaveQueue(state.services.get(ticket.service)!.queues[ticket.priority], ticket)
  else if (atBooth(ticket.state)) patch(state.booths.get(ticket.booth!)!, { ticket: null, since: at })
  delete ticket.standing
  state.parked.delete(ticket.id)
}

/** Puts the ticket into its queue or its booth. */
function enter(state: HallState, ticket: Ticket, to: TicketState): void {
  ticket.state = to
  if (to === 'waiting') joinQueue(state.services.get(ticket.service)!.queues[ticket.priority], ticket)
  else if (atBooth(to)) state.booths.get(ticket.booth!)!.ticket = ticket
  else if (to === 'parked') state.parked.add(ticket.id)
}
