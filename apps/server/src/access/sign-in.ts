/** Staff come in by a password. A moment's wait where too many fail. */
import type { Session } from '@antrean/queue-core'
import { done, type Refusal, refuse } from '../answer.ts'
import type { Attempts } from './attempts.ts'
import type { Audit } from './audit.ts'
import { type Later, later } from './later.ts'
import type { Sessions } from './sessions.ts'
import { limitsOf } from './sign-in-limits.ts'
import type { StaffList } from './staff.ts'
import type { StaffRow } from './store/staff-rows.ts'
import { takeTurns } from './turns.ts'

/** Passwords checked at a time, and callers who wait for that: each check takes 19 MiB and a core for 20 ms. */
const CHECKED_AT_ONCE = 2
const MOST_WAITING = 50
const CROWDED_MS = 3_000

/** Somebody with a right password who does not come in by another try. */
const KEPT_OUT: ReadonlySet<string> = new Set(['account-disabled', 'password-expired'])

export type SignedIn = {
  ok: true
  value: Omit<Session, 'expiresAt'> & { expiresAt: number }
  /** For this machine to keep, and to show at its next sign-in. */
  mark: string | null
}
/** `mark`: what an earlier sign-in of this name gave to the machine that asks. `newPassword`: theirs from now on. */
export type Coming = {
  name: string
  password: string
  address: string
  mark?: string | undefined
  newPassword?: string | undefined
}

/** Whose password it was, with who they are in the audit trail. */
export type Proved = { member: StaffRow; actor: string; address: string }

type Parts = {
  now: () => number
  audit: Audit
  staff: StaffList
  sessions: Sessions
  attempts: Attempts
  /** Throws where whatever is taken now would be lost. */
  sound: () => void
}

export function signingIn({ now, audit, staff, sessions, attempts, sound }: Parts) {
  const turns = {
    known: takeTurns(CHECKED_AT_ONCE, MOST_WAITING),
    strangers: takeTurns(CHECKED_AT_ONCE, MOST_WAITING),
  }

  /** Why the right password is not enough; null where it is. */
  function whyNot({ disabledAt, oneTimeUntil }: StaffRow, newPassword?: string): Refusal | null {
    if (disabledAt !== null)
      return refuse('account-disabled', 'You may not sign in at present. Ask an administrator.')
    if (oneTimeUntil === null) return null
    if (oneTimeUntil <= now())
      return refuse(
        'password-expired',
        'This one-time password is too old. Ask an administrator for another.',
      )
    return newPassword === undefined
      ? refuse('new-password-needed', 'This password is good once. Sign in with it and a new password.')
      : null
  }

  /** Counted and slowed down wherever a password is asked for. */
  async function prove(coming: Coming): Promise<{ ok: true; value: Proved } | Later> {
    const { name, password, address, mark, newPassword } = coming
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
    const found = await turn(async () => {
      const member = await staff.check(name, password)
      const refusal = member && whyNot(member, newPassword)
      const weak =
        member && !refusal && newPassword !== undefined
          ? await staff.setOwn(member, password, newPassword)
          : null
      return { member, refusal: refusal ?? weak }
    })
    if (!found) {
      attempts.takeBack(...limits)
      return later(CROWDED_MS)
    }
    const { member, refusal } = found
    if (!member) {
      audit.record({ what: 'sign-in-failed', actor, address })
      return refuse('wrong-credentials', 'The name or the password is wrong. Check both and try again.')
    }
    if (refusal) {
      if (KEPT_OUT.has(refusal.error.code))
        audit.record({ what: 'sign-in-failed', actor, address, detail: refusal.error.code })
      attempts.takeBack(...limits)
      return refusal
    }
    const [own, ...shared] = limits
    attempts.forget(own!)
    attempts.takeBack(...shared)
    return done({ member, actor: `staff:${member.id}`, address })
  }

  async function signIn(coming: Coming): Promise<SignedIn | Later> {
    const proved = await prove(coming)
    if (!proved.ok) return proved
    const { member, actor, address } = proved.value
    if (coming.newPassword !== undefined) audit.record({ what: 'password-changed', actor, address })
    audit.record({ what: 'signed-in', actor, address })
    staff.signedIn(member)
    const value = { ...sessions.begin(member.name), role: member.role, name: member.name }
    return { ...done(value), mark: staff.markFor(member.name) }
  }

  return { prove, signIn }
}
