/** Any report as one table: its groupings, its own questions, its figures. */
import { reportAnswer } from '@antrean/queue-core/contract'
import type { Names, ReportWords } from '@antrean/queue-core/report'
import { usePlace } from '@antrean/ui'
import { inLanguage, reportsWords, reportWords } from '@antrean/words'
import { useState } from 'react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { period } from './figures.ts'
import { ParameterChoices } from './parameter-choices.tsx'
import { PublishedLine } from './published-line.tsx'
import { isRange } from './ranges.ts'
import { ReportBar } from './report-bar.tsx'
import { ReportCard } from './report-card.tsx'
import { Segments } from './segments.tsx'
import { SheetTable } from './sheet-table.tsx'
import { useReport } from './use-report.ts'
import type { ViewProps } from './view.ts'

export function TableView(view: ViewProps) {
  const { report, range, session, snapshot } = view
  const words = useWords(reportsWords)
  const { language } = usePreferences()
  const place = usePlace()
  const groupings = Object.entries(report.groupings)
  const [by, setBy] = useState(groupings[0]![0])
  const [parameters, setParameters] = useState<Record<string, string>>({})
  const [attempt, setAttempt] = useState(0)
  const question = isRange(range) ? { report: report.name, ...range, by, ...parameters, language } : null
  const { answer, asking, failure } = useReport(reportAnswer(report), question, session.token, attempt)
  const names: Names<ReportWords> = {
    words: reportWords(language, place),
    services: Object.fromEntries(
      snapshot.services.map(({ letter, name }) => [letter, inLanguage(name, language)]),
    ),
  }

  return (
    <div className="reports reports-plain" aria-busy={asking}>
      <ReportBar {...view} question={question} />
      <ReportCard
        report={report}
        asking={asking}
        failure={failure}
        onAgain={() => setAttempt(n => n + 1)}
        title={
          <h1>
            {report.title(names.words)}{' '}
            <span className="report-period">{answer && period(answer.from, answer.to, language)}</span>
          </h1>
        }
        choices={
          <>
            <Segments
              label={words.by}
              options={groupings.map(([key, { headings }]) => [key, headings(names)[0]!])}
              chosen={by}
              onChoose={setBy}
            />
            <ParameterChoices report={report} names={names} chosen={parameters} onChoose={setParameters} />
          </>
        }
      >
        {answer?.published?.map(its => (
          <PublishedLine key={its.source} its={its} words={names.words} />
        ))}
        {answer && <SheetTable report={report} answer={answer} names={names} />}
      </ReportCard>
    </div>
  )
}
