/** What a policy did for its visitors, in figures. */
import type { Outcome } from './simulate-day.ts'

export type Figures = {
  arrivals: number
  calledWithinTarget: number
  late: number
  p50Seconds: number
  p95Seconds: number
  worstSeconds: number
}

/** Who was never called has waited until `closes` (seconds since midnight) at the least, and is late. */
export function figuresOf(outcomes: readonly Outcome[], closes: number): Figures {
  const waits = outcomes.map(outcome => waitOf(outcome, closes)).sort((a, b) => a - b)
  const late = outcomes.filter(outcome => outcome.late).length
  return {
    arrivals: outcomes.length,
    calledWithinTarget: outcomes.length - late,
    late,
    p50Seconds: percentile(waits, 0.5),
    p95Seconds: percentile(waits, 0.95),
    worstSeconds: percentile(waits, 1),
  }
}

export const waitOf = ({ waitSeconds, visitor }: Outcome, closes: number): number =>
  waitSeconds ?? Math.max(0, closes - visitor.at)

/** The smallest value that at least this share of all does not exceed (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return 0
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
  return Math.round(value * 1000) / 1000
}

/** Figures of the parts of the outcomes that share a name, e.g. of each service. */
export function figuresBy(
  outcomes: readonly Outcome[],
  closes: number,
  nameOf: (outcome: Outcome) => string,
): Map<string, Figures> {
  const names = [...new Set(outcomes.map(nameOf))].sort()
  return new Map(
    names.map(name => [
      name,
      figuresOf(
        outcomes.filter(outcome => nameOf(outcome) === name),
        closes,
      ),
    ]),
  )
}
