/** What a source is asked for. */
import type { Moment } from './moment.ts'

/** `from`, `to`: the hall's dates, YYYY-MM-DD, both included. */
export type Scope = {
  range: { from: string; to: string }
  moment: Moment
  at: number
  timezone: string
  /** Of kinds and classes of cases, by key. */
  names: Readonly<Record<string, string>>
}
