/** Of which period, and its files. */
import type { Question } from './ask-report.ts'
import { Downloads } from './downloads.tsx'
import { RangePicker } from './range-picker.tsx'
import { todayOf } from './today.ts'
import type { ViewProps } from './view.ts'

type Props = ViewProps & { question: Question | null }

export function ReportBar({ range, onRange, session, snapshot, question }: Props) {
  return (
    <header className="reports-bar">
      <RangePicker range={range} today={todayOf(snapshot)} onChange={onRange} />
      <Downloads question={question} token={session.token} />
    </header>
  )
}
