/**
 * Commands of /staff over HTTP, for those who do not listen there: a socket would bring officers the whole forecast. The same
 * key as often as it takes, so that it counts once.
 */
import { type Ack, STAFF, type WireError } from '@antrean/queue-core/contract'

const PATIENCE_MS = 10_000
const LONGEST_REST_MS = 8_000

type Options = {
  token: string
  request?: typeof fetch
  /** Before it is sent again for the first time; twice as long each time after. */
  restMs?: number
}
type Face = { path: string; from: Record<string, string> }

/** Rejects once `signal` is aborted, and never before. */
export const sendOverHttp =
  ({ token, request = fetch, restMs = 500 }: Options) =>
  async (
    event: string,
    payload: Record<string, unknown>,
    { commandId, signal }: { commandId: string; signal: AbortSignal },
  ): Promise<Ack<unknown>> => {
    const { path, from } = (STAFF[event as keyof typeof STAFF] as unknown as { http: Face }).http
    const body = { ...payload }
    const route = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const field = from[name]!
      delete body[field]
      return encodeURIComponent(String(payload[field]))
    })
    for (let rest = restMs; ; rest = Math.min(rest * 2, LONGEST_REST_MS)) {
      signal.throwIfAborted()
      const answer = await once(route, body)
      if (answer) return answer
      await new Promise(done => setTimeout(done, rest))
    }

    /** Null where there was no answer that says what became of it. */
    async function once(its: string, fields: object): Promise<Ack<unknown> | null> {
      try {
        const response = await request(`/api/v1/${its}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': commandId,
          },
          body: JSON.stringify(fields),
          signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), signal]),
        })
        const told = (await response.json()) as { error?: WireError }
        if (response.ok) return { ok: true, value: told }
        return told.error ? { ok: false, error: told.error } : null
      } catch {
        return null
      }
    }
  }
