/** What the compliance report is made of. */
import type { Row as RowOf } from '../report.ts'
import type { ReportedCause } from '../ticket-facts.ts'

export const GROUPINGS = ['day', 'hour', 'service', 'booth', 'priority'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** The figures of some tickets; the rules that they follow are in docs/compliance.md. */
export type Figures = {
  issued: number
  /** Taken back before the promise was due. [R4] */
  withdrawn: number
  /** Still waiting, and still within the promise. [R4] */
  open: number
  kept: number
  missed: number
  /** Of the missed, those who were not called at all. */
  neverCalled: number
  /** kept ÷ (kept + missed), four decimals, never rounded up; null where nothing was due. [R5] */
  share: number | null
  /** Seconds from the issue to the first call, of those who were called. [R6] */
  medianSeconds: number | null
  p95Seconds: number | null
  worstSeconds: number | null
  /** Of the missed. [R7] */
  causes: Record<ReportedCause, number>
}

/**
 * `key`: the date YYYY-MM-DD, the hour 08:00, the letter of the service, the number of the booth (empty: never called),
 * or the priority.
 */
export type Row = RowOf<Figures>
export type Table = { by: Grouping; rows: Row[] }
