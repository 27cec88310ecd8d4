/** The reports that a person may read, one at a time. A report needs nothing here: its table is made from its description. */
import type { HallSnapshot, Session } from '@antrean/queue-core/contract'
import { REPORTS, type Report } from '@antrean/queue-core/report'
import { type ComponentType, useState } from 'react'
import { ComplianceView } from './compliance/compliance-view.tsx'
import { type Range, rangeOf } from './ranges.ts'
import { ReportList } from './report-list.tsx'
import { TableView } from './table-view.tsx'
import { todayOf } from './today.ts'
import type { ViewProps } from './view.ts'
import '../shell/beside-list.css'
import './reports.css'

/** Those that have a page of their own. */
const OWN: Readonly<Record<string, ComponentType<ViewProps>>> = { compliance: ComplianceView }

export function ReportsPage({ session, snapshot }: { session: Session; snapshot: HallSnapshot }) {
  const reports = REPORTS.filter(({ readers }) => readers.includes(session.role))
  const [report, setReport] = useState<Report | undefined>(reports[0])
  const [range, setRange] = useState<Range>(() => rangeOf('week', todayOf(snapshot)))
  if (!report) return null
  const View = OWN[report.name] ?? TableView
  const view = (
    <View
      key={report.name}
      report={report}
      range={range}
      onRange={setRange}
      session={session}
      snapshot={snapshot}
    />
  )
  if (reports.length === 1) return view
  return (
    <div className="beside-list">
      <ReportList reports={reports} chosen={report} onChoose={setReport} />
      <div className="part">{view}</div>
    </div>
  )
}
