import type { HallSnapshot, Session } from '@antrean/queue-core/contract'
import type { Report } from '@antrean/queue-core/report'
import type { Range } from './ranges.ts'

/** What the view of a report is given. The period stays when another report is chosen. */
export type ViewProps = {
  report: Report
  range: Range
  onRange: (range: Range) => void
  session: Session
  snapshot: HallSnapshot
}
