/** The one figure that every surface shows of a wait: round as people say it, and still while nothing happens. */
import type { HallState } from '../hall/state.ts'
import { waitingIn } from '../hall/state.ts'
import type { ServiceForecast } from './forecast.ts'

/** Minutes that are said; the last stands for all that is longer. */
export const WAIT_STEPS = [0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120] as const
/** From here on a wait is only said to be longer than the step before, in minutes. */
export const LONGEST_WAIT = 120

/** What is said of a service, and how things stood when it was said first. */
export type WaitFigure = {
  /** One of `WAIT_STEPS`; null where a figure would say nothing. */
  minutes: number | null
  situation: string
}

/** A figure is said where the high end of the interval is so many times its low end, or five minutes, at the most. */
const NARROW = 5
/** And it is said no longer where it is more than so many times that. */
const WIDE = 8
const LEAST_SECONDS = 300
/** Of the way to the next step, so much before it is said. */
const MOST_OF_A_STEP = 2 / 3
/** What nothing explains is said when it is off by two steps, and by so many minutes. */
const CLEARLY = { steps: 2, minutes: 3 }

/** The step nearest to a wait in seconds: 0 only where there is none. */
export function roundWait(seconds: number): number {
  if (seconds <= 0) return 0
  const away = (step: number) => Math.abs(step * 60 - seconds)
  return WAIT_STEPS.slice(1).reduce((nearest, step) => (away(step) < away(nearest) ? step : nearest))
}

/**
 * The figure after a forecast: as before, unless something happened that moved the estimate by most of a step, or it moved
 * clearly by itself. [P13]
 */
export function waitFigure(foretold: ServiceForecast, situation: string, before?: WaitFigure): WaitFigure {
  const { expectedSeconds, lowSeconds, highSeconds } = foretold
  const from = before?.minutes ?? null
  const still = before?.situation === situation
  // Time alone makes an interval wider and narrower: whether there is a figure changes with what happens.
  if (still && from === null) return before!
  const most = from === null ? NARROW : WIDE
  if (!still && highSeconds > most * Math.max(lowSeconds, LEAST_SECONDS)) return { minutes: null, situation }
  const minutes = roundWait(expectedSeconds)
  if (from === null || from === 0 || minutes === 0) return { minutes, situation }
  const off = expectedSeconds / 60 - from
  const steps = Math.abs(stepOf(minutes) - stepOf(from))
  const moved = steps > 0 && off / (minutes - from) >= MOST_OF_A_STEP && !still
  const clearly = steps >= CLEARLY.steps && Math.abs(off) >= CLEARLY.minutes
  return moved || clearly ? { minutes, situation } : before!
}

const stepOf = (minutes: number) => (WAIT_STEPS as readonly number[]).indexOf(minutes)

/** How it stands around a service, as a word that is another when something happened: its booths, and who waits for them. */
export function situationOf(state: HallState, letter: string): string {
  const booths = [...state.booths.values()].filter(({ services }) => services.includes(letter))
  const letters = new Set([letter, ...booths.flatMap(({ services }) => [...services])])
  return [
    ...booths.map(({ state: its, ticket }) => `${its} ${ticket?.id ?? ''}`),
    ...[...letters].map(its => waitingIn(state.services.get(its)!)),
  ].join()
}
