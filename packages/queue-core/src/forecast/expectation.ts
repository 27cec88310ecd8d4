/** What may be expected of a service now: how long it keeps a booth, and how fast its visitors come. */
import type { HallState } from '../hall/state.ts'
import { arrivals, type Rates } from './arrivals.ts'
import { type History, localHour } from './history.ts'

export type Expectation = {
  /** Possible durations in ms, shortest first, each as likely as the other. */
  durations: number[]
  /** Visitors expected in one ms, until one moment and the next. */
  rates: Rates
  /** The share of them that has priority. */
  priorityShare: number
}

/**
 * Before anything was observed: shares of the typical time that log-normal durations with a spread of 0.55 take, at
 * the middle of each tenth. Their mean is 1.
 */
const PRIOR = [0.38, 0.53, 0.64, 0.75, 0.85, 0.97, 1.1, 1.28, 1.55, 1.95]

export function expectationOf(state: HallState, history: History, letter: string, at: number): Expectation {
  const known = history.services[letter]
  const typical = state.services.get(letter)!.config.typicalSeconds
  const hour = known?.hours[localHour(state, at)] ?? []
  const seconds = [...PRIOR.map(share => share * typical), ...(known?.all ?? []), ...hour]
  return {
    durations: seconds.map(s => s * 1000).sort((a, b) => a - b),
    rates: arrivals(state, history, letter, at),
    priorityShare: ((known?.priority ?? 0) + 1) / ((known?.issued ?? 0) + 10),
  }
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
