/** What reports count, each as it stood at one moment. Another source is a line here, and one in Facts (queue-core, report/report.ts). */
import type { Facts } from '@antrean/queue-core/report'
import type { Reader } from '../store/store.ts'
import { readBoothTimes } from './read-booth-times.ts'
import { readCases } from './read-cases.ts'
import { readFacts } from './read-facts.ts'
import { readImportedFacts } from './read-imported.ts'
import { readMessages } from './read-messages.ts'
import { readPublished } from './read-published.ts'
import { readRatings } from './read-ratings.ts'
import type { Scope } from './scope.ts'

export const SOURCES: {
  readonly [Source in keyof Facts]: (record: Reader, scope: Scope) => Iterable<Facts[Source]>
} = {
  imported: (record, { range, timezone }) => readImportedFacts(record, range, timezone),
  cases: readCases,
  messages: readMessages,
  boothTimes: readBoothTimes,
  published: (record, { range }) => readPublished(record, range),
  ratings: (record, { range, at }) => readRatings(record, range, at),
  tickets: (record, { range, moment, timezone }) => readFacts(record, range, moment, timezone),
}
