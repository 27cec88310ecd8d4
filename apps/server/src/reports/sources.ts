/** What reports count, each as it stood at one moment. Another source is a line here, and one in Facts (queue-core, report/report.ts). */
import type { Facts } from '@antrean/queue-core/report'
import type { Reader } from '../store/store.ts'
import type { Moment } from './moment.ts'
import { readCases } from './read-cases.ts'
import { readFacts } from './read-facts.ts'
import { readMessages } from './read-messages.ts'
import { readRatings } from './read-ratings.ts'

/** `from`, `to`: the hall's dates, YYYY-MM-DD, both included. */
export type Scope = {
  range: { from: string; to: string }
  moment: Moment
  at: number
  timezone: string
  /** Of kinds and classes of cases, by key. */
  names: Readonly<Record<string, string>>
}

export const SOURCES: {
  readonly [Source in keyof Facts]: (record: Reader, scope: Scope) => Iterable<Facts[Source]>
} = {
  cases: readCases,
  messages: readMessages,
  ratings: (record, { range, at }) => readRatings(record, range, at),
  tickets: (record, { range, moment, timezone }) => readFacts(record, range, moment, timezone),
}
