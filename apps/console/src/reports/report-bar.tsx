/** Which report, of which period, and its files. */
import { usePlace } from '@antrean/ui'
import { reportsWords, reportWords } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'
import type { Question } from './ask-report.ts'
import { Downloads } from './downloads.tsx'
import { RangePicker } from './range-picker.tsx'
import { Segments } from './segments.tsx'
import { todayOf } from './today.ts'
import type { ViewProps } from './view.ts'

type Props = ViewProps & { question: Question | null }

export function ReportBar({ report, reports, onReport, range, onRange, session, snapshot, question }: Props) {
  const words = useWords(reportsWords)
  const titles = reportWords(usePreferences().language, usePlace())
  return (
    <header className="reports-bar">
      {reports.length > 1 && (
        <Segments
          label={words.report}
          options={reports.map(its => [its.name, its.title(titles)])}
          chosen={report.name}
          onChoose={name => onReport(reports.find(its => its.name === name)!)}
        />
      )}
      <RangePicker range={range} today={todayOf(snapshot)} onChange={onRange} />
      <Downloads question={question} token={session.token} />
    </header>
  )
}
