/** Where the visitor of a finished service goes on to. [Q57] [Q58] */

import { furtherOf } from './legs.ts'
import type { Policy } from './policy.ts'
import type { HallState } from './state.ts'
import { behindAll, promiseAnyway } from './taking.ts'
import type { Ticket } from './ticket.ts'

/**
 * The first of their further services that the hall still has, promised like somebody who comes now; behind everybody who waits for
 * a booth that serves it, where somebody would be late otherwise, as far as can be foreseen. A service that is closed for the day, or
 * gives no more tickets, serves them all the same: they have one. Null where none is left.
 */
export function nextLeg(
  state: HallState,
  ticket: Ticket,
  at: number,
  harmsNobody: Policy['harmsNobody'],
): { service: string; callBy: number } | null {
  for (const letter of furtherOf(ticket)) {
    const service = state.services.get(letter)
    // The ticket was a no-show while a set-up took the service away. [Q15]
    if (!service) continue
    const asNew = promiseAnyway(state, service, at)
    const there: Ticket = { ...ticket, service: letter, state: 'waiting' }
    const callBy = harmsNobody(state, there, asNew, at) ? asNew : behindAll(state, letter, asNew)
    return { service: letter, callBy }
  }
  return null
}
