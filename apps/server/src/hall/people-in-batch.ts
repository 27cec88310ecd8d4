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

/** `known`: why something is kept of the people that the commands speak of. */
export function peopleInBatch(known: ReadonlyMap<string, PersonPurpose>) {
  const kept = new Map<string, Person>()
  const erased = new Set<string>()
  return {
    purposeOf: (ref: string): PersonPurpose | null =>
      erased.has(ref) ? null : (known.get(ref) ?? kept.get(ref)?.purpose ?? null),
    /** Kept with the event that names it, and with no other. [D1] */
    keep(person: NewPerson, happened: readonly (HallEvent | AggregateEvent)[], config: HallConfig): void {
      const event = happened.find(event => JSON.stringify(event).includes(`"ref":"${person.ref}"`))
      if (!event) return
      const { keepPeopleDays, timezone } = config
      const days = daysKept(keepPeopleDays, person.purpose)
      const times = { cameAt: event.at, eraseAt: endOfDay(timezone, event.at, days) }
      kept.set(person.ref, { ...person, ...times, about: aboutOf(event) })
    },
    heard(event: HallEvent): void {
      // What came in this very commit was never kept.
      if (event.type === 'PersonErased' && !kept.delete(event.ref)) erased.add(event.ref)
    },
    written: (): Batch['people'] => ({ kept: [...kept.values()], erased: [...erased] }),
  }
}

/** What is kept belongs to the thing that has a life of its own, or else to the ticket; a rating is its ticket's. */
function aboutOf(event: HallEvent | AggregateEvent): string {
  if ('kind' in event && event.kind !== 'rating') return `${event.kind}:${event.id}`
  return 'ticketId' in event ? `ticket:${event.ticketId}` : 'hall'
}
