/** Who somebody is in this hall, by what the provider says of them. */
import type { Role } from '@antrean/queue-core'
import type { OpenIdKept } from './settings.ts'

export type Claims = Readonly<Record<string, unknown>>
type Read = { ok: true; name: string; role: Role } | { ok: false; why: 'no-role' | 'no-name' }
type Asked = Pick<OpenIdKept, 'nameClaim' | 'roleClaim' | 'roles'>

/** The most first: who is both has the greater one. */
const BY_WEIGHT = ['administrator', 'supervisor', 'ops', 'officer'] as const satisfies Role[]

export function readClaims(claims: Claims, { nameClaim, roleClaim, roles }: Asked): Read {
  const said = [claimOf(claims, roleClaim)].flat()
  const role = BY_WEIGHT.find(one => roles[one].some(value => said.includes(value)))
  if (!role) return { ok: false, why: 'no-role' }
  const name = claimOf(claims, nameClaim)
  const plain = typeof name === 'string' ? name.replace(/[\p{C}\s]+/gu, ' ').trim() : ''
  return plain === '' ? { ok: false, why: 'no-name' } : { ok: true, name: plain, role }
}

/** Whether all that is needed is there: what the token does not say is asked of the provider once more. */
export const saysAll = (claims: Claims, { nameClaim, roleClaim }: Asked): boolean =>
  claimOf(claims, nameClaim) !== null && claimOf(claims, roleClaim) !== null

/** By its whole name first: some claims have dots, or are addresses. */
function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  let its: unknown = claims
  for (const part of name.split('.')) {
    if (typeof its !== 'object' || its === null || !Object.hasOwn(its, part)) return null
    its = (its as Claims)[part]
  }
  return its
}
