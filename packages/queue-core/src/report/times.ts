/** How long a ticket waited and how long its service took, and what is told of many such times. */
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
  // There are few seconds, and many times: they are counted and only the seconds are sorted.
  const counts = new Map<number, number>()
  for (const ms of times) {
    const seconds = Math.ceil(ms / 1000)
    counts.set(seconds, (counts.get(seconds) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a], [b]) => a - b)
  const rank = (percent: number): number | null => {
    let left = Math.ceil((percent * times.length) / 100)
    for (const [seconds, count] of sorted) {
      left -= count
      if (left <= 0) return seconds
    }
    return null
  }
  return { median: rank(50), p95: rank(95) }
}
