/** Whether a visitor should be back in the waiting area. [N18] */
import type { HallState } from './state.ts'
import type { Ticket } from './ticket.ts'
import { aheadOf, meanServiceSeconds } from './wait.ts'

/** Near is who has so many before them, or so many seconds, at the most. */
const NEAR_AHEAD = 2
const NEAR_SECONDS = 180

/** Where no open booth serves it, no turn is near. [P14] */
export function isNear(state: HallState, ticket: Ticket): boolean {
  if (ticket.state !== 'waiting') return false
  let booths = 0
  for (const booth of state.booths.values())
    if (booth.state === 'open' && booth.services.includes(ticket.service)) booths += 1
  if (booths === 0) return false
  const ahead = aheadOf(state, ticket.id)
  return ahead <= NEAR_AHEAD || (ahead * meanServiceSeconds(state, ticket.service)) / booths <= NEAR_SECONDS
}
