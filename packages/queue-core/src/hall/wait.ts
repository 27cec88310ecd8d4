/** How long a visitor who takes a ticket now may expect to wait. */
import { placeIn } from './queue.ts'
import { type HallState, waitingIn } from './state.ts'

/** A prior worth so many observations keeps the first minutes of a day sound. */
const PRIOR_WEIGHT = 5

/** Mean seconds of one service today, from its observations and its typical time. */
export function meanServiceSeconds(state: HallState, letter: string): number {
  const service = state.services.get(letter)!
  const prior = service.config.typicalSeconds * PRIOR_WEIGHT
  return (prior + service.servedSeconds) / (PRIOR_WEIGHT + service.served)
}

/**
 * Expected seconds until a call for a ticket of `letter` issued at `at` (epoch ms), or null where no open booth serves
 * it. The work that goes before it, shared out over the booths that do it.
 */
export function expectedWaitSeconds(state: HallState, letter: string, at: number): number | null {
  const serving = [...state.booths.values()].filter(
    booth => booth.state === 'open' && booth.services.includes(letter),
  )
  if (serving.length === 0) return null
  const sharing = new Set(serving.flatMap(booth => [...booth.services]))
  let work = 0
  let busy = 0
  for (const other of sharing) {
    const service = state.services.get(other)
    if (!service) continue
    const capable = [...state.booths.values()].filter(b => b.state === 'open' && b.services.includes(other))
    const share = capable.filter(b => serving.includes(b)).length / capable.length
    work += waitingIn(service) * meanServiceSeconds(state, other) * share
  }
  for (const { ticket } of serving) {
    if (!ticket) continue
    busy += 1
    const elapsed = (at - (ticket.servingAt ?? ticket.calledAt ?? at)) / 1000
    work += Math.max(meanServiceSeconds(state, ticket.service) - elapsed, 0)
  }
  if (busy < serving.length && waitingIn(state.services.get(letter)!) === 0) return 0
  return Math.round(work / serving.length)
}

/** Waiting tickets that stand before this one among those of its service. */
export function aheadOf(state: HallState, ticketId: string): number {
  const ticket = state.tickets.get(ticketId)
  if (ticket?.state !== 'waiting') return 0
  const { queues } = state.services.get(ticket.service)!
  let ahead = 0
  for (const queue of [queues.normal, queues.priority]) ahead += placeIn(queue, ticket)
  return ahead
}
