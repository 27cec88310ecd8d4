/**
 * What the hall has learnt of its work: how long each service keeps a booth, by hour, and how fast visitors come. Plain
 * data, so that it can be stored and taken up the next day; `learn` owns it and changes it in place.
 */
import { zoneOffset } from '../hall/calendar.ts'
import type { EventOf, HallEvent } from '../hall/events.ts'
import type { HallState } from '../hall/state.ts'

export type ServiceHistory = {
  /** Seconds at the booth, the latest last: of all hours, and of each hour of the day. */
  all: number[]
  hours: Record<number, number[]>
  /** When the latest tickets were issued, epoch ms. */
  issues: number[]
  /** Tickets ever issued, and those of priority visitors among them. */
  issued: number
  priority: number
  /** Tickets issued in each hour of the day on the days before today, and today. */
  byHour?: Record<number, number>
  today?: Record<number, number>
}
export type History = {
  services: Record<string, ServiceHistory>
  /** Days before today on which anybody came. */
  days?: number
  /** When today began, epoch ms. */
  openedAt?: number
}

export const emptyHistory = (): History => ({ services: {} })

/** So many observations of a service are kept, and so many of each of its hours. */
const KEPT = 200
const KEPT_OF_HOUR = 60
export const ISSUES_KEPT = 24

/** Learns from an event. Call it before `evolve`: it needs the ticket as it was at the booth. */
export function learn(history: History, state: HallState, event: HallEvent): void {
  switch (event.type) {
    case 'DayOpened':
      beginDay(history, event.at)
      break
    case 'TicketIssued':
      issue(of(history, event.service), event, localHour(state, event.at))
      break
    case 'TicketFinished':
    case 'TicketTransferred':
    case 'TicketNoShow':
    case 'TicketParked':
      observe(history, state, event.ticketId, event.at)
  }
}

/** What was today is a day before; a holiday is none. */
function beginDay(history: History, at: number): void {
  let came = false
  for (const service of Object.values(history.services)) {
    came ||= Object.keys(service.today ?? {}).length > 0
    service.byHour = added(service.byHour, service.today)
    service.today = {}
  }
  if (came) history.days = (history.days ?? 0) + 1
  history.openedAt = at
}

function added(one: Record<number, number> = {}, other: Record<number, number> = {}): Record<number, number> {
  const sums = { ...one }
  for (const [hour, count] of Object.entries(other)) sums[Number(hour)] = (sums[Number(hour)] ?? 0) + count
  return sums
}

function issue(service: ServiceHistory, { at, priority }: EventOf<'TicketIssued'>, hour: number): void {
  keep(service.issues, at, ISSUES_KEPT)
  service.issued += 1
  if (priority === 'priority') service.priority += 1
  service.today ??= {}
  service.today[hour] = (service.today[hour] ?? 0) + 1
}

export const localHour = (state: HallState, at: number): number =>
  new Date(at + zoneOffset(state.config!.timezone, at)).getUTCHours()

function observe(history: History, state: HallState, ticketId: string, at: number): void {
  const ticket = state.tickets.get(ticketId)
  if (!ticket || ticket.calledAt === null) return
  const seconds = (at - (ticket.servingAt ?? ticket.calledAt)) / 1000
  if (seconds < 0) return
  const service = of(history, ticket.service)
  const hour = localHour(state, at)
  service.hours[hour] ??= []
  keep(service.all, seconds, KEPT)
  keep(service.hours[hour], seconds, KEPT_OF_HOUR)
}

function of(history: History, letter: string): ServiceHistory {
  history.services[letter] ??= { all: [], hours: {}, issues: [], issued: 0, priority: 0 }
  return history.services[letter]
}

function keep(list: number[], value: number, most: number): void {
  list.push(value)
  if (list.length > most) list.shift()
}
