/** Who calls with an API key: as whom it acts at this route, or why it may not. [W1] [W2] */
import { actingAs, scopesFor } from '@antrean/queue-core'
import type { Access } from '../access/access.ts'
import type { Caller } from '../access/caller.ts'
import { done, type Refusal, refuse } from '../answer.ts'

/** `route` as the app has it, `/api/v1/tickets/:id`. */
export function throughKey(
  { keys, audit }: Access,
  secret: string,
  { method, route, address }: { method: string; route: string; address: string },
): { ok: true; value: Caller } | Refusal {
  const key = keys.bySecret(secret)
  if (!key) return refuse('unauthenticated', 'Nobody holds this key. Ask an administrator for one.')
  const { id, name, scopes } = key
  if (key.revokedAt !== null)
    return refuse('token-revoked', `The key ${name} was revoked. Ask an administrator for another one.`)
  if (!keys.isGood(key))
    return refuse('session-expired', `The key ${name} has expired. Ask an administrator for another one.`)
  keys.used(key)
  // No member of staff and no device has such an id, nor such a name.
  const actor = `key:${id}`
  const needed = scopesFor(method, route.replaceAll(/:(\w+)/g, '{$1}'))
  const role = actingAs(scopes, needed)
  if (!role) {
    const what = `${method} ${route}`
    audit.record({ what: 'refused-by-role', actor, address, detail: what })
    return refuse('not-allowed', `The key ${name} is not good for ${what}. ${remedy(needed)}`)
  }
  return done(
    role === 'kiosk'
      ? { kind: 'device', id: actor, device: role, name: actor, actor, address }
      : { kind: 'staff', id: actor, name: actor, role, actor, address, key: true },
  )
}

const remedy = (needed: readonly string[]): string =>
  needed.length === 0
    ? 'No key is: sign in for it.'
    : `It needs the scope ${needed.join(' or ')}: an administrator makes a key with it.`
