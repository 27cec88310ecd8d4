/** The levels of the promise: at risk, asked back, missed, acknowledged. Each is reached once; again is no refusal. */

import { NO_BREACH } from './breach.ts'
import type { CommandOf } from './commands.ts'
import { by, findBooth, unknownTicket, written } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { breachesOver } from './legs.ts'
import { missOf } from './miss.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'

/** Whoever is parked is promised on, where nobody was called yet whose call counts. [P15] */
const waits = ({ state }: Ticket): boolean => state === 'waiting' || state === 'parked'

/** A waiting ticket that may be late. Given when its time has come, or earlier where a forecast says so. */
export function markAtRisk(state: HallState, command: CommandOf<'MarkAtRisk'>): Decision<HallEvent> {
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return unknownTicket(command.ticketId)
  const marked = state.breaches.get(ticket.id)?.atRiskAt ?? null
  if (!waits(ticket) || marked !== null || ticket.firstCalledAt !== null) return accept()
  return accept({ type: 'TicketAtRisk', ...by(command), ticketId: ticket.id })
}

export function markMissed(state: HallState, command: CommandOf<'MarkMissed'>): Decision<HallEvent> {
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return unknownTicket(command.ticketId)
  return accept(...(waits(ticket) ? missOf(state, ticket, by(command)) : []))
}

export function acknowledgeMiss(
  state: HallState,
  command: CommandOf<'AcknowledgeMiss'>,
): Decision<HallEvent> {
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return unknownTicket(command.ticketId)
  const breach = state.breaches.get(ticket.id) ?? NO_BREACH
  const ofLegs = breachesOver(ticket).flatMap(({ breach }) => (breach?.missedAt ? [breach] : []))
  if (breach.missedAt === null && ofLegs.length === 0)
    return reject(
      'ticket-not-missed',
      `Ticket ${ticket.number} was not missed: there is nothing to acknowledge.`,
    )
  const missed = breach.missedAt === null ? ofLegs : [breach, ...ofLegs]
  if (missed.every(({ acknowledgedAt }) => acknowledgedAt !== null)) return accept()
  return accept({ type: 'MissAcknowledged', ...by(command), ticketId: ticket.id, ...written(command) })
}

/** A booth that calls nobody is asked for once: in each pause by the hall itself, and closed ones by a supervisor. */
export function askBoothBack(state: HallState, command: CommandOf<'AskBoothBack'>): Decision<HallEvent> {
  const found = findBooth(state, command.booth)
  if (!found.ok) return found
  if (found.booth.state === 'open' || found.booth.askedBackAt !== null) return accept()
  return accept({ type: 'BoothAskedBack', ...by(command), booth: command.booth })
}
