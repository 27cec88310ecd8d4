/** The answer to a question. The one before stays until the next is there, so that nothing jumps. */
import { useEffect, useState } from 'react'
import { askReport, type Failure, type Question, type Schema } from './ask-report.ts'

export type Reported<Its> = { answer: Its | null; asking: boolean; failure: Failure | null }

/** `schema`: of the report that is asked for. `question`: null where there is nothing to ask yet. `attempt`: another number asks again. */
export function useReport<Its>(
  schema: Schema<Its>,
  question: Question | null,
  token: string,
  attempt: number,
): Reported<Its> {
  const [reported, setReported] = useState<Reported<Its>>({ answer: null, asking: true, failure: null })
  const asked = question && JSON.stringify(question)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again
  useEffect(() => {
    if (!asked) return
    const given = new AbortController()
    setReported(({ answer }) => ({ answer, asking: true, failure: null }))
    void askReport(schema, JSON.parse(asked) as Question, token, given.signal).then(told => {
      if (given.signal.aborted) return
      setReported(({ answer }) => ({
        answer: told.ok ? told.value : answer,
        asking: false,
        failure: told.ok ? null : told.failure,
      }))
    })
    return () => given.abort()
  }, [asked, token, attempt, schema])
  return reported
}
