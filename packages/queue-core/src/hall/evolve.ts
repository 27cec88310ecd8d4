/** What an event does to the hall. Owns `state` and changes it in place; returns it. Never refuses. */

import { type Breach, NO_BREACH } from './breach.ts'
import { correct } from './correct.ts'
import { forgetCall } from './counted-call.ts'
import type { EventOf, HallEvent } from './events.ts'
import { changeWhatWasSaid } from './evolve-change.ts'
import { configure, evolveDay } from './evolve-day.ts'
import { evolvePanic } from './evolve-panic.ts'
import { bringBack } from './evolve-return.ts'
import { acknowledgeOver, dropFurther, goOnTo } from './evolve-several.ts'
import { call, changePaper, end, goBack, issue, park, transfer } from './evolve-ticket.ts'
import { evolveWishes } from './evolve-visitor.ts'
import { keepCause } from './legs.ts'
import { offeredBy } from './mastery.ts'
import { numberAfter } from './number-after.ts'
import { patch } from './patch.ts'
import { spendShare } from './priority-share.ts'
import type { Booth, HallState } from './state.ts'
import { undoAfter } from './undo.ts'

export function evolve(state: HallState, event: HallEvent): HallState {
  const keepUndo = undoAfter(state, event)
  change(state, event)
  keepUndo?.()
  return state
}

function change(state: HallState, event: HallEvent): void {
  switch (event.type) {
    case 'HallConfigured':
      configure(state, event)
      break
    case 'DayOpened':
    case 'DayReplanned':
    case 'DayClosed':
    case 'HallClosedEarly':
    case 'HallReopened':
      evolveDay(state, event)
      break
    case 'ServiceOpened':
    case 'ServiceClosed':
      state.services.get(event.service)!.open = event.type === 'ServiceOpened'
      break
    case 'BoothOpened':
    case 'BoothPaused':
    case 'BoothClosed':
      changeBooth(state, event)
      break
    case 'BoothServicesChanged':
      state.booths.get(event.booth)!.services = event.services
      break
    case 'PanicCalled':
    case 'PanicTaken':
    case 'PanicEnded':
      evolvePanic(state, event)
      break
    case 'PersonErased':
      evolveWishes(state, event)
      break
    case 'BoothAskedBack':
      state.booths.get(event.booth)!.askedBackAt = event.at
      break
    case 'ClockCorrected':
      correct(state, event)
      break
    case 'RecordAccepted':
      if (event.date === state.day?.date) numberAfter(state, event.issued)
      break
    default:
      changeTicket(state, event)
  }
}

/** What happens to one ticket, which the event names. */
function changeTicket(state: HallState, event: Extract<HallEvent, { ticketId: string }>): void {
  if ('uncounted' in event && event.uncounted) forgetCall(state.tickets.get(event.ticketId)!)
  switch (event.type) {
    case 'TicketIssued':
      issue(state, event)
      break
    case 'TicketChanged':
      changeWhatWasSaid(state, event)
      break
    case 'CopyAsked':
    case 'TicketPaperRecorded':
      changePaper(state.tickets.get(event.ticketId)!, event)
      break
    case 'TicketCalled':
      callNext(state, event)
      break
    case 'TicketResumed':
      call(state, event)
      break
    case 'TicketRecalled':
    case 'ServiceStarted':
      goOn(state, event)
      break
    case 'TicketFinished':
      finish(state, event)
      break
    case 'TicketNoShow':
      end(state, event, 'no-show')
      endedBy(state, event)
      break
    case 'TicketCancelled':
      end(state, event, 'cancelled')
      break
    case 'TicketExpired':
      end(state, event, 'expired')
      break
    case 'OfficerAbsent':
      goBack(state, event)
      break
    case 'TicketParked':
      park(state, event)
      break
    case 'TicketTransferred':
      transfer(state, event)
      break
    case 'FurtherDropped':
      dropFurther(state.tickets.get(event.ticketId)!)
      break
    case 'TicketReturned':
    case 'ActionUndone':
      bringBack(state, event)
      break
    case 'TicketDeferred':
    case 'MessagesAsked':
    case 'TurnNear':
      evolveWishes(state, event)
      break
    case 'TicketAtRisk':
      recordBreach(state, event.ticketId, { atRiskAt: event.at })
      break
    case 'TicketMissed':
      recordBreach(state, event.ticketId, { missedAt: event.at, cause: event.cause })
      keepCause(state.tickets.get(event.ticketId)!, event.cause)
      break
    case 'MissAcknowledged':
      acknowledge(state, event)
      break
    default:
      event satisfies never
  }
}

function callNext(state: HallState, event: EventOf<'TicketCalled'>): void {
  spendShare(state, event.ahead)
  countPassing(state, event)
  call(state, event)
  keepWhy(state, event)
}

/** Its end; or the end of a leg, where its visitor needs another service. [Q57] */
function finish(state: HallState, event: EventOf<'TicketFinished'>): void {
  observe(state, event)
  if (event.next) {
    goOnTo(state, event, event.next)
    return
  }
  end(state, event, event.escalated ? 'escalated' : 'done')
  endedBy(state, event)
  keepWhatWasDone(state, event)
  state.booths.get(event.booth)!.finished = { ticket: state.tickets.get(event.ticketId)!, nextAt: null }
}

function goOn(
  state: HallState,
  { type, at, ticketId, booth }: EventOf<'TicketRecalled' | 'ServiceStarted'>,
): void {
  const ticket = state.tickets.get(ticketId)!
  if (type === 'ServiceStarted') {
    patch(ticket, { state: 'serving', servingAt: at })
    state.booths.get(booth)!.starts = true
  } else patch(ticket, { calledAt: at, calls: ticket.calls + 1 })
  if (type === 'TicketRecalled' && ticket.standing) ticket.standing = { ...ticket.standing, recalled: true }
}

function acknowledge(state: HallState, { ticketId, at }: EventOf<'MissAcknowledged'>): void {
  if (state.breaches.get(ticketId)?.missedAt) recordBreach(state, ticketId, { acknowledgedAt: at })
  acknowledgeOver(state.tickets.get(ticketId)!, at)
}

function recordBreach(state: HallState, ticketId: string, level: Partial<Breach>): void {
  state.breaches.set(ticketId, { ...(state.breaches.get(ticketId) ?? NO_BREACH), ...level })
}

function changeBooth(state: HallState, event: EventOf<'BoothOpened' | 'BoothPaused' | 'BoothClosed'>): void {
  const booth = state.booths.get(event.booth)!
  patch(booth, { since: event.at, idleMs: 0, askedBackAt: null })
  delete booth.reason
  delete booth.absent
  if (event.type === 'BoothPaused' && event.absent) booth.absent = true
  // Whether its officer presses *start* is known of them alone.
  if (event.type === 'BoothOpened' && event.officer !== booth.officer) delete booth.starts
  if (event.type !== 'BoothOpened' && event.reason !== undefined) booth.reason = event.reason
  if (event.type === 'BoothOpened') sitDown(booth, event)
  else if (event.type === 'BoothPaused') booth.state = 'paused'
  else {
    patch(booth, { state: 'closed', officer: null, services: setUpServices(state, event.booth) })
    delete booth.mastery
  }
}

/** Whoever takes a booth over brings what they master themselves. [A20] */
function sitDown(booth: Booth, { officer, mastery }: EventOf<'BoothOpened'>): void {
  const offered = offeredBy(booth)
  patch(booth, { state: 'open', officer, services: mastery?.services ?? offered })
  if (mastery) booth.mastery = { offered, masters: mastery.masters }
  else delete booth.mastery
}

/** What was changed of a booth while it was open holds from its closing on. [Q15] */
const setUpServices = (state: HallState, number: number): string[] =>
  state.config!.booths.find(booth => booth.number === number)!.services

function keepWhy(state: HallState, event: EventOf<'TicketCalled'>): void {
  const { why, auto, reason, person } = event
  patch(state.tickets.get(event.ticketId)!, { why, auto, reason, written: person?.ref })
}

/** A supervisor's own choice neither passes over nor makes good. [P4] */
function countPassing(state: HallState, { booth: number, why, passedOver }: EventOf<'TicketCalled'>): void {
  const booth = state.booths.get(number)!
  if (why !== 'supervisor') booth.passedOver = passedOver ? booth.passedOver + 1 : 0
}

function observe(state: HallState, event: EventOf<'TicketFinished'>): void {
  const ticket = state.tickets.get(event.ticketId)!
  if (ticket.servingAt === null) delete state.booths.get(event.booth)!.starts
  const service = state.services.get(ticket.service)!
  service.served += 1
  service.servedSeconds += (event.at - (ticket.servingAt ?? ticket.calledAt!)) / 1000
}

/** [Q33] */
function keepWhatWasDone(state: HallState, { ticketId, matter, outcome }: EventOf<'TicketFinished'>): void {
  const ticket = state.tickets.get(ticketId)!
  if (matter !== undefined) ticket.matter = matter
  if (outcome !== undefined) ticket.outcome = outcome
}

/** The hall itself ends what a closed day leaves; that is nobody's work. */
function endedBy(state: HallState, { ticketId, actor }: EventOf<'TicketFinished' | 'TicketNoShow'>): void {
  if (actor.startsWith('staff:')) patch(state.tickets.get(ticketId)!, { servedBy: actor })
}
