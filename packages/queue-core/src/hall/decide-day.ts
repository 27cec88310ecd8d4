/** Opening, closing and setting up: what happens to the hall as a whole. */
import { dateInZone, planDay } from './calendar.ts'
import type { Command, CommandOf, Meta } from './commands.ts'
import type { HallConfig } from './config.ts'
import { by, unknownService, word } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { missOf } from './miss.ts'
import { accept, type Decision, reject } from './rejection.ts'
import { type HallState, lastNumbers } from './state.ts'
import { isOpen } from './ticket.ts'

/** The end of a day and the beginning of the next, when their time has come. */
export function dueDays(state: HallState, at: number): Command[] {
  if (!state.config) return []
  const meta: Meta = { at, actor: 'system' }
  const { day } = state
  const ending = day && !day.closed && at >= day.endsAt
  const beginning = !day || ((day.closed || ending) && dateInZone(state.config.timezone, at) > day.date)
  return [
    ...(ending ? [{ type: 'CloseDay' as const, ...meta }] : []),
    ...(beginning ? [{ type: 'OpenDay' as const, ...meta }] : []),
  ]
}

/** A set-up takes effect at once, and leaves every open ticket a service and every busy booth its work. [Q15] */
export function configureHall(state: HallState, command: CommandOf<'ConfigureHall'>): Decision<HallEvent> {
  const { config } = command
  const busy = serviceInUse(state, config) ?? boothInUse(state, config)
  if (busy) return busy
  const events: HallEvent[] = [{ type: 'HallConfigured', ...by(command), config }]
  if (state.day && !state.day.closed) {
    const { date, ...plan } = planDay(config, command.at)
    if (date === state.day.date) events.push({ type: 'DayReplanned', ...by(command), ...plan })
  }
  return accept(...events)
}

function serviceInUse(state: HallState, config: HallConfig) {
  const kept = new Set(config.services.map(service => service.letter))
  for (const ticket of state.tickets.values())
    if (isOpen(ticket.state) && !kept.has(ticket.service))
      return reject(
        'service-busy',
        `Service ${ticket.service} still has open tickets (${ticket.number}). Finish them before you remove the service.`,
      )
  return null
}

function boothInUse(state: HallState, config: HallConfig) {
  for (const booth of state.booths.values()) {
    const next = config.booths.find(({ number }) => number === booth.number)
    if (booth.state !== 'closed' && next?.services.join() !== booth.services.join())
      return reject(
        'booths-busy',
        `${word(state).Place} ${booth.number} is open. Close it before you change or remove it.`,
      )
  }
  return null
}

/**
 * One date is opened once: numbering starts again, and never a second time on the same date. [Q3] Where nobody vouched for
 * the date, it may still be the one before: numbers go on after its own. [Q2]
 */
export function openDay(state: HallState, command: CommandOf<'OpenDay'>): Decision<HallEvent> {
  if (!state.config) return reject('hall-not-configured', 'The hall has no set-up yet. Configure it first.')
  const plan = planDay(state.config, command.at)
  if (state.day && (!state.day.closed || plan.date <= state.day.date))
    return reject('day-open', `The day ${state.day.date} was opened already.`)
  const { doubtUntil = 0 } = state.day ?? {}
  const doubted = command.at < doubtUntil && { doubtUntil }
  const issued = doubted ? higher(lastNumbers(state), command.issued) : (command.issued ?? {})
  const known = Object.keys(issued).length > 0 && { issued }
  return accept({ type: 'DayOpened', ...by(command), ...plan, ...known, ...doubted })
}

function higher(one: Record<string, number>, other: Record<string, number> = {}): Record<string, number> {
  const both = { ...one }
  for (const [letter, last] of Object.entries(other)) both[letter] = Math.max(both[letter] ?? 0, last)
  return both
}

/** What still waits expires; what is being served counts as finished; every booth closes. [Q14] */
export function closeDay(state: HallState, command: CommandOf<'CloseDay'>): Decision<HallEvent> {
  const { day } = state
  if (!day || day.closed) return reject('day-not-open', 'No day is open.')
  const meta = by(command)
  const events: HallEvent[] = []
  for (const { id, state: ticket, booth } of state.tickets.values()) {
    if (ticket === 'serving') events.push({ type: 'TicketFinished', ...meta, ticketId: id, booth: booth! })
    else if (isOpen(ticket)) {
      events.push({ type: 'TicketExpired', ...meta, ticketId: id })
      events.push(...missOf(state, state.tickets.get(id)!, meta))
    }
  }
  for (const { number, state: booth } of state.booths.values())
    if (booth !== 'closed') events.push({ type: 'BoothClosed', ...meta, booth: number })
  return accept(...events, { type: 'DayClosed', ...meta, date: day.date })
}

/** What was lost stays lost, and is on record; no number of it is given again. [Q21] */
export function acceptRecord(command: CommandOf<'AcceptRecord'>): Decision<HallEvent> {
  const { reason, expectedSeq, foundSeq, date, issued } = command
  return accept({ type: 'RecordAccepted', ...by(command), reason, expectedSeq, foundSeq, date, issued })
}

/** A supervisor closes a service for the day; who waits for it already is still served. */
export function switchService(
  state: HallState,
  command: CommandOf<'OpenService' | 'CloseService'>,
): Decision<HallEvent> {
  const service = state.services.get(command.service)
  if (!service) return unknownService(state, command.service)
  const opening = command.type === 'OpenService'
  if (service.open === opening) return accept()
  return accept({
    type: opening ? 'ServiceOpened' : 'ServiceClosed',
    ...by(command),
    service: command.service,
  })
}
