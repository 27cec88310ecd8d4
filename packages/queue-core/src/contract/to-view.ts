/** From the hall's state to its rows on the wire. */
import { isoInZone } from '../hall/calendar.ts'
import { type Booth, type HallState, hallIsOpen, type Service, waitingIn } from '../hall/state.ts'
import type { Ticket } from '../hall/ticket.ts'
import { expectedWaitSeconds } from '../hall/wait.ts'
import type { BoothView, HallInfo, ServiceView, TicketView } from './views.ts'

/** Who looks: the public sees neither an officer's name nor the reason of a priority. */
export type Audience = 'public' | 'staff'

export function ticketView(ticket: Ticket, timezone: string, audience: Audience): TicketView {
  const time = (at: number) => isoInZone(timezone, at)
  const timeOrNull = (at: number | null) => (at === null ? null : time(at))
  return {
    id: ticket.id,
    number: ticket.number,
    service: ticket.service,
    priority: ticket.priority,
    priorityReason: audience === 'staff' ? ticket.priorityReason : null,
    language: ticket.language,
    state: ticket.state,
    paper: ticket.paper,
    issuedAt: time(ticket.issuedAt),
    callBy: time(ticket.callBy),
    calledAt: timeOrNull(ticket.calledAt),
    firstCalledAt: timeOrNull(ticket.firstCalledAt),
    servingAt: timeOrNull(ticket.servingAt),
    endedAt: timeOrNull(ticket.endedAt),
    booth: ticket.booth,
    calls: ticket.calls,
    transfers: ticket.transfers,
    rank: ticket.rank,
  }
}

export function serviceView(state: HallState, service: Service, at: number): ServiceView {
  const { config } = service
  return {
    letter: config.letter,
    unit: config.unit,
    name: config.name,
    matters: config.matters,
    open: service.open,
    waiting: waitingIn(service),
    expectedWaitSeconds: expectedWaitSeconds(state, config.letter, at),
    targetSeconds: config.targetSeconds,
  }
}

export function boothView(booth: Booth, timezone: string, audience: Audience): BoothView {
  const { ticket } = booth
  return {
    number: booth.number,
    services: [...booth.services],
    state: booth.state,
    ticket: ticket && {
      number: ticket.number,
      service: ticket.service,
      state: ticket.state,
      calledAt: isoInZone(timezone, ticket.calledAt!),
    },
    officer: audience === 'staff' ? booth.officer : null,
    since: isoInZone(timezone, booth.since),
  }
}

/** `state` must be configured. */
export function hallInfo(state: HallState, at: number): HallInfo {
  const { name, timezone } = state.config!
  const { day } = state
  return {
    name,
    timezone,
    date: day?.date ?? null,
    open: hallIsOpen(state, at),
    opensAt: day && isoInZone(timezone, day.opensAt),
    closesAt: day && isoInZone(timezone, day.closesAt),
  }
}
