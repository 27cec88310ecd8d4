/**
 * The kiosk's memory of what it sent to paper. A line is on disk, fsync and all, before the first byte of a job
 * leaves, so that after a SIGKILL or a power cut it is known which tickets may lie in the output.
 */
import type { Reason, Verdict } from './outcome.ts'

export type Attempt = {
  readonly id: string
  /** 1 for the original; every further print of the same id is one more. */
  readonly attempt: number
  readonly copy: boolean
  /** What the printer is asked to say when it has finished this attempt. */
  readonly processId: string
  readonly state: 'sending' | Verdict['outcome']
  readonly reason: Reason | undefined
  readonly partial: boolean
  /** Milliseconds since 1970 of the last change. */
  readonly at: number
}

export type Journal = {
  /** A job was under way when the kiosk last stopped, so the printer may wait for the rest of a command. */
  readonly hasBrokenOff: boolean
  /** Resolves when it is durable. */
  begin(attempt: Pick<Attempt, 'id' | 'attempt' | 'copy' | 'processId'>): Promise<void>
  settle(attempt: Pick<Attempt, 'id' | 'attempt'>, verdict: Verdict): Promise<void>
  /** All attempts of one id, in order. */
  attemptsOf(id: string): readonly Attempt[]
  /** The latest attempts that may or may not be on paper; a later print of the same id resolves an earlier one. */
  unresolved(): readonly Attempt[]
  close(): Promise<void>
}

/** Where the attempts stand; the file journal writes through to it, and tests and demos use it alone. */
export function openMemoryJournal(): Journal {
  const book = createBook()
  return {
    hasBrokenOff: false,
    begin: async attempt => book.begin(attempt, Date.now()),
    settle: async (attempt, verdict) => book.settle(attempt, verdict, Date.now()),
    attemptsOf: book.attemptsOf,
    unresolved: book.unresolved,
    close: async () => {},
  }
}

export type Book = {
  begin(attempt: Pick<Attempt, 'id' | 'attempt' | 'copy' | 'processId'>, at: number): void
  settle(attempt: Pick<Attempt, 'id' | 'attempt'>, verdict: Verdict, at: number): void
  /** An attempt as another book holds it. */
  take(attempt: Attempt): void
  attemptsOf(id: string): readonly Attempt[]
  unresolved(): readonly Attempt[]
  all(): readonly Attempt[]
}

export function createBook(): Book {
  const byId = new Map<string, Attempt[]>()
  const attemptsOf = (id: string): readonly Attempt[] => byId.get(id) ?? []
  const take = (attempt: Attempt): void => void byId.set(attempt.id, [...attemptsOf(attempt.id), attempt])
  const all = (): readonly Attempt[] => [...byId.values()].flat()
  return {
    begin({ id, attempt, copy, processId }, at) {
      const begun: Attempt = {
        id,
        attempt,
        copy,
        processId,
        state: 'sending',
        reason: undefined,
        partial: true,
        at,
      }
      take(begun)
    },
    settle({ id, attempt }, verdict, at) {
      const { outcome: state, reason, partial } = verdict
      const settled = attemptsOf(id).map(one =>
        one.attempt === attempt ? { ...one, state, reason, partial, at } : one,
      )
      byId.set(id, settled)
    },
    take,
    attemptsOf,
    all,
    unresolved: () =>
      [...byId.values()]
        .flatMap(attempts => attempts.slice(-1))
        .filter(({ state }) => state === 'sending' || state === 'unknown'),
  }
}
