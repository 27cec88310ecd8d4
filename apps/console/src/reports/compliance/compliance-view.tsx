/** How the promise was kept: one figure with its causes, and the table that shows where to look. */
import { ComplianceReport } from '@antrean/queue-core/contract'
import { GROUPINGS, type Grouping } from '@antrean/queue-core/report'
import { reportsWords } from '@antrean/words'
import { useState } from 'react'
import { usePreferences, useWords } from '../../shell/preferences.ts'
import { isRange } from '../ranges.ts'
import { ReportBar } from '../report-bar.tsx'
import { ReportCard } from '../report-card.tsx'
import { Segments } from '../segments.tsx'
import { useReport } from '../use-report.ts'
import type { ViewProps } from '../view.ts'
import { ReportSummary } from './report-summary.tsx'
import { ReportTable } from './report-table.tsx'

/** A date and an hour are read in their order; of services and booths the worst is looked for. */
const WORST_FIRST: Record<Grouping, boolean> = {
  day: false,
  hour: false,
  service: true,
  booth: true,
  priority: false,
}

export function ComplianceView(view: ViewProps) {
  const { report, range, session, snapshot } = view
  const words = useWords(reportsWords)
  const { language } = usePreferences()
  const [by, setBy] = useState<Grouping>('day')
  const [worst, setWorst] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const question = isRange(range) ? { report: report.name, ...range, by, language } : null
  const { answer, asking, failure } = useReport(ComplianceReport, question, session.token, attempt)

  function group(next: Grouping): void {
    setBy(next)
    setWorst(WORST_FIRST[next])
  }

  return (
    <div className="reports" aria-busy={asking}>
      <ReportBar {...view} question={question} />
      {answer && <ReportSummary report={answer} />}
      <ReportCard
        report={report}
        asking={asking}
        failure={failure}
        onAgain={() => setAttempt(n => n + 1)}
        choices={
          <>
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
          </>
        }
      >
        {answer && <ReportTable report={answer} snapshot={snapshot} worst={worst} />}
      </ReportCard>
    </div>
  )
}
