/** Signing in and out over HTTP, and keeping the session over a reload of the page. */
import { Session, type WireError } from '@antrean/queue-core/contract'

export type SignInResult =
  | { ok: true; session: Session }
  | { ok: false; reason: 'wrong' | 'too-many' | 'unreachable' | 'server' }

const KEPT = 'antrean-session'
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

export async function signIn(
  name: string,
  password: string,
  request: typeof fetch = fetch,
): Promise<SignInResult> {
  try {
    const response = await request('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
      signal: AbortSignal.timeout(10_000),
    })
    const body: unknown = await response.json().catch(() => null)
    const session = Session.safeParse(body)
    if (response.ok && session.success) return { ok: true, session: session.data }
    return { ok: false, reason: reasonOf(response.status, body) }
  } catch {
    return { ok: false, reason: 'unreachable' }
  }
}

function reasonOf(status: number, body: unknown): 'wrong' | 'too-many' | 'server' {
  const code = (body as { error?: Partial<WireError> } | null)?.error?.code
  if (status === 429 || code === 'too-many-attempts') return 'too-many'
  return status === 401 || status === 400 ? 'wrong' : 'server'
}

/** Best effort: a token that the server does not hear of now ends by itself. */
export async function signOut(token: string): Promise<void> {
  await fetch('/api/v1/session', {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
    keepalive: true,
    signal: AbortSignal.timeout(3000),
  }).catch(() => null)
}

/** The tab's own storage: it survives a reload, and goes with the tab on a desk that others use. */
export const keptSession = (storage: Storage = sessionStorage): Session | null => {
  try {
    return Session.nullable().parse(JSON.parse(storage.getItem(KEPT) ?? 'null'))
  } catch {
    return null
  }
}

export function keepSession(session: Session | null, storage: Storage = sessionStorage): void {
  if (session) storage.setItem(KEPT, JSON.stringify(session))
  else storage.removeItem(KEPT)
}
