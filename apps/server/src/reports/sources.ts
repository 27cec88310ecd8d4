/** What reports count, each as it stood at one moment. Another source is a line here, and one in Facts (queue-core, report/report.ts). */
import type { Facts } from '@antrean/queue-core/report'
import type { Reader } from '../store/store.ts'
import type { Moment } from './moment.ts'
import { readFacts } from './read-facts.ts'
import { readImportedFacts } from './read-imported.ts'
import { readRatings } from './read-ratings.ts'

/** `from`, `to`: the hall's dates, YYYY-MM-DD, both included. */
type Scope = { range: { from: string; to: string }; moment: Moment; at: number; timezone: string }

export const SOURCES: {
  readonly [Source in keyof Facts]: (record: Reader, scope: Scope) => Iterable<Facts[Source]>
} = {
  imported: (record, { range, timezone }) => readImportedFacts(record, range, timezone),
  ratings: (record, { range, at }) => readRatings(record, range, at),
  tickets: (record, { range, moment, timezone }) => readFacts(record, range, moment, timezone),
}
