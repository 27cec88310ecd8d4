/** Opening, closing and setting up: what happens to the hall as a whole. */
import { boothNamed } from './booth-name.ts'
import { dateInZone, planDay } from './calendar.ts'
import type { Command, CommandOf, Meta } from './commands.ts'
import type { HallConfig } from './config.ts'
import { uncounted } from './counted-call.ts'
import { by, idle, unknownService, word } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { furtherOf } from './legs.ts'
import { offeredBy } from './mastery.ts'
import { missAs, missOf } from './miss.ts'
import { accept, type Decision, type Rejection, reject } from './rejection.ts'
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

/**
 * A set-up leaves every open ticket a service and every open booth its work: what it changes of a booth that is open comes
 * when that closes, and all else at once. [Q15] None is put over one that its author did not see. [T1]
 */
export function configureHall(state: HallState, command: CommandOf<'ConfigureHall'>): Decision<HallEvent> {
  const { config, why, source } = command
  if (command.stale)
    return reject('settings-changed', 'The set-up was changed meanwhile. Read it again, and change that.')
  const [busy] = busyWith(state, config)
  if (busy) return { ok: false, error: busy }
  const events: HallEvent[] = [
    { type: 'HallConfigured', ...by(command), config, ...(why && { why }), ...(source && { source }) },
  ]
  if (state.day && !state.day.closed) {
    const { date, ...plan } = planDay(config, command.at)
    if (date === state.day.date) events.push({ type: 'DayReplanned', ...by(command), ...plan })
  }
  return accept(...events)
}

/** What of the hall at work stands in the way of a set-up: open tickets, and booths that are open. */
export type Busy = Rejection & ({ service: string } | { booth: number })

export function busyWith(state: HallState, config: HallConfig): Busy[] {
  const kept = new Set(config.services.map(service => service.letter))
  const stays = new Set(config.booths.map(booth => booth.number))
  const found: Busy[] = []
  for (const service of state.services.keys()) {
    if (kept.has(service)) continue
    const open = [...state.tickets.values()].find(
      its => isOpen(its.state) && (its.service === service || furtherOf(its).includes(service)),
    )
    if (open)
      found.push({
        ...{ code: 'service-busy', service },
        message: `Service ${service} still has open tickets (${open.number}). Finish them before you remove the service.`,
      })
  }
  for (const booth of state.booths.values()) {
    if (booth.state === 'closed') continue
    const { number } = booth
    const gone = offeredBy(booth).find(letter => !kept.has(letter))
    const isOpenNow = `${word(state).Place} ${boothNamed(state.config?.booths, number)} is open`
    if (!stays.has(number))
      found.push({
        ...{ code: 'booths-busy', booth: number },
        message: `${isOpenNow}. Close it before you remove it.`,
      })
    else if (gone)
      found.push({
        ...{ code: 'booths-busy', booth: number },
        message: `${isOpenNow} and serves ${gone}. Close it before you remove the service.`,
      })
  }
  return found
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
      const its = state.tickets.get(id)!
      const none = uncounted(state.config!, its, command.at)
      events.push({ type: 'TicketExpired', ...meta, ticketId: id, ...none })
      events.push(...(none.uncounted ? missAs('call-undone', state, its, meta) : missOf(state, its, meta)))
    }
  }
  for (const booth of state.booths.values())
    if (booth.state !== 'closed')
      events.push({ type: 'BoothClosed', ...meta, booth: booth.number, ...idle(booth, meta) })
  events.push({ type: 'DayClosed', ...meta, date: day.date })
  return { ok: true, events }
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
