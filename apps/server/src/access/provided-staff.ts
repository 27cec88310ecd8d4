/** Members of staff whom a provider of sign-ins vouches for, known by a hash of who they are there. */
import { randomUUID } from 'node:crypto'
import { type Role, STAFF_NAME_MAX } from '@antrean/queue-core'
import { done, type Refusal, refuse } from '../answer.ts'
import { newToken } from './secrets.ts'
import type { ProvidedRows } from './store/provided-rows.ts'
import type { StaffRow, StaffRows } from './store/staff-rows.ts'

type Changed = { ok: true; value: StaffRow } | Refusal
type Parts = {
  rows: StaffRows
  provided: ProvidedRows
  now: () => number
  setRole: (id: string, role: Role) => Changed
  encode: (password: string) => Promise<string>
}
/** `made`: this was their first time; `roleSet`: the provider gave them another role than before. */
export type Provided = { member: StaffRow; made: boolean; roleSet: boolean }

export function providedStaff({ rows, provided, now, setRole, encode }: Parts) {
  /** A name that is free: two people may bear the same one, and nobody takes another's place by a name. */
  function freeName(name: string, n = 1): string {
    const tried = n === 1 ? name.slice(0, STAFF_NAME_MAX) : `${name.slice(0, STAFF_NAME_MAX - 4).trim()} ${n}`
    return rows.byName(tried) ? freeName(name, n + 1) : tried
  }

  return {
    /** Whoever is known keeps their name here, and has the role that the provider gives them now. */
    async provide(
      identity: string,
      name: string,
      role: Role,
    ): Promise<{ ok: true; value: Provided } | Refusal> {
      // Nobody ever knows this password.
      const passwordHash = await encode(newToken())
      const id = provided.staffId(identity)
      if (id === undefined) {
        const made = randomUUID()
        const row = { id: made, name: freeName(name), role, passwordHash, oneTimeUntil: null }
        rows.set({ ...row, noPassword: 1 }, now())
        provided.add(identity, made)
        return done({ member: rows.byId(made)!, made: true, roleSet: false })
      }
      const member = rows.byId(id)
      if (!member || member.disabledAt !== null)
        return refuse('account-disabled', 'You may not sign in at present. Ask an administrator.')
      if (member.role === role) return done({ member, made: false, roleSet: false })
      const changed = setRole(id, role)
      return changed.ok ? done({ member: changed.value, made: false, roleSet: true }) : changed
    },
    /** The id of whoever the provider knows so, also where they are on the staff no more. */
    providedId: (identity: string) => provided.staffId(identity),
    providedGone: provided.gone,
    /** They may come in again, as somebody new. Whether there was such a one. */
    letProvidedIn: provided.forgetGone,
  }
}
