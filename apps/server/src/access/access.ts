/** The door: who comes in with which token, and how staff and devices get one. */
import type { Enrolled, Session } from '@antrean/queue-core'
import { done, type Refusal, refuse } from '../answer.ts'
import { watchFiles } from '../record/files.ts'
import { openMark } from '../record/mark.ts'
import { type Harm, recordError } from '../record/record-error.ts'
import { rescue } from '../record/rescue.ts'
import { limitAttempts } from './attempts.ts'
import { openAudit } from './audit.ts'
import type { Caller } from './caller.ts'
import { openDevices } from './devices.ts'
import { isKey, openKeys } from './keys.ts'
import { openSessions } from './sessions.ts'
import { enrolmentLimit, limitsOf } from './sign-in-limits.ts'
import { openStaff } from './staff.ts'
import { openAccessStore } from './store/open-access-store.ts'
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

const PUT_BACK = 'Stop the hall, put the file back or restore the latest backup, and start it again.'

function later(waitMs: number): Later {
  const waitSeconds = Math.ceil(waitMs / 1000)
  return {
    ...refuse('too-many-attempts', `Too many failed attempts. Wait ${waitSeconds} s, then try again.`),
    waitSeconds,
  }
}

/** `hall`: names of the hall, which are no passwords. */
export function openAccess(
  file: string,
  now: () => number,
  hall: string[] = [],
  options?: Parameters<typeof openAccessStore>[1],
) {
  const store = openAccessStore(file, options)
  const devices = openDevices(store.devices, now)
  const keys = openKeys(store.keys, now)
  let onEnded = () => {}
  const staff = openStaff(store.staff, now, hall, () => onEnded())
  const audit = openAudit(store.audit, now, staff.named)
  const sessions = openSessions(store.sessions, now)
  const attempts = limitAttempts(now)
  const turns = {
    known: takeTurns(CHECKED_AT_ONCE, MOST_WAITING),
    strangers: takeTurns(CHECKED_AT_ONCE, MOST_WAITING),
  }
  let watch = watchFiles(file)
  let saved = ''
  /** What has become of the file since it was opened, or null. What is in it is saved where it still can be. */
  function harm(): Harm | null {
    const found = watch()
    if (!found) return null
    const name = found.held && !saved ? rescue(store.saveTo, file, found) : null
    if (name)
      saved = `All of it is in ${name}: stop the hall, rename it to access.sqlite, and start it again. `
    return { ...found, detail: saved ? `${saved}${found.detail}` : `${found.detail} ${PUT_BACK}` }
  }
  /** What began by a clock that was ahead ends as if it had begun now. */
  function cutToClock(): void {
    try {
      sessions.cut()
      devices.cut()
      keys.cut()
    } catch {
      // A full disk, or a file that is gone: told elsewhere, and tried again at the next start.
    }
  }
  let version = store.version()

  return {
    audit,
    devices,
    keys,
    /** Systems that are told of what happens; their secrets are kept where those of staff are. */
    hooks: store.hooks,
    settings: store.settings,
    staff,
    sessions,
    kept: store.kept,
    damage: store.damage,
    record: openMark(store.record),
    harm,
    /** Throws where whatever is taken now would be lost. */
    sound(): void {
      const found = harm()
      if (found) throw recordError(found)
    },
    /** Opened as it should be, once there is room, where it was opened on a full disk. Returns whether that was now. */
    widen(): boolean {
      try {
        const widened = store.widen()
        // Its log is another file now.
        if (widened) watch = watchFiles(file)
        return widened
      } catch {
        // Somebody else is at the file this very moment: the next try is soon.
        return false
      }
    },

    /** Set once, when the sockets are there to be told that somebody may no longer come in. */
    listen(listeners: { ended: () => void }): void {
      onEnded = listeners.ended
    },

    /**
     * Whether another process, such as `staff add` at the terminal, has changed something since this was last asked. Its
     * clock is the machine's, which may be ahead of the hall's.
     */
    changedElsewhere(): boolean {
      const before = version
      version = store.version()
      if (version !== before) cutToClock()
      return version !== before
    },

    /** To be asked at a start, and after the hall's clock was set back. */
    cutToClock,

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
      if (isKey(token))
        return refuse(
          'unauthenticated',
          'An API key is for HTTP alone: see /api/. Enrol this device, or sign in.',
        )
      const session = sessions.byToken(token)
      if (!session)
        return refuse('unauthenticated', 'Nobody holds this token. Sign in, or enrol this device.')
      if (session.expiresAt <= now())
        return refuse('session-expired', 'Your session has ended. Sign in again.')
      const { id, name, role } = session
      return done({ kind: 'staff', id, name, role, actor: `staff:${id}`, address })
    },

    /** `mark`: what an earlier sign-in of this name gave to the machine that asks. */
    async signIn(name: string, password: string, address: string, mark?: string): Promise<SignedIn | Later> {
      this.sound()
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

    signOut(token: string, { actor, address }: Caller): void {
      this.sound()
      sessions.end(token)
      audit.record({ what: 'signed-out', actor, address })
      onEnded()
    },

    enrol(code: string, address: string): { ok: true; value: Enrolled } | Later {
      this.sound()
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

    close(): void {
      audit.settle()
      store.close()
    },
  }
}

export type Access = ReturnType<typeof openAccess>
