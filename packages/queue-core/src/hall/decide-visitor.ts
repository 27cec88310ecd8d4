/** What visitors ask of their own ticket: to be called later, and to be told of their turn. */
import { boothNamed } from './booth-name.ts'
import type { CommandOf } from './commands.ts'
import { by, unknownTicket, word } from './deciding.ts'
import type { HallEvent } from './events.ts'
import { missOf } from './miss.ts'
import { isNear } from './near.ts'
import type { Policy } from './policy.ts'
import { earlier, placeIn } from './queue.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { HallState } from './state.ts'
import { promisedAfter } from './taking.ts'
import { atBooth, isOpen, type Ticket } from './ticket.ts'

/** Who needs more time lets so many of their service go first, so many times. [N16] */
export const LATER_BEHIND = 3
export const LATER_TIMES = 2
/** A second tap, and a message that a provider brings twice, are the first one again. */
const SAME_WISH_MS = 60_000
/** A ticket names so many addresses at the most: nobody writes to strangers from it. [N17] */
export const ADDRESSES_MOST = 3

type Waiting = { ok: true; ticket: Ticket } | ReturnType<typeof reject>

function waitingTicket(state: HallState, ticketId: string): Waiting {
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return unknownTicket(ticketId)
  if (ticket.state === 'waiting') return { ok: true, ticket }
  if (atBooth(ticket.state))
    return reject(
      'ticket-at-booth',
      `Ticket ${ticket.number} is called at ${word(state).place} ${boothNamed(state.config?.booths, ticket.booth!)}. Speak to the officer there.`,
    )
  if (!isOpen(ticket.state))
    return reject('ticket-ended', `Ticket ${ticket.number} has ended: ${ticket.state}.`)
  return reject(
    'ticket-not-waiting',
    `Ticket ${ticket.number} does not wait: it is kept until its visitor comes back.`,
  )
}

/** Those of its service who stand right behind the ticket, `LATER_BEHIND` at the most. */
export function nextBehind(state: HallState, ticket: Ticket): Ticket[] {
  const { queues } = state.services.get(ticket.service)!
  return [queues.normal, queues.priority]
    .flatMap(queue => {
      const place = placeIn(queue, ticket)
      return queue.slice(place, place + LATER_BEHIND + 1)
    })
    .filter(other => other !== ticket)
    .sort(earlier)
    .slice(0, LATER_BEHIND)
}

export const laterLeft = ({ deferred = 0 }: Pick<Ticket, 'deferred'>): number => LATER_TIMES - deferred

/** [N16] behind the next of its queue, and promised right after the last of them: nobody else is promised or called later. */
export function deferTicket(
  state: HallState,
  command: CommandOf<'DeferTicket'>,
  harmsNobody: Policy['harmsNobody'],
): Decision<HallEvent> {
  const found = waitingTicket(state, command.ticketId)
  if (!found.ok) return found
  const { ticket } = found
  if (ticket.deferredAt !== undefined && command.at - ticket.deferredAt < SAME_WISH_MS) return accept()
  if (laterLeft(ticket) <= 0)
    return reject(
      'more-time-used',
      `Ticket ${ticket.number} was given more time ${LATER_TIMES} times already. It keeps its place.`,
    )
  const before = nextBehind(state, ticket)
  const last = before.at(-1)
  if (!last)
    return reject(
      'nobody-behind',
      `Nobody waits behind ticket ${ticket.number} who could go first. It keeps its place.`,
    )
  const callBy = promisedAfter(state, ticket.service, last.callBy)
  if (callBy === null)
    return reject(
      'others-would-be-late',
      `The service closes before ticket ${ticket.number} could be called later. It keeps its place.`,
    )
  if (!harmsNobody(state, ticket, callBy, command.at))
    return reject(
      'others-would-be-late',
      `Others would be called late if ticket ${ticket.number} came later. It keeps its place.`,
    )
  return accept<HallEvent>(...missOf(state, ticket, by(command)), {
    type: 'TicketDeferred',
    ...by(command),
    ticketId: ticket.id,
    behind: before.length,
    callBy,
  })
}

/** [N17] whoever still waits, or is kept waiting, may name where messages go; another address takes the place of the one before. */
export function askMessages(state: HallState, command: CommandOf<'AskMessages'>): Decision<HallEvent> {
  const { ticketId, person, language } = command
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return unknownTicket(ticketId)
  if (ticket.state !== 'waiting' && ticket.state !== 'parked') {
    const found = waitingTicket(state, ticketId)
    if (!found.ok) return found
  }
  if ((ticket.addresses ?? 0) >= ADDRESSES_MOST)
    return reject(
      'too-many-addresses',
      `Ticket ${ticket.number} has named ${ADDRESSES_MOST} addresses already. Ask the staff.`,
    )
  return accept({ type: 'MessagesAsked', ...by(command), ticketId, person, language })
}

/** [N18] once for each time that it comes near. Given by the hall itself. */
export function markNear(state: HallState, command: CommandOf<'MarkNear'>): Decision<HallEvent> {
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return unknownTicket(command.ticketId)
  if (!ticket.messages || ticket.nearAt !== undefined || !isNear(state, ticket)) return accept()
  return accept({ type: 'TurnNear', ...by(command), ticketId: ticket.id })
}
