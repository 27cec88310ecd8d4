/** Whether the hall was down while somebody waited, as far as its own record tells. [P18] */
import { leadOf } from './lead.ts'
import { waitingSince } from './legs.ts'
import { afterBreak } from './open-time.ts'
import { SILENCE } from './silence.ts'
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'

/** By two moments at which it would have acted at once, had it been there: when the ticket was at risk, and when it was missed. */
export function wasDown(state: HallState, ticket: Ticket, at: number): boolean {
  if (at - ticket.callBy > SILENCE) return true
  const service = state.services.get(ticket.service)
  if (!service || !state.day) return false
  const marked = state.breaches.get(ticket.id)?.atRiskAt ?? at
  // No set-up of meanwhile makes a level late that was not due before.
  const due = Math.max(ticket.callBy - leadOf(state, service), waitingSince(ticket), state.configuredAt)
  return marked - afterBreak(state.day, due) > SILENCE
}
