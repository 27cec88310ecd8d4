/**
 * Signing in by OpenID Connect:
 *
 *   begin ─► the provider ─► back ─► a code in the console's address ─► a session
 *
 * Each step is for the browser that took the one before: `browser` is a secret that it keeps from `begin` on.
 */
import type { OpenIdFailure } from '@antrean/queue-core'
import type { Configuration } from 'openid-client'
import type { Logger } from 'pino'
import type { Access } from '../access/access.ts'
import { hashOf, newToken } from '../access/secrets.ts'
import { takeTurns } from '../access/turns.ts'
import { keepForAWhile } from './for-a-while.ts'
import { askWho, type Begun, beginAt, endAt, findProvider, type ProviderTrouble } from './provider.ts'
import { readClaims } from './read-claims.ts'
import type { OpenIdStore } from './settings.ts'

const MINUTE = 60_000
const AT_THE_PROVIDER_MS = 10 * MINUTE
const ON_THE_WAY_BACK_MS = MINUTE
/** As long as a session. */
const SIGNED_IN_MS = 720 * MINUTE
const MOST = 1_000
const AT_ONCE = 4

type Parts = { access: Access; settings: OpenIdStore; now: () => number; log: Logger }
type Failed = { ok: false; why: OpenIdFailure }
type Done<Value> = { ok: true; value: Value }
type Left = { provider: Configuration; idToken: string }
type Arrived = { staffId: string; browser: string } & Left

export function openOpenId({ access, settings, now, log }: Parts) {
  const away = keepForAWhile<Begun & { browser: string }>(now, AT_THE_PROVIDER_MS, MOST)
  const arrived = keepForAWhile<Arrived>(now, ON_THE_WAY_BACK_MS, MOST)
  const signedIn = keepForAWhile<Left>(now, SIGNED_IN_MS, MOST)
  const turn = takeTurns(AT_ONCE, 50)
  const failed = (why: OpenIdFailure): Failed => ({ ok: false, why })

  function troubled({ why, detail }: ProviderTrouble): Failed {
    if (why !== 'declined')
      log.warn({ why, detail }, 'The provider of sign-ins failed. Passwords are taken as ever.')
    return failed(why)
  }
  function refused(actor: string, why: OpenIdFailure, address: string): Failed {
    access.audit.record({ what: 'sign-in-failed', actor, address, detail: `openid ${why}` })
    return failed(why)
  }
  async function provider() {
    const asked = settings.get()
    if (!asked?.on) return failed('off')
    const found = await turn(() => findProvider(asked, settings.secret()))
    if (!found) return failed('server')
    return found.ok ? { ok: true as const, value: found.value, asked } : troubled(found)
  }

  return {
    /** `origin`: by which the browser knows this server. */
    async begin(origin: string): Promise<Done<{ url: string; browser: string }> | Failed> {
      access.sound()
      const found = await provider()
      if (!found.ok) return found
      const { begun, url } = await beginAt(found.value, found.asked, `${origin}/api/v1/openid/back`)
      const browser = newToken()
      away.keep(begun.state, { ...begun, browser })
      return { ok: true, value: { url, browser } }
    },

    /** The code by which the console gets its session. `query`: with which the browser came back. */
    async back(query: string, browser: string | undefined, address: string): Promise<Done<string> | Failed> {
      access.sound()
      const begun = away.take(new URLSearchParams(query).get('state') ?? '')
      // It began in another browser: whose sign-in it is would be forced on this one.
      if (!begun || begun.browser !== browser) return failed('stale')
      const asked = settings.get()
      if (!asked?.on) return failed('off')
      const told = await turn(() => askWho(begun, query))
      if (!told) return failed('server')
      if (!told.ok) {
        if (told.why === 'unusable') refused('staff:unknown', told.why, address)
        return troubled(told)
      }
      const { subject, claims, idToken } = told.value
      const identity = hashOf(`${begun.asked.issuer} ${subject}`)
      const actor = `staff:${access.staff.providedId(identity) ?? 'unknown'}`
      const read = readClaims(claims, asked)
      if (!read.ok) return refused(actor, read.why, address)
      const provided = await access.staff.provide(identity, read.name, read.role)
      if (!provided.ok)
        return refused(
          actor,
          provided.error.code === 'last-administrator' ? 'last-administrator' : 'disabled',
          address,
        )
      const { member, made, roleSet } = provided.value
      const detail = `${member.id} ${member.role} openid`
      if (made) access.audit.record({ what: 'staff-added', actor: 'openid', address, detail })
      if (roleSet) access.audit.record({ what: 'staff-role-set', actor: 'openid', address, detail })
      const code = newToken()
      arrived.keep(code, { staffId: member.id, browser: begun.browser, provider: begun.provider, idToken })
      return { ok: true, value: code }
    },

    /** The session of whoever came back with this code; null where it is none, or another browser's. */
    arrive(code: string, browser: string | undefined, address: string) {
      const found = arrived.take(code)
      if (!found || found.browser !== browser) return null
      const { staffId, ...left } = found
      const answer = access.comeVouched(staffId, address)
      if (!answer.ok) return answer
      const handle = newToken()
      signedIn.keep(handle, left)
      return { ok: true as const, value: { ...answer.value, handle } }
    },

    /** Where the provider's session ends; null where there is nothing to end. */
    async leave(handle: string, origin: string): Promise<Done<string | null> | Failed> {
      const left = signedIn.take(handle)
      if (!left) return { ok: true, value: null }
      const url = endAt(left.provider, left.idToken, `${origin}/console/`)
      if (!url) return { ok: true, value: null }
      const there = await provider()
      return there.ok ? { ok: true, value: url } : failed('still-in')
    },

    /** Whether the provider answers as it is set now; the sentence that says what is wrong, for whoever sets it up. */
    async check(): Promise<{ ok: boolean; why: string | null }> {
      const asked = settings.get()
      if (!asked) return { ok: false, why: 'Nothing is set yet. Save it first.' }
      const found = await findProvider(asked, settings.secret())
      if (found.ok) return { ok: true, why: null }
      return { ok: false, why: `${asked.issuer}: ${found.why} (${found.detail}).` }
    },
  }
}

export type OpenId = ReturnType<typeof openOpenId>
