/** How long a ticket waited and how long its service took, and what is told of many such times. */
import { nearestRank } from './compliance/nearest-rank.ts'
import { SERVED, type TicketFacts } from './ticket-facts.ts'

/** From the issue to the first call, ms; null where it was never called. [R6] */
export const waitOf = ({ issuedAt, firstCalledAt }: TicketFacts): number | null =>
  firstCalledAt === null ? null : firstCalledAt - issuedAt

/** From the start of the service, or else its last call, to its end, ms; null for who was not served. [R11] */
export function serviceTimeOf({ state, servingAt, calledAt, endedAt }: TicketFacts): number | null {
  const began = servingAt ?? calledAt
  return SERVED.has(state) && began !== null && endedAt !== null ? endedAt - began : null
}

/** Of times in ms: whole seconds, rounded up; null where there is none. [R6] */
export function ranksOf(times: readonly number[]): { median: number | null; p95: number | null } {
  const sorted = Float64Array.from(times).sort()
  return { median: seconds(nearestRank(sorted, 50)), p95: seconds(nearestRank(sorted, 95)) }
}

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.ceil(ms / 1000))
