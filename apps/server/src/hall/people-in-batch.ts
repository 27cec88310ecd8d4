/** What one commit keeps and erases of people, beside its events. */
import {
  type AggregateEvent,
  daysKept,
  endOfDay,
  type HallConfig,
  type HallEvent,
  type PersonPurpose,
} from '@antrean/queue-core'
import type { NewPerson, Person } from '../people/person.ts'
import type { Batch } from '../store/batch.ts'

/** An event of the hall, or of something with a life of its own, that names a person. */
type Naming = { at: number; ticketId?: string; person?: { ref: string } }

/** `known`: why something is kept of the people that the commands speak of. */
export function peopleInBatch(known: ReadonlyMap<string, PersonPurpose>) {
  const kept = new Map<string, Person>()
  const erased = new Set<string>()
  return {
    purposeOf: (ref: string): PersonPurpose | null =>
      erased.has(ref) ? null : (known.get(ref) ?? kept.get(ref)?.purpose ?? null),
    /** Kept with the event that names it, and with no other. [D1] */
    keep(person: NewPerson, happened: readonly (HallEvent | AggregateEvent)[], config: HallConfig): void {
      const event = (happened as readonly Naming[]).find(event => event.person?.ref === person.ref)
      if (!event?.ticketId) return
      const { keepPeopleDays, timezone } = config
      const days = daysKept(keepPeopleDays, person.purpose)
      const times = { cameAt: event.at, eraseAt: endOfDay(timezone, event.at, days) }
      kept.set(person.ref, { ...person, ...times, about: `ticket:${event.ticketId}` })
    },
    heard(event: HallEvent): void {
      // What came in this very commit was never kept.
      if (event.type === 'PersonErased' && !kept.delete(event.ref)) erased.add(event.ref)
    },
    written: (): Batch['people'] => ({ kept: [...kept.values()], erased: [...erased] }),
  }
}
