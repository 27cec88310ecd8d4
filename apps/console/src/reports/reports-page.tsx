/** How the promise was kept: a period, one figure with its causes, and the table that shows where to look. */

import type { HallSnapshot, Session } from '@antrean/queue-core/contract'
import { GROUPINGS, type Grouping } from '@antrean/queue-core/report'
import { reportsWords } from '@antrean/words'
import { useState } from 'react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { DefinitionButton } from './definition-button.tsx'
import { Downloads } from './downloads.tsx'
import { FailureLine } from './failure-line.tsx'
import { RangePicker } from './range-picker.tsx'
import { isRange, type Range, rangeOf } from './ranges.ts'
import { ReportSummary } from './report-summary.tsx'
import { ReportTable } from './report-table.tsx'
import { Segments } from './segments.tsx'
import { useReport } from './use-report.ts'
import './reports.css'

/** A date and an hour are read in their order; of services and booths the worst is looked for. */
const WORST_FIRST: Record<Grouping, boolean> = {
  day: false,
  hour: false,
  service: true,
  booth: true,
  priority: false,
}

export function ReportsPage({ session, snapshot }: { session: Session; snapshot: HallSnapshot }) {
  const words = useWords(reportsWords)
  const { language } = usePreferences()
  const today = snapshot.hall.date ?? snapshot.at.slice(0, 10)
  const [range, setRange] = useState<Range>(() => rangeOf('week', today))
  const [by, setBy] = useState<Grouping>('day')
  const [worst, setWorst] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const question = isRange(range) ? { ...range, by, language } : null
  const { report, asking, failure } = useReport(question, session.token, attempt)

  function group(next: Grouping): void {
    setBy(next)
    setWorst(WORST_FIRST[next])
  }

  return (
    <div className="reports" aria-busy={asking}>
      <header className="reports-bar">
        <RangePicker range={range} today={today} onChange={setRange} />
        <Downloads question={question} token={session.token} />
      </header>
      {report && <ReportSummary report={report} />}
      <section className="card reports-card fades">
        <header>
          <Segments
            label={words.by}
            options={GROUPINGS.map(its => [its, words[its]])}
            chosen={by}
            onChoose={group}
          />
          <label className="reports-worst">
            <input type="checkbox" checked={worst} onChange={event => setWorst(event.target.checked)} />
            {words.worstFirst}
          </label>
          <p className="reports-asking" role="status">
            {asking && words.asking}
          </p>
          <DefinitionButton />
        </header>
        {failure && <FailureLine failure={failure} onAgain={() => setAttempt(n => n + 1)} />}
        {report && <ReportTable report={report} snapshot={snapshot} worst={worst} />}
      </section>
    </div>
  )
}
