/**
 * The visits, on the disk and beyond it: what happened while the disk refuses is kept, shown, and written as soon as it can
 * be. Only what is on the disk has consequences, so that nothing is printed that a restart would not know of.
 */
import type { Appended, PressJournal } from './press-journal.ts'
import { evolveVisit, type Visit, type VisitEvent } from './visit.ts'

export type VisitBook = {
  /** What is on the disk. */
  stored: (pressId: string) => Visit | undefined
  /** With what could not be written yet. */
  known: (pressId: string) => Visit | undefined
  all: () => Visit[]
  /** Durable when it says ok; otherwise nothing has happened. */
  begin: (event: VisitEvent) => Appended
  /**
   * Durable when it says ok; otherwise it is kept for `catchUp`. `also` becomes durable in the same write or has not
   * happened: it is a beginning, and its time may pass.
   */
  record: (event: VisitEvent, also?: VisitEvent) => Appended
  /** Writes what was kept of that press. */
  catchUp: (pressId: string) => Appended | undefined
}

export function openVisitBook(journal: PressJournal): VisitBook {
  const unwritten = new Map<string, VisitEvent[]>()
  const stored = (pressId: string) => journal.visits.get(pressId)

  function catchUp(pressId: string): Appended | undefined {
    for (let kept = unwritten.get(pressId); kept; kept = unwritten.get(pressId)) {
      const [next, ...rest] = kept
      const done = journal.append(next!)
      if (!done.ok) return done
      if (rest.length > 0) unwritten.set(pressId, rest)
      else unwritten.delete(pressId)
    }
    const visit = stored(pressId)
    return visit && { ok: true, visit }
  }

  return {
    stored,
    known: pressId => (unwritten.get(pressId) ?? []).reduce<Visit | undefined>(evolveVisit, stored(pressId)),
    all: () => [...journal.visits.values()],
    begin: event => journal.append(event),
    record: (event, also) => {
      if (also && !unwritten.has(event.pressId)) {
        const both = journal.append(event, also)
        if (both.ok) return both
      }
      unwritten.set(event.pressId, [...(unwritten.get(event.pressId) ?? []), event])
      return catchUp(event.pressId)!
    },
    catchUp,
  }
}
