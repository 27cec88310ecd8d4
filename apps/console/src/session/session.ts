/** Signing in and out over HTTP, and keeping the session over a reload of the page. */
import { type ErrorCode, Session, type WireError } from '@antrean/queue-core/contract'

/** `new-password`: a one-time password was right. */
export type SignInReason =
  | 'wrong'
  | 'new-password'
  | 'weak'
  | 'expired'
  | 'disabled'
  | 'too-many'
  | 'unreachable'
  | 'server'
export type SignInResult = { ok: true; session: Session } | { ok: false; reason: SignInReason }
type Way = { request?: typeof fetch; newPassword?: string | undefined }

const KEPT = 'antrean-session'
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** `newPassword`: theirs from now on. */
export const signIn = (name: string, password: string, { request, newPassword }: Way = {}) =>
  open('session', { name, password, newPassword }, {}, request)

/** Of whoever holds the token; the new session takes the place of that one. */
export const changePassword = (token: string, password: string, newPassword: string) =>
  open('me/password', { password, newPassword }, { authorization: `Bearer ${token}` })

async function open(
  route: string,
  body: object,
  headers: Record<string, string>,
  request: typeof fetch = fetch,
): Promise<SignInResult> {
  try {
    const response = await request(`/api/v1/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    })
    const told: unknown = await response.json().catch(() => null)
    const session = Session.safeParse(told)
    if (response.ok && session.success) return { ok: true, session: session.data }
    return { ok: false, reason: reasonOf(response.status, told) }
  } catch {
    return { ok: false, reason: 'unreachable' }
  }
}

const REASONS: Partial<Record<ErrorCode, SignInReason>> = {
  'too-many-attempts': 'too-many',
  'new-password-needed': 'new-password',
  'weak-password': 'weak',
  'password-expired': 'expired',
  'account-disabled': 'disabled',
}

function reasonOf(status: number, body: unknown): SignInReason {
  const code = (body as { error?: Partial<WireError> } | null)?.error?.code
  const known = code && REASONS[code]
  if (known) return known
  if (status === 429) return 'too-many'
  return status === 401 || status === 400 ? 'wrong' : 'server'
}

/** Best effort: a token that the server does not hear of now ends by itself. Whether it heard. */
export async function signOut(token: string): Promise<boolean> {
  const told = await fetch('/api/v1/session', {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
    keepalive: true,
    signal: AbortSignal.timeout(3000),
  }).catch(() => null)
  return told !== null
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
