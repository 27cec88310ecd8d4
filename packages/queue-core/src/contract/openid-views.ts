/** Signing in by OpenID Connect: what an administrator sets, and what the sign-in page is told. */
import { z } from 'zod'
import { ROLES } from './staff.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const values = z.array(line(200)).max(50)

/** By the first of them, from the administrator down, that a person's claim has, they get their role. */
const RoleValues = z.strictObject({
  officer: values.default([]),
  supervisor: values.default([]),
  ops: values.default([]),
  administrator: values.default([]),
})

/** By plain HTTP only on this very machine: a secret and people's names go over it. */
export const isSafeIssuer = (issuer: string): boolean => {
  if (!URL.canParse(issuer)) return false
  const url = new URL(issuer)
  const own = /^(localhost|127(\.\d+){3}|\[::1\])$/
  return url.protocol === 'https:' || (url.protocol === 'http:' && own.test(url.hostname))
}

const fields = {
  on: z.boolean(),
  /** The address of the provider, as it names itself. */
  issuer: line(300).refine(isSafeIssuer, 'the address of a provider begins with https://'),
  clientId: line(200),
  /** What the button says, e.g. the name of the ministry's account. */
  label: line(40),
  /** Which claim names the person, and which gives the role; a dot leads into a claim: `realm_access.roles`. */
  nameClaim: line(100).default('name'),
  roleClaim: line(100).default('groups'),
  roles: RoleValues,
  /** What is asked of the provider beside `openid`. */
  scope: z.string().trim().max(200).default('profile'),
}

/** `secret`: kept where it is not given; an empty one is taken away. */
export const OpenIdSettings = z.strictObject({ ...fields, secret: z.string().trim().max(500).optional() })
export type OpenIdSettings = z.infer<typeof OpenIdSettings>

export const OpenIdView = z.object({
  /** Null until they are set. */
  settings: z.object({ ...fields, issuer: z.string(), roles: z.record(z.enum(ROLES), values) }).nullable(),
  /** It is told to nobody. */
  hasSecret: z.boolean(),
  /** Who came in by it, was removed from the staff, and is refused since. */
  removed: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type OpenIdView = z.infer<typeof OpenIdView>

export const OpenIdChecked = z.object({ ok: z.boolean(), why: z.string().nullable() })
export type OpenIdChecked = z.infer<typeof OpenIdChecked>

/** What the sign-in page shows; `label` is null where nobody may sign in so. */
export const OpenIdOffer = z.object({ label: z.string().nullable() })

/** The code that the provider's way back left in the address of the console. */
export const OpenIdSignIn = z.strictObject({ code: line(100) })

/** Why nobody came in, as the address of the console says it after the way back: `#openid-failed=no-role`. */
export const OPENID_FAILURES = [
  'off',
  'unreachable',
  'unusable',
  'declined',
  'stale',
  'no-role',
  'no-name',
  'disabled',
  'last-administrator',
  'still-in',
  'server',
] as const
export type OpenIdFailure = (typeof OPENID_FAILURES)[number]
