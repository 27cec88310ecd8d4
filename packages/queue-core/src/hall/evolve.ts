/** What an event does to the hall. Owns `state` and changes it in place; returns it. Never refuses. */
import { correct } from './correct.ts'
import type { EventOf, HallEvent } from './events.ts'
import { joinLine, leaveLine } from './line.ts'
import { WHOLE_CALL } from './policy.ts'
import { GROUND, type Rungs } from './rungs.ts'
import { type HallState, newBooth, newService } from './state.ts'
import { atBooth, learnOfPaper, type Ticket, type TicketState } from './ticket.ts'

export function evolve(state: HallState, event: HallEvent): HallState {
  switch (event.type) {
    case 'HallConfigured':
      configure(state, event)
      break
    case 'DayOpened':
      beginDay(state, event)
      break
    case 'DayReplanned':
      Object.assign(state.day!, { opensAt: event.opensAt, closesAt: event.closesAt, endsAt: event.endsAt })
      break
    case 'DayClosed':
      state.day!.closed = true
      break
    case 'ServiceOpened':
    case 'ServiceClosed':
      state.services.get(event.service)!.open = event.type === 'ServiceOpened'
      break
    case 'BoothOpened':
      Object.assign(state.booths.get(event.booth)!, {
        state: 'open',
        officer: event.officer,
        since: event.at,
        askedBackAt: null,
      })
      break
    case 'BoothPaused':
      Object.assign(state.booths.get(event.booth)!, { state: 'paused', since: event.at, askedBackAt: null })
      break
    case 'BoothClosed':
      Object.assign(state.booths.get(event.booth)!, {
        state: 'closed',
        officer: null,
        since: event.at,
        askedBackAt: null,
      })
      break
    case 'TicketIssued':
      issue(state, event)
      break
    case 'TicketPaperRecorded':
      learnOfPaper(state.tickets.get(event.ticketId)!, event.paper)
      break
    case 'TicketCalled':
      spendShare(state, event.ahead)
      countPassing(state, event)
      call(state, event)
      Object.assign(state.tickets.get(event.ticketId)!, {
        why: event.why,
        auto: event.auto,
        reason: event.reason,
      })
      break
    case 'TicketResumed':
      call(state, event)
      break
    case 'TicketRecalled': {
      const ticket = state.tickets.get(event.ticketId)!
      ticket.calledAt = event.at
      ticket.calls += 1
      break
    }
    case 'ServiceStarted': {
      const ticket = state.tickets.get(event.ticketId)!
      ticket.state = 'serving'
      ticket.servingAt = event.at
      break
    }
    case 'TicketFinished':
      observe(state, event)
      end(state, event, 'done')
      break
    case 'TicketNoShow':
      end(state, event, 'no-show')
      break
    case 'TicketCancelled':
      end(state, event, 'cancelled')
      break
    case 'TicketExpired':
      end(state, event, 'expired')
      break
    case 'TicketParked':
      move(state, state.tickets.get(event.ticketId)!, 'parked', event.at)
      break
    case 'TicketTransferred': {
      const ticket = state.tickets.get(event.ticketId)!
      leave(state, ticket, event.at)
      ticket.service = event.service
      ticket.transfers += 1
      ticket.transferredAt = event.at
      ticket.servingAt = null
      enter(state, ticket, 'waiting')
      break
    }
    case 'TicketAtRisk':
      climb(state, event.ticketId, { atRiskAt: event.at })
      break
    case 'TicketMissed':
      climb(state, event.ticketId, { missedAt: event.at, cause: event.cause })
      break
    case 'MissAcknowledged':
      climb(state, event.ticketId, { acknowledgedAt: event.at })
      break
    case 'BoothAskedBack':
      state.booths.get(event.booth)!.askedBackAt = event.at
      break
    case 'ClockCorrected':
      correct(state, event, numberAfter)
      break
    case 'RecordAccepted':
      if (event.date === state.day?.date) numberAfter(state, event.issued)
      break
    default:
      event satisfies never
  }
  return state
}

function configure(state: HallState, { config, at }: EventOf<'HallConfigured'>): void {
  state.config = config
  const services = config.services.map(service => {
    const known = state.services.get(service.letter) ?? state.retired.services.get(service.letter)
    if (!known) return newService(service)
    known.config = service
    return known
  })
  const booths = config.booths.map(booth => {
    const known = state.booths.get(booth.number) ?? state.retired.booths.get(booth.number)
    if (!known) return newBooth(booth, at)
    known.services = booth.services
    return known
  })
  replace(state.services, state.retired.services, new Map(services.map(s => [s.config.letter, s])))
  replace(state.booths, state.retired.booths, new Map(booths.map(booth => [booth.number, booth])))
}

/** Puts `next` in place of `present`; what is no longer there is retired, and what came back no longer is. */
function replace<K, V>(present: Map<K, V>, retired: Map<K, V>, next: Map<K, V>): void {
  for (const [key, value] of present) retired.set(key, value)
  present.clear()
  for (const [key, value] of next) {
    present.set(key, value)
    retired.delete(key)
  }
}

function beginDay(
  state: HallState,
  { date, opensAt, closesAt, endsAt, at, issued = {}, doubtUntil }: EventOf<'DayOpened'>,
): void {
  state.day = {
    date,
    opensAt,
    closesAt,
    endsAt,
    closed: false,
    ...(doubtUntil !== undefined && { doubtUntil }),
  }
  state.tickets.clear()
  state.rungs.clear()
  state.retired.services.clear()
  state.retired.booths.clear()
  state.priorityCredit = WHOLE_CALL
  for (const service of state.config!.services) state.services.set(service.letter, newService(service))
  for (const booth of state.config!.booths) state.booths.set(booth.number, newBooth(booth, at))
  numberAfter(state, issued)
}

/** Numbers that were given already are not given again. [Q2] */
function numberAfter({ services, retired }: HallState, issued: Record<string, number>): void {
  for (const [letter, last] of Object.entries(issued)) {
    const service = services.get(letter) ?? retired.services.get(letter)
    if (service) service.issued = Math.max(service.issued, last)
  }
}

function issue(state: HallState, event: EventOf<'TicketIssued'>): void {
  const ticket: Ticket = {
    id: event.ticketId,
    token: event.token,
    number: event.number,
    service: event.service,
    priority: event.priority,
    priorityReason: event.priorityReason,
    language: event.language,
    issuedAt: event.at,
    callBy: event.callBy,
    rank: state.tickets.size,
    state: 'waiting',
    paper: 'pending',
    booth: null,
    firstCalledAt: null,
    calledAt: null,
    servingAt: null,
    endedAt: null,
    calls: 0,
    transfers: 0,
  }
  state.tickets.set(ticket.id, ticket)
  state.services.get(event.service)!.issued += 1
  enter(state, ticket, 'waiting')
}

function call(state: HallState, event: EventOf<'TicketCalled' | 'TicketResumed'>): void {
  const ticket = state.tickets.get(event.ticketId)!
  leave(state, ticket, event.at)
  ticket.booth = event.booth
  ticket.firstCalledAt ??= event.at
  ticket.calledAt = event.at
  ticket.servingAt = null
  ticket.calls += 1
  enter(state, ticket, 'called')
}

function end(state: HallState, event: { ticketId: string; at: number }, outcome: TicketState): void {
  const ticket = state.tickets.get(event.ticketId)!
  move(state, ticket, outcome, event.at)
  ticket.endedAt = event.at
}

function move(state: HallState, ticket: Ticket, to: TicketState, at: number): void {
  leave(state, ticket, at)
  enter(state, ticket, to)
}

/** Takes the ticket out of its line or its booth. */
function leave(state: HallState, ticket: Ticket, at: number): void {
  if (ticket.state === 'waiting')
    leaveLine(state.services.get(ticket.service)!.lines[ticket.priority], ticket)
  else if (atBooth(ticket.state)) Object.assign(state.booths.get(ticket.booth!)!, { ticket: null, since: at })
}

/** Puts the ticket into its line or its booth. */
function enter(state: HallState, ticket: Ticket, to: TicketState): void {
  ticket.state = to
  if (to === 'waiting') joinLine(state.services.get(ticket.service)!.lines[ticket.priority], ticket)
  else if (atBooth(to)) state.booths.get(ticket.booth!)!.ticket = ticket
}

/** A supervisor's own choice neither passes over nor makes good. [P4] */
function countPassing(state: HallState, { booth: number, why, passedOver }: EventOf<'TicketCalled'>): void {
  const booth = state.booths.get(number)!
  if (why !== 'supervisor') booth.passedOver = passedOver ? booth.passedOver + 1 : 0
}

/** Every call earns a part of the priority share; going ahead of an earlier promise costs a whole call. [Q11] */
function spendShare(state: HallState, ahead: boolean): void {
  const credit = state.priorityCredit - (ahead ? WHOLE_CALL : 0) + state.config!.prioritySharePercent
  state.priorityCredit = Math.min(WHOLE_CALL, credit)
}

function observe(state: HallState, event: EventOf<'TicketFinished'>): void {
  const ticket = state.tickets.get(event.ticketId)!
  const service = state.services.get(ticket.service)!
  service.served += 1
  service.servedSeconds += (event.at - (ticket.servingAt ?? ticket.calledAt!)) / 1000
}

function climb(state: HallState, ticketId: string, rung: Partial<Rungs>): void {
  state.rungs.set(ticketId, { ...(state.rungs.get(ticketId) ?? GROUND), ...rung })
}
