/** What the compliance report is made of. */
import type { Row as RowOf } from '../report.ts'
import type { ReportedCause } from '../ticket-facts.ts'

export const GROUPINGS = ['day', 'hour', 'service', 'booth', 'priority'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** The figures of some tickets; the rules that they follow are in docs/compliance.md. */
export type Figures = {
  /** Tickets, and each later service of one for several. [R1] [Q60] */
  issued: number
  /** Later waits of them, after a transfer or parking. A ticket is in time where it was in time in each of its waits. [P16] */
  again: number
  /** Taken back before the promise was due. [R4] */
  withdrawn: number
  /** Still waiting, and still within the promise. [R4] */
  open: number
  /** Of those that ended: nobody came when they were called, in time or not. */
  noShow: number
  kept: number
  missed: number
  /** Of the missed, those who were not called at all. */
  neverCalled: number
  /** kept ÷ (kept + missed), four decimals, never rounded up; null where nothing was due. [R5] */
  share: number | null
  /** Seconds from the issue to the first call, and of each later wait, where there was a call. [R6] */
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
