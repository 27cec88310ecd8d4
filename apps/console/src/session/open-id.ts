/** Signing in by an account from elsewhere: the browser goes there and comes back with a code in the address. */
import {
  OPENID_FAILURES,
  type OpenIdFailure,
  OpenIdOffer,
  Session,
  type WireError,
} from '@antrean/queue-core/contract'

/** Where the browser goes; the server sends it on. */
export const BEGIN = '/api/v1/openid/begin'

export type Returned = { code: string } | { why: OpenIdFailure }

/** What the way back left in the address, which is good for nothing else and leaves it. */
export function takeReturn(
  at: Pick<Location, 'hash'> = location,
  past: Pick<History, 'replaceState'> = history,
) {
  const [, name, value = ''] = /^#(openid|openid-failed)=([\w-]+)$/.exec(at.hash) ?? []
  if (!name) return null
  past.replaceState(null, '', ' ')
  if (name === 'openid') return { code: value }
  return { why: OPENID_FAILURES.find(one => one === value) ?? 'server' } satisfies Returned
}

/** The name on the button; null where there is none, or nobody says. */
export async function offered(signal: AbortSignal, request: typeof fetch = fetch): Promise<string | null> {
  const told: unknown = await request('/api/v1/openid', { signal })
    .then(answer => answer.json())
    .catch(() => null)
  return OpenIdOffer.safeParse(told).data?.label ?? null
}

/** The code becomes a session. */
export async function arriveBack(
  code: string,
  request: typeof fetch = fetch,
): Promise<{ session: Session } | { why: OpenIdFailure }> {
  try {
    const response = await request('/api/v1/session/openid', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
      signal: AbortSignal.timeout(10_000),
    })
    const told: unknown = await response.json().catch(() => null)
    const session = Session.safeParse(told)
    if (response.ok && session.success) return { session: session.data }
    const refusal = (told as { error?: Partial<WireError> } | null)?.error?.code
    if (refusal === 'account-disabled') return { why: 'disabled' }
    return { why: refusal === 'code-unknown' ? 'stale' : 'server' }
  } catch {
    return { why: 'server' }
  }
}
