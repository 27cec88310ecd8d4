/** How people and devices come in: by a password, or by a code that is good once. A moment's wait where too many fail. */
import type { Enrolled, Session } from '@antrean/queue-core'
import { done, type Refusal, refuse } from '../answer.ts'
import { limitAttempts } from './attempts.ts'
import type { Audit } from './audit.ts'
import type { Devices } from './devices.ts'
import type { Sessions } from './sessions.ts'
import { enrolmentLimit, limitsOf } from './sign-in-limits.ts'
import type { StaffList } from './staff.ts'
import { takeTurns } from './turns.ts'

/** Passwords checked at a time, and callers who wait for that: each check takes 19 MiB and a core for 20 ms. */
const CHECKED_AT_ONCE = 2
const MOST_WAITING = 50
const CROWDED_MS = 3_000

/** A refusal that says how long to wait. */
export type Later = Refusal & { waitSeconds?: number }
export type SignedIn = {
  ok: true
  value: Omit<Session, 'expiresAt'> & { expiresAt: number }
  /** For this machine to keep, and to show at its next sign-in. */
  mark: string | null
}

function later(waitMs: number): Later {
  const waitSeconds = Math.ceil(waitMs / 1000)
  return {
    ...refuse('too-many-attempts', `Too many failed attempts. Wait ${waitSeconds} s, then try again.`),
    waitSeconds,
  }
}

type Parts = {
  now: () => number
  audit: Audit
  devices: Devices
  staff: StaffList
  sessions: Sessions
  /** Throws where whatever is taken now would be lost. */
  sound: () => void
}

export function comeIn({ now, audit, devices, staff, sessions, sound }: Parts) {
  const attempts = limitAttempts(now)
  const turns = {
    known: takeTurns(CHECKED_AT_ONCE, MOST_WAITING),
    strangers: takeTurns(CHECKED_AT_ONCE, MOST_WAITING),
  }

  return {
    /** `mark`: what an earlier sign-in of this name gave to the machine that asks. */
    async signIn(name: string, password: string, address: string, mark?: string): Promise<SignedIn | Later> {
      sound()
      const machine = staff.machineOf(name, mark)
      const limits = limitsOf(name, address, machine)
      const actor = `staff:${staff.byName(name)?.id ?? name}`
      const wait = attempts.wait(...limits)
      if (wait > 0) {
        audit.record({ what: 'sign-in-blocked', actor, address })
        return later(wait)
      }
      attempts.begin(...limits)
      const turn = machine ? turns.known : turns.strangers
      const found = await turn(async () => ({ member: await staff.check(name, password) }))
      if (!found) {
        attempts.takeBack(...limits)
        return later(CROWDED_MS)
      }
      const { member } = found
      if (!member) {
        audit.record({ what: 'sign-in-failed', actor, address })
        return refuse('wrong-credentials', 'The name or the password is wrong. Check both and try again.')
      }
      const [own, ...shared] = limits
      attempts.forget(own!)
      attempts.takeBack(...shared)
      audit.record({ what: 'signed-in', actor: `staff:${member.id}`, address })
      const value = { ...sessions.begin(member.name), role: member.role, name: member.name }
      return { ...done(value), mark: staff.markFor(member.name) }
    },

    enrol(code: string, address: string): { ok: true; value: Enrolled } | Later {
      sound()
      const limit = enrolmentLimit(address)
      const wait = attempts.wait(limit)
      if (wait > 0) return later(wait)
      const enrolled = devices.enrol(code)
      if (!enrolled) {
        attempts.begin(limit)
        audit.record({ what: 'enrolment-failed', actor: 'device:unknown', address })
        return refuse('code-unknown', 'This code is unknown, used or too old. Ask ops staff for a new one.')
      }
      audit.record({
        what: 'device-enrolled',
        actor: `device:${enrolled.deviceId}`,
        address,
        detail: enrolled.name,
      })
      return done(enrolled)
    },
  }
}
