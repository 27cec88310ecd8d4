/** A change asked of the server over HTTP, by whoever is signed in. The same press counts once, however often it is sent. */
import type { WireError } from '@antrean/queue-core/contract'
import type { Schema, Told } from './ask-server.ts'

const PATIENCE_MS = 15_000
const UNKNOWN: WireError = {
  code: 'internal',
  message: 'The server gave an answer that this page cannot read.',
}

/** `version`: of what the change was made of; refused where another is in force. `route`: below `/api/v1/`. `press`: a UUID of its own for each press. */
export async function tellServer<Its>(
  schema: Schema<Its>,
  method: 'POST' | 'PUT' | 'DELETE',
  route: string,
  {
    token,
    press,
    body,
    version,
  }: { token: string; press: string; body?: object | undefined; version?: number | undefined },
): Promise<Told<Its>> {
  try {
    const response = await fetch(`/api/v1/${route}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': press,
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const told: unknown = await response.json().catch(() => null)
    const read = response.ok ? schema.safeParse(told) : null
    if (read?.success) return { ok: true, value: read.data }
    const { error = UNKNOWN } = (told ?? {}) as { error?: WireError }
    return { ok: false, failure: { unreachable: false, error } }
  } catch {
    return { ok: false, failure: { unreachable: true } }
  }
}
