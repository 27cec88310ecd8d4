/** A job that is to come: what the printer answered when it was announced, or says by itself, while that is fresh. */
import type { Cable } from './cable.ts'
import type { Answered } from './conversation.ts'
import type { Reply } from './status/replies.ts'
import type { Timing } from './timing.ts'

export type ExpectedJob = {
  /** Asks for the job's sake. */
  announce(cable: Cable | undefined, ask: () => Promise<Answered>): Promise<void>
  /** It has answered every question that it is asked all day long. */
  answeredAnywayOn(cable: Cable): void
  hear(cable: Cable, reply: Reply): void
  /**
   * A job has begun upon the answer: it serves one. What one that reports by itself was asked all day long stands; but it has to
   * show anew that it is there.
   */
  jobBegan(): void
  /**
   * `reportsItself`: whatever has changed since its last answers, it would have told. So the first answer is enough, which
   * says that it is there, and a job need not wait for the others.
   */
  isFreshOn(cable: Cable | undefined, reportsItself: boolean): boolean
}

/** Bit 3 of the first answer says that it is off line. */
const OFF_LINE = 0x08

/** It is there, and does not say the opposite of its reports. */
const isWord = (reply: Reply): boolean =>
  reply.kind === 'automatic' || (reply.kind === 'real-time' && (reply.byte & OFF_LINE) === 0)

export function expectOneJob({ freshFor, pollEvery, answerWithin }: Timing): ExpectedJob {
  const announced = lastOn(freshFor)
  /** The next round may be under way already. */
  const anyway = lastOn(pollEvery + answerWithin)
  const word = lastOn(freshFor)
  /** Jobs that began, until now. */
  let begun = 0
  function jobBegan(): void {
    begun++
    announced.forget()
    word.forget()
  }
  return {
    async announce(on, ask) {
      const before = begun
      const answered = await ask()
      // A job broke the questions off, and no silence of the printer.
      if (begun !== before) return
      if (on !== undefined && answered === 'all') return announced.note(on)
      announced.forget()
      anyway.forget()
    },
    answeredAnywayOn: anyway.note,
    hear(on, reply) {
      if (isWord(reply)) word.note(on)
    },
    jobBegan,
    isFreshOn: (cable, reportsItself) =>
      announced.isFreshOn(cable) || (reportsItself && anyway.isFreshOn(cable) && word.isFreshOn(cable)),
  }
}

function lastOn(freshForMs: number) {
  let last: { readonly on: Cable; readonly at: number } | undefined
  return {
    note(on: Cable): void {
      last = { on, at: performance.now() }
    },
    forget(): void {
      last = undefined
    },
    isFreshOn: (cable: Cable | undefined): boolean =>
      last !== undefined && last.on === cable && performance.now() - last.at < freshForMs,
  }
}
