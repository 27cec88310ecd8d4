/** What sources published of whole periods that lie within a range of dates. [S24] */
import type { PublishedOf } from '@antrean/queue-core'
import { type PublishedFacts, unattributed } from '@antrean/queue-core/report'
import type { Reader } from '../store/store.ts'

type Record = Pick<Reader, 'aggregates'>
type Range = { from: string; to: string }

/** A period that reaches out of the range is not divided: nobody said how. */
export function publishedIn({ aggregates }: Record, { from, to }: Range): PublishedOf[] {
  const all: PublishedOf[] = []
  for (const { id, state } of aggregates.between('published-figures', 'to', from, to)) {
    const { figures } = state as { figures: Omit<PublishedOf, 'source' | 'unattributed'> }
    if (figures.from < from) continue
    all.push({ source: id, ...figures, unattributed: unattributed(figures) })
  }
  return all
}

export function* readPublished(record: Record, range: Range): Generator<PublishedFacts> {
  for (const { services, unattributed, ratings } of publishedIn(record, range)) {
    for (const [service, count] of [...Object.entries(services), ['', unattributed] as const])
      if (count > 0) yield { kind: 'visits', service, count }
    const counts = ratings?.counts ?? []
    for (const [n, count] of counts.entries())
      if (count > 0) yield { kind: 'ratings', level: n + 1, levels: counts.length, count }
  }
}
