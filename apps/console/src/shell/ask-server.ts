/** A question to the server over HTTP, by whoever is signed in. */
import type { WireError } from '@antrean/queue-core/contract'

export type Schema<Its> = { safeParse(told: unknown): { success: true; data: Its } | { success: false } }
export type Failure = { unreachable: true } | { unreachable: false; error: WireError }
export type Told<Value> = { ok: true; value: Value } | { ok: false; failure: Failure }

const PATIENCE_MS = 15_000
const UNKNOWN: WireError = {
  code: 'internal',
  message: 'The server gave an answer that this page cannot read.',
}

/** `route`: below `/api/v1/`. */
export async function askServer<Its>(
  schema: Schema<Its>,
  route: string,
  token: string,
  signal: AbortSignal,
): Promise<Told<Its>> {
  try {
    const response = await fetch(`/api/v1/${route}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), signal]),
    })
    const body: unknown = await response.json().catch(() => null)
    const told = response.ok ? schema.safeParse(body) : null
    if (told?.success) return { ok: true, value: told.data }
    const { error = UNKNOWN } = (body ?? {}) as { error?: WireError }
    return { ok: false, failure: { unreachable: false, error } }
  } catch {
    return { ok: false, failure: { unreachable: true } }
  }
}
