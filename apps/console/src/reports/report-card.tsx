/** The card of any report: how it is asked for, what it means, and its answer or why there is none. */
import type { Report } from '@antrean/queue-core/report'
import { reportsWords } from '@antrean/words'
import type { ReactNode } from 'react'
import { useWords } from '../shell/preferences.ts'
import type { Failure } from './ask-report.ts'
import { DefinitionButton } from './definition-button.tsx'
import { FailureLine } from './failure-line.tsx'

export function ReportCard(props: {
  report: Report
  title?: ReactNode
  choices: ReactNode
  asking: boolean
  failure: Failure | null
  onAgain: () => void
  children: ReactNode
}) {
  const words = useWords(reportsWords)
  return (
    <section className="card reports-card fades">
      {props.title}
      <header>
        {props.choices}
        <p className="reports-asking" role="status">
          {props.asking && words.asking}
        </p>
        <DefinitionButton report={props.report} />
      </header>
      {props.failure && <FailureLine failure={props.failure} onAgain={props.onAgain} />}
      {props.children}
    </section>
  )
}
