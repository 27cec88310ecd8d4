/** The door: who comes in with which token, and how staff and devices get one. */
import { openMark } from '../record/mark.ts'
import type { Harm } from '../record/record-error.ts'
import { openAudit } from './audit.ts'
import type { Caller } from './caller.ts'
import { comeIn } from './come-in.ts'
import { openDevices } from './devices.ts'
import { guardFile } from './guard-file.ts'
import { identifying } from './identify.ts'
import { openKeys } from './keys.ts'
import { openSessions } from './sessions.ts'
import { openStaff } from './staff.ts'
import { openAccessStore } from './store/open-access-store.ts'

/** `hall`: names of the hall, which are no passwords. `lost`: nothing is taken, for this is not the file that was known. */
export function openAccess(
  file: string,
  now: () => number,
  hall: string[] = [],
  { lost, ...options }: Parameters<typeof openAccessStore>[1] & { lost?: Harm } = {},
) {
  const store = openAccessStore(file, options)
  const keys = openKeys(store.keys, now)
  let onEnded = () => {}
  const known = openDevices(store.devices, now)
  const devices: typeof known = {
    ...known,
    revoke(id) {
      const revoked = known.revoke(id)
      // Sessions that a PIN began at this desk.
      if (revoked) onEnded()
      return revoked
    },
  }
  const staff = openStaff(store.staff, store.provided, now, hall, () => onEnded())
  const audit = openAudit(store.audit, now, staff.named)
  const sessions = openSessions(store.sessions, now)
  const guard = guardFile(file, store, lost)
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
    ...guard,
    identify: identifying({ devices, sessions, now }),
    ...comeIn({ rows: store.pins, now, audit, devices, staff, sessions, sound: guard.sound }),

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

    signOut(token: string, { actor, address }: Caller): void {
      guard.sound()
      sessions.end(token)
      audit.record({ what: 'signed-out', actor, address })
      onEnded()
    },

    close(): void {
      audit.settle()
      store.close()
    },
  }
}

export type Access = ReturnType<typeof openAccess>
