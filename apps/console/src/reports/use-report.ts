/** The report to a question. The one before stays until the next is there, so that nothing jumps. */
import type { ComplianceReport } from '@antrean/queue-core/contract'
import { useEffect, useState } from 'react'
import { askReport, type Failure, type Question } from './ask-report.ts'

export type Reported = { report: ComplianceReport | null; asking: boolean; failure: Failure | null }

/** `question`: null where there is nothing to ask yet. `attempt`: another number asks again. */
export function useReport(question: Question | null, token: string, attempt: number): Reported {
  const [reported, setReported] = useState<Reported>({ report: null, asking: true, failure: null })
  const asked = question && JSON.stringify(question)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again
  useEffect(() => {
    if (!asked) return
    const given = new AbortController()
    setReported(({ report }) => ({ report, asking: true, failure: null }))
    void askReport(JSON.parse(asked) as Question, token, given.signal).then(answer => {
      if (given.signal.aborted) return
      setReported(({ report }) => ({
        report: answer.ok ? answer.value : report,
        asking: false,
        failure: answer.ok ? null : answer.failure,
      }))
    })
    return () => given.abort()
  }, [asked, token, attempt])
  return reported
}
