/** What the server tells, asked again every few seconds. The last answer stays until the next, so that nothing jumps. */
import { useEffect, useState } from 'react'
import { askServer, type Failure, type Schema } from './ask-server.ts'

export type Told<Its> = {
  /** With the question that it answers. */
  answer: { route: string; value: Its } | null
  failure: Failure | null
}

/** `route`: null where there is nothing to ask. `after`: another one asks at once. */
export function useTold<Its>(
  schema: Schema<Its>,
  route: string | null,
  token: string,
  everyMs: number,
  after: unknown = null,
): Told<Its> {
  const [told, setTold] = useState<Told<Its>>({ answer: null, failure: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happened since asks the same question again
  useEffect(() => {
    if (route === null) return
    const over = new AbortController()
    const ask = async () => {
      const its = await askServer(schema, route, token, over.signal)
      if (over.signal.aborted) return
      setTold(({ answer }) =>
        its.ok ? { answer: { route, value: its.value }, failure: null } : { answer, failure: its.failure },
      )
    }
    void ask()
    const timer = setInterval(() => void ask(), everyMs)
    return () => {
      over.abort()
      clearInterval(timer)
    }
  }, [schema, route, token, everyMs, after])
  return told
}
