/** A promise that was not kept, and why. */

import type { MissCause } from './breach.ts'
import type { Meta } from './commands.ts'
import type { EventOf } from './events.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'

/** The hall marks a miss within a second or two. Where it could not for so long, it was down, in ms. */
const SILENCE = 15_000

/** The miss of a ticket whose moment has passed without a call, unless it is on record already. [P7] [P9] */
export function missOf(state: HallState, ticket: Ticket, meta: Meta): EventOf<'TicketMissed'>[] {
  if (state.breaches.get(ticket.id)?.missedAt || ticket.firstCalledAt !== null || meta.at <= ticket.callBy)
    return []
  return [{ type: 'TicketMissed', ...meta, ticketId: ticket.id, cause: causeOf(state, ticket, meta.at) }]
}

/** Of one that ends for good without a call that counts, in its time or not: before anybody could come [P15], or by staff [R13]. */
export function missAs(
  cause: 'call-undone' | 'withdrawn-by-staff',
  state: HallState,
  ticket: Ticket,
  meta: Meta,
): EventOf<'TicketMissed'>[] {
  const late = missOf(state, ticket, meta)
  const settled = late.length > 0 || state.breaches.get(ticket.id)?.missedAt
  const called = cause === 'withdrawn-by-staff' && ticket.firstCalledAt !== null
  return settled || called ? late : [{ type: 'TicketMissed', ...meta, ticketId: ticket.id, cause }]
}

function causeOf(state: HallState, ticket: Ticket, at: number): MissCause {
  if (at - ticket.callBy > SILENCE) return 'system-down'
  if (ticket.paper === 'not-printed') return 'printer-down'
  if (ticket.calls > 0) return 'call-undone'
  let busy = false
  for (const booth of state.booths.values()) {
    if (booth.state !== 'open' || !booth.services.includes(ticket.service)) continue
    if (!booth.ticket) return 'idle-officer'
    busy = true
  }
  return busy ? 'all-busy' : 'no-booth-open'
}
