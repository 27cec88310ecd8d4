/**
 * What a program does of its own accord: by the clock, after a commit, at somebody's word. Nobody waits for its answer, so that what goes
 * wrong in it would end the process, and the hall, the kiosk or the displays with it: here it is a line in the log.
 *
 *   timer, event ─► harmless ─► work
 *                       └─(it throws, or rejects)─► log
 */

/** What goes wrong in the same way each time is told once in so long. */
const TOLD_EVERY_MS = 60_000

/** A pino logger is one. */
export type Log = { error(facts: { err: unknown }, sentence: string): void }
/** For a page in a browser, whose guard hears what nobody caught, and for tests, that fail by it. */
export const thrown: Log = {
  error: ({ err }) =>
    queueMicrotask(() => {
      throw err
    }),
}

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

export type Listeners<Given extends unknown[]> = {
  /** Returns the way to stop. */
  add(listener: (...given: Given) => unknown): () => void
  /** All of them hear it, whatever goes wrong in one of them. */
  tell(...given: Given): void
  clear(): void
}

/** `failed`: a sentence, that says what one of them could not do. */
export function listeners<Given extends unknown[] = []>(log: Log, failed: string): Listeners<Given> {
  const heardBy = new Map<object, (...given: Given) => unknown>()
  return {
    add(listener) {
      const entry = {}
      heardBy.set(entry, harmless(log, failed, listener))
      return () => void heardBy.delete(entry)
    },
    tell(...given) {
      for (const listener of [...heardBy.values()]) listener(...given)
    },
    clear: () => heardBy.clear(),
  }
}
