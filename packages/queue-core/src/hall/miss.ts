/** A promise that was not kept, and why. */

import { isAbsent } from './absent.ts'
import type { MissCause } from './breach.ts'
import type { Meta } from './commands.ts'
import type { EventOf } from './events.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'
import { wasDown } from './was-down.ts'

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
  // While a call stood, nothing could be marked: that it is marked late says nothing of the hall.
  if (ticket.deserted) return 'absent-officer'
  if (ticket.calls > 0) return 'call-undone'
  if (wasDown(state, ticket, at)) return 'system-down'
  // Of `unknown` the kiosk or its printer broke off in the middle.
  if (ticket.paper === 'not-printed' || ticket.paper === 'unknown') return 'printer-down'
  return causeAtBooths(state, ticket.service, at)
}

/** A booth that was left is not busy, be it before the hall paused it for that or since. [P17] */
function causeAtBooths({ booths, config }: HallState, letter: string, at: number): MissCause {
  let busy = false
  let absent = false
  for (const booth of booths.values()) {
    if (!booth.services.includes(letter)) continue
    if (booth.absent || isAbsent(config!, booth, at)) absent = true
    else if (booth.state === 'open') {
      if (!booth.ticket) return 'idle-officer'
      busy = true
    }
  }
  if (absent) return 'absent-officer'
  return busy ? 'all-busy' : 'no-booth-open'
}
