/** Officers who share a desk come in by a PIN there: good only together with the desk's own token, and for a few wrong tries. */
import { type DeskView, PIN_TRIES } from '@antrean/queue-core'
import { hash, verify } from '@node-rs/argon2'
import { done, type Refusal, refuse } from '../answer.ts'
import type { Audit } from './audit.ts'
import type { Device, Staff } from './caller.ts'
import { type Later, later } from './later.ts'
import type { Sessions } from './sessions.ts'
import type { Proved, SignedIn } from './sign-in.ts'
import { ARGON2, type StaffList } from './staff.ts'
import type { PinRows } from './store/pin-rows.ts'
import type { StaffRow } from './store/staff-rows.ts'
import { takeTurns } from './turns.ts'
import { whyWeakPin } from './weak-pin.ts'

const CHECKED_AT_ONCE = 1
const MOST_WAITING = 20
const CROWDED_MS = 3_000

type Parts = {
  rows: PinRows
  now: () => number
  audit: Audit
  staff: StaffList
  sessions: Sessions
  /** Throws where whatever is taken now would be lost. */
  sound: () => void
}
type Done<Value> = { ok: true; value: Value }

const officer = ({ role, disabledAt, oneTimeUntil }: StaffRow) =>
  role === 'officer' && disabledAt === null && oneTimeUntil === null

export function pinning({ rows, now, audit, staff, sessions, sound }: Parts) {
  const turn = takeTurns(CHECKED_AT_ONCE, MOST_WAITING)
  const gone = () => refuse('pin-gone', 'There is no such PIN at this desk. Sign in by the password.')

  return {
    /** What a desk shows. */
    deskView: ({ id, name }: Device): DeskView => ({ name, people: rows.at(id, PIN_TRIES) }),

    /** `proved`: by their password, a moment ago. */
    async setPin(
      proved: Proved,
      pin: string,
      desk: Device,
      stillThere: () => boolean,
    ): Promise<Done<null> | Refusal | Later> {
      sound()
      const { member, actor, address } = proved
      if (!officer(member)) return refuse('not-allowed', 'A PIN is for officers alone. Use your password.')
      const weakness = whyWeakPin(pin)
      if (weakness) return refuse('weak-pin', weakness)
      const pinHash = await turn(() => hash(pin, ARGON2))
      if (pinHash === null) return later(CROWDED_MS)
      // They may have been changed, or the desk revoked, while the PIN was made ready.
      const still = staff.byId(member.id)
      if (!still || !officer(still) || still.passwordHash !== member.passwordHash || !stillThere())
        return refuse('wrong-credentials', 'Your account was changed just now. Sign in again.')
      rows.set(member.id, desk.id, pinHash, now())
      audit.record({ what: 'pin-set', actor, address, detail: desk.id })
      return done(null)
    },

    /** Theirs, at every desk. */
    removePins({ id, actor, address }: Staff): void {
      sound()
      if (rows.remove(id)) audit.record({ what: 'pin-removed', actor, address })
    },

    async signInByPin(
      id: string,
      pin: string,
      desk: Device,
      stillThere: () => boolean,
    ): Promise<Done<SignedIn['value']> | Refusal | Later> {
      sound()
      const [actor, { address }, detail] = [`staff:${id}`, desk, `pin ${desk.id}`]
      const found = await turn(async () => {
        const pinHash = rows.tried(id, desk.id, PIN_TRIES)
        return pinHash === undefined ? 'gone' : { pinHash, right: await verify(pinHash, pin) }
      })
      if (found === null) return later(CROWDED_MS)
      if (found === 'gone') return gone()
      const member = staff.byId(id)
      // The person or the desk may have changed while it was checked: then the PIN is gone.
      if (found.right && member && stillThere() && rows.right(id, desk.id, found.pinHash)) {
        audit.record({ what: 'signed-in', actor, address, detail })
        staff.signedIn(member)
        return done({ ...sessions.begin(member.name, desk.id), role: member.role, name: member.name })
      }
      if (found.right) return gone()
      audit.record({ what: 'sign-in-failed', actor, address, detail })
      if (!rows.spent(id, desk.id, PIN_TRIES))
        return refuse('wrong-pin', `The PIN is wrong. After ${PIN_TRIES} wrong ones the password is needed.`)
      audit.record({ what: 'pin-removed', actor, address, detail: `${desk.id} ${PIN_TRIES} wrong` })
      return gone()
    },
  }
}
