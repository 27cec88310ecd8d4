/** The door: who comes in with which token, and how staff and devices get one. */
import type { Ack, Enrolled, Session } from '@antrean/queue-core'
import { done, type Refusal, refuse } from '../answer.ts'
import { openMark } from '../record/mark.ts'
import { openDatabase } from '../store/database.ts'
import { widen } from '../store/room.ts'
import { limitAttempts } from './attempts.ts'
import { openAudit } from './audit.ts'
import type { Caller } from './caller.ts'
import { openDevices } from './devices.ts'
import { ACCESS_SCHEMA, ACCESS_VERSION } from './schema.ts'
import { openSessions } from './sessions.ts'
import { openStaff } from './staff.ts'

const TOO_MANY = refuse('too-many-attempts', 'Too many failed attempts. Wait five minutes, then try again.')

export function openAccess(file: string, now: () => number) {
  const db = openDatabase(file, ACCESS_SCHEMA, ACCESS_VERSION)
  const audit = openAudit(db, now)
  const devices = openDevices(db, now)
  const staff = openStaff(db, now)
  const sessions = openSessions(db, now)
  const attempts = limitAttempts(now)
  let onSignedOut = () => {}

  return {
    audit,
    devices,
    staff,
    sessions,
    record: openMark(db),
    /** Opened as it should be, once there is room, where it was opened on a full disk. Returns whether that was now. */
    widen(): boolean {
      try {
        return widen(db)
      } catch {
        // Somebody else is at the file this very moment: the next try is soon.
        return false
      }
    },

    /** Set once, when the sockets are there to be told. */
    listen(listeners: { signedOut: () => void }): void {
      onSignedOut = listeners.signedOut
    },

    /** Who holds the token. */
    identify(token: string | undefined, address: string): { ok: true; value: Caller } | Refusal {
      if (!token) return refuse('unauthenticated', 'A token is needed. Sign in, or enrol this device.')
      const device = devices.byToken(token)
      if (device?.revokedAt)
        return refuse(
          'token-revoked',
          `The device ${device.name} was revoked. Enrol it again with a new code.`,
        )
      if (device) {
        const { id, kind, name } = device
        return done({ kind: 'device', id, device: kind, name, actor: `device:${id}`, address })
      }
      const session = sessions.byToken(token)
      if (!session)
        return refuse('unauthenticated', 'Nobody holds this token. Sign in, or enrol this device.')
      if (session.expiresAt <= now())
        return refuse('session-expired', 'Your session has ended. Sign in again.')
      const { name, role } = session
      return done({ kind: 'staff', name, role, actor: `staff:${name}`, address })
    },

    async signIn(
      name: string,
      password: string,
      address: string,
    ): Promise<Ack<Omit<Session, 'expiresAt'> & { expiresAt: number }>> {
      const keys = [`name:${name.toLowerCase()}`, `address:${address}`]
      const actor = `staff:${name}`
      if (attempts.blocked(...keys)) {
        audit.record({ what: 'sign-in-blocked', actor, address })
        return TOO_MANY
      }
      attempts.begin(...keys)
      const found = await staff.check(name, password)
      if (!found) {
        audit.record({ what: 'sign-in-failed', actor, address })
        return refuse('wrong-credentials', 'The name or the password is wrong. Check both and try again.')
      }
      attempts.takeBack(...keys)
      audit.record({ what: 'signed-in', actor: `staff:${found.name}`, address })
      return done({ ...sessions.begin(found.name), role: found.role, name: found.name })
    },

    signOut(token: string, { actor, address }: Caller): void {
      sessions.end(token)
      audit.record({ what: 'signed-out', actor, address })
      onSignedOut()
    },

    enrol(code: string, address: string): Ack<Enrolled> {
      const key = `enrol:${address}`
      if (attempts.blocked(key)) return TOO_MANY
      const enrolled = devices.enrol(code)
      if (!enrolled) {
        attempts.begin(key)
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

    close: () => void db.close(),
  }
}

export type Access = ReturnType<typeof openAccess>
