/** How people and devices come in: by a password, or by a code that is good once; and who has to wait for their next try. */
import type { Enrolled } from '@antrean/queue-core'
import { done, type Refusal, refuse } from '../answer.ts'
import { limitAttempts } from './attempts.ts'
import type { Audit } from './audit.ts'
import type { Caller, Device, Staff } from './caller.ts'
import type { Devices } from './devices.ts'
import { identifying } from './identify.ts'
import { type Later, later } from './later.ts'
import { pinning } from './pins.ts'
import type { Sessions } from './sessions.ts'
import { type SignedIn, signingIn } from './sign-in.ts'
import { enrolmentLimit } from './sign-in-limits.ts'
import type { StaffList } from './staff.ts'
import type { PinRows } from './store/pin-rows.ts'

type Parts = {
  rows: PinRows
  now: () => number
  audit: Audit
  devices: Devices
  staff: StaffList
  sessions: Sessions
  /** Throws where whatever is taken now would be lost. */
  sound: () => void
}

export function comeIn({ rows, now, audit, devices, staff, sessions, sound }: Parts) {
  const attempts = limitAttempts(now)
  const { prove, signIn } = signingIn({ now, audit, staff, sessions, attempts, sound })
  const pins = pinning({ rows, now, audit, staff, sessions, sound })

  /** Somebody may have revoked it while a PIN was checked. */
  const isThere = ({ id }: Device) => devices.byId(id)?.revokedAt === null
  const deskOf = (token: string, address: string): { ok: true; value: Device } | Refusal => {
    const found = identifying({ devices, sessions, now })(token, address)
    if (!found.ok) return found
    return found.value.kind === 'device' && found.value.device === 'desk'
      ? done(found.value)
      : refuse('not-allowed', 'A PIN is for a shared desk. Enrol this browser as one with a code.')
  }

  return {
    /** The shared desk that holds this token. */
    deskOf,

    /** `mark`: what an earlier sign-in of this name gave to the machine that asks. */
    signIn: (name: string, password: string, address: string, mark?: string, newPassword?: string) =>
      signIn({ name, password, address, mark, newPassword }),

    deskView: pins.deskView,
    removePins: pins.removePins,

    /** `desk`: whose token is still good, at the end as at the start. */
    signInByPin: (id: string, pin: string, desk: Device) =>
      pins.signInByPin(id, pin, desk, () => isThere(desk)),

    /** By their password, which is counted and slowed down as at the door. */
    async setPin({ name, address }: Staff, password: string, pin: string, token: string) {
      const desk = deskOf(token, address)
      if (!desk.ok) return desk
      const proved = await prove({ name, password, address })
      return proved.ok ? pins.setPin(proved.value, pin, desk.value, () => isThere(desk.value)) : proved
    },

    /** Of a member of staff whom a provider of sign-ins vouches for. */
    comeVouched(id: string, address: string): Refusal | Pick<SignedIn, 'ok' | 'value'> {
      sound()
      const member = staff.byId(id)
      const actor = `staff:${id}`
      if (!member || member.disabledAt !== null) {
        audit.record({ what: 'sign-in-failed', actor, address, detail: 'openid account-disabled' })
        return refuse('account-disabled', 'You may not sign in at present. Ask an administrator.')
      }
      audit.record({ what: 'signed-in', actor, address, detail: 'openid' })
      staff.signedIn(member)
      return done({ ...sessions.begin(member.name), role: member.role, name: member.name })
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

    /** Who failed so often that the next try has to wait, or had to a moment ago. */
    waits: attempts.heldUp,

    /** Whether there was such a wait. The next try is the first again. */
    lift(id: string, { actor, address }: Caller): boolean {
      const found = attempts.heldUp().find(its => its.id === id)
      if (!found) return false
      attempts.forget(found.limit)
      const { by, name, place } = found.limit
      const who = name === null ? [] : [staff.byName(name)?.id ?? 'an unknown name']
      const detail = [by, ...who, ...(place === null ? [] : [place])].join(' ')
      audit.record({ what: 'sign-in-lifted', actor, address, detail })
      return true
    },
  }
}
