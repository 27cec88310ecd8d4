/**
 * The visits, on the disk and beyond it: what happened while the disk refuses is kept, shown, and written as soon as it can
 * be. Only what is on the disk has consequences, so that nothing is printed that a restart would not know of.
 */
import type { Appended, PressJournal } from './press-journal.ts'
import { evolveVisit, type Happening, type Visit, type VisitEvent } from './visit.ts'

export type VisitBook = {
  /** What is on the disk. */
  stored: (pressId: string) => Visit | undefined
  /** With what could not be written yet. */
  known: (pressId: string) => Visit | undefined
  all: () => Visit[]
  /** The visit as it would stand. */
  foresee: (pressId: string, happening: Happening) => Visit
  /** `more` happens with it. Durable when it says ok; otherwise nothing has happened. */
  begin: (pressId: string, happening: Happening, ...more: Happening[]) => Appended
  /**
   * Durable when it returns. `also` becomes durable in the same write or has not happened: it is a beginning, and its
   * time may pass.
   * @throws when the disk refuses; it is kept for `catchUp` then, but for `also`
   */
  record: (pressId: string, happening: Happening, also?: Happening) => Visit
  /**
   * Writes what was kept of that press; null where there is no such visit.
   * @throws when the disk refuses
   */
  catchUp: (pressId: string) => Visit | null
}

/** `now`: epoch ms, the time at which what happens has happened. `onChange`: something was written or kept. */
export function openVisitBook(journal: PressJournal, now: () => number, onChange: () => void): VisitBook {
  const unwritten = new Map<string, VisitEvent[]>()
  const stored = (pressId: string) => journal.visits.get(pressId)
  const eventOf = (pressId: string, happening: Happening) =>
    ({ ...happening, pressId, at: Math.round(now()) }) as VisitEvent

  function write(event: VisitEvent, ...more: VisitEvent[]): Visit {
    const done = journal.append(event, ...more)
    if (!done.ok) throw new Error(done.error.message)
    return done.visit
  }

  function writeKept(pressId: string): void {
    for (let kept = unwritten.get(pressId); kept; kept = unwritten.get(pressId)) {
      const [next, ...rest] = kept
      write(next!)
      if (rest.length > 0) unwritten.set(pressId, rest)
      else unwritten.delete(pressId)
    }
  }

  function record(event: VisitEvent, also: VisitEvent | null): Visit {
    const { pressId } = event
    if (also && !unwritten.has(pressId)) {
      const both = journal.append(event, also)
      if (both.ok) return both.visit
    }
    unwritten.set(pressId, [...(unwritten.get(pressId) ?? []), event])
    writeKept(pressId)
    return stored(pressId)!
  }

  function told<T>(work: () => T): T {
    try {
      return work()
    } finally {
      onChange()
    }
  }

  return {
    stored,
    known: pressId => (unwritten.get(pressId) ?? []).reduce<Visit | undefined>(evolveVisit, stored(pressId)),
    all: () => [...journal.visits.values()],
    foresee: (pressId, happening) => evolveVisit(stored(pressId), eventOf(pressId, happening)),
    begin: (pressId, happening, ...more) =>
      told(() => journal.append(eventOf(pressId, happening), ...more.map(its => eventOf(pressId, its)))),
    record: (pressId, happening, also) =>
      told(() => record(eventOf(pressId, happening), also ? eventOf(pressId, also) : null)),
    catchUp: pressId =>
      told(() => {
        writeKept(pressId)
        return stored(pressId) ?? null
      }),
  }
}
