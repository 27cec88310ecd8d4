/**
 * What the server does of its own accord: by the clock, after a commit, at a thread's word. Nobody waits for its answer, so that what goes
 * wrong in it would end the process, and the hall with it: here it is a line in the log.
 *
 *   timer, event ─► harmless ─► work
 *                       └─(it throws, or rejects)─► log
 */
import type { Logger } from 'pino'

/** What goes wrong in the same way each time is told once in so long. */
const TOLD_EVERY_MS = 60_000

type Log = Pick<Logger, 'error'>

/** `failed`: a sentence, that says what could not be done. What is returned resolves, and never rejects, when the work is over. */
export function harmless<Given extends unknown[]>(
  log: Log,
  failed: string,
  work: (...given: Given) => unknown,
): (...given: Given) => Promise<void> | undefined {
  let told: string | null = null
  let toldAt = Number.NEGATIVE_INFINITY

  function tell(error: unknown): void {
    const what = String(error)
    if (what === told && performance.now() - toldAt < TOLD_EVERY_MS) return
    told = what
    toldAt = performance.now()
    log.error({ err: error }, failed)
  }

  return (...given) => {
    try {
      const going = work(...given)
      return going instanceof Promise ? going.then(() => {}, tell) : undefined
    } catch (error) {
      tell(error)
    }
  }
}

export type Repeated = {
  /** A look between two; none where one is under way. */
  now(): void
  /** Ends it; resolves when nothing of it is under way. */
  close(): Promise<void>
}

/** One look at a time, each `ms`, for as long as something else keeps the process. */
export function every(ms: number, log: Log, failed: string, work: () => unknown): Repeated {
  const look = harmless(log, failed, work)
  let underWay: Promise<void> | null = null

  function now(): void {
    underWay ??=
      look()?.finally(() => {
        underWay = null
      }) ?? null
  }

  const timer = setInterval(now, ms).unref()
  return {
    now,
    async close() {
      clearInterval(timer)
      await underWay
    },
  }
}
