/** A no-show is not the end: who comes late is taken back, behind those who were there. */
import type { CommandOf } from './commands.ts'
import type { HallConfig } from './config.ts'
import { by, unknownTicket } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { HallState } from './state.ts'
import { behindAll, promiseAnyway } from './taking.ts'
import type { Ticket } from './ticket.ts'

const USUAL_MINUTES = 15

/** Until when a no-show is taken back, epoch ms; null where it is none. */
export function returnUntil(config: Pick<HallConfig, 'returnMinutes'>, ticket: Ticket): number | null {
  if (ticket.state !== 'no-show') return null
  return ticket.endedAt! + (config.returnMinutes ?? USUAL_MINUTES) * 60_000
}

/** [Q31] behind everybody who waits for a booth that serves it, and promised like somebody who comes now. */
export function returnTicket(state: HallState, command: CommandOf<'ReturnTicket'>): Decision<HallEvent> {
  const { ticketId, at } = command
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return unknownTicket(ticketId)
  const until = returnUntil(state.config!, ticket)
  if (until === null)
    return reject('ticket-not-no-show', `Ticket ${ticket.number} is no no-show: it is ${ticket.state}.`)
  if (!state.day || state.day.closed)
    return reject('hall-closed', 'The hall is closed for today. Nobody is called any more.')
  const service = state.services.get(ticket.service)
  if (at > until || !service)
    return reject(
      'too-late-to-return',
      `Ticket ${ticket.number} was called too long ago to be taken back. Give the visitor a new ticket.`,
    )
  // A clock that was set back meanwhile breaks no promise that its first call kept.
  const asNew = Math.max(promiseAnyway(state, service, at), ticket.firstCalledAt ?? 0)
  const callBy = behindAll(state, ticket.service, asNew)
  return accept({ type: 'TicketReturned', ...by(command), ticketId, callBy })
}
