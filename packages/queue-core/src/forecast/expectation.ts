/** What may be expected of a service now: how long it keeps a booth, and how fast its visitors come. */
import type { HallState } from '../hall/state.ts'
import { type History, localHour } from './history.ts'

export type Expectation = {
  /** Possible durations in ms, shortest first, each as likely as the other. */
  durations: number[]
  /** Visitors expected in one ms, until one moment and the next. */
  rates: { until: number; rate: number }[]
  /** The share of them that has priority. */
  priorityShare: number
}

/**
 * Before anything was observed: shares of the typical time that log-normal durations with a spread of 0.55 take, at
 * the middle of each tenth. Their mean is 1.
 */
const PRIOR = [0.38, 0.53, 0.64, 0.75, 0.85, 0.97, 1.1, 1.28, 1.55, 1.95]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const PACE_HOLDS = 20 * MINUTE
const HOURS_AHEAD = 4

/** Visitors come at the pace of the latest ones; fewer than so many say nothing. */
const ISSUES_NEEDED = 4

export function expectationOf(state: HallState, history: History, letter: string, at: number): Expectation {
  const known = history.services[letter]
  const typical = state.services.get(letter)!.config.typicalSeconds
  const hour = known?.hours[localHour(state, at)] ?? []
  const seconds = [...PRIOR.map(share => share * typical), ...(known?.all ?? []), ...hour]
  return {
    durations: seconds.map(s => s * 1000).sort((a, b) => a - b),
    rates: ratesOf(state, history, letter, at),
    priorityShare: ((known?.priority ?? 0) + 1) / ((known?.issued ?? 0) + 10),
  }
}

/** For a while they come at the pace of the latest ones; later as they came at that hour on the days before. */
function ratesOf(state: HallState, history: History, letter: string, at: number): Expectation['rates'] {
  const known = history.services[letter]
  const pace = paceOf(known?.issues ?? [], at)
  const rates = [{ until: at + PACE_HOLDS, rate: pace }]
  const before = (history.days ?? 0) - 1
  for (let n = 0; n < HOURS_AHEAD; n++) {
    const from = rates.at(-1)!.until
    const count = known?.byHour?.[localHour(state, from)] ?? 0
    rates.push({
      until: (Math.floor(from / HOUR) + 1) * HOUR,
      rate: before > 0 ? count / before / HOUR : pace,
    })
  }
  return rates
}

function paceOf(issues: readonly number[], at: number): number {
  const recent = issues.filter(issue => issue > at - HOUR && issue <= at)
  if (recent.length < ISSUES_NEEDED) return recent.length / HOUR
  return (recent.length - 1) / Math.max(at - recent[0]!, MINUTE)
}

/** One of the durations by chance, `u` from 0 up to 1. */
export const draw = ({ durations }: Expectation, u: number): number =>
  durations[Math.floor(u * durations.length)]!

/** What is left of a service that has lasted for `elapsed` ms already. */
export function drawRest({ durations }: Expectation, elapsed: number, u: number): number {
  let low = 0
  let high = durations.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (durations[middle]! <= elapsed) low = middle + 1
    else high = middle
  }
  const left = durations.length - low
  // Longer than anything seen: it may last for half as long again.
  if (left === 0) return u * 0.5 * elapsed
  return durations[low + Math.floor(u * left)]! - elapsed
}
