/** A job that is to come: what the printer answered when it was announced, while that is fresh. */
import type { Cable } from './cable.ts'

export type ExpectedJob = {
  /** It has answered every question that was asked on this cable. */
  answeredOn(cable: Cable): void
  /** It has not, or a job has begun upon the answer: it serves one. */
  forget(): void
  isFreshOn(cable: Cable | undefined): boolean
}

export function expectOneJob(freshForMs: number): ExpectedJob {
  let answered: { readonly on: Cable; readonly at: number } | undefined
  return {
    answeredOn(on) {
      answered = { on, at: performance.now() }
    },
    forget() {
      answered = undefined
    },
    isFreshOn: cable =>
      answered !== undefined && answered.on === cable && performance.now() - answered.at < freshForMs,
  }
}
