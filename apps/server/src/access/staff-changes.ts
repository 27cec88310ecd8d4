/** What an administrator may do to the staff, and everybody to their own password. Sessions of whoever changes end. */
import { randomUUID } from 'node:crypto'
import { type Mastered, ONE_TIME_DAYS, type Role } from '@antrean/queue-core'
import { done, type Refusal, refuse } from '../answer.ts'
import { newOneTimePassword, plainCode } from './secrets.ts'
import type { StaffRow, StaffRows } from './store/staff-rows.ts'
import { whyWeak } from './weak-password.ts'

type Done<Value> = { ok: true; value: Value }
/** `password`: for the person, to be told once; null where it is known to whoever asked. */
type Given = { member: StaffRow; password: string | null }
type Parts = {
  rows: StaffRows
  now: () => number
  /** Names of the hall, which are no passwords. */
  hall: string[]
  ended: () => void
  encode: (password: string) => Promise<string>
}

const ONE_TIME_MS = ONE_TIME_DAYS * 86_400_000
const LAST = 'This is the last administrator who may sign in. Let another one sign in first.'
/** They can let the others in: by a password of their own, which does not run out. */
const opensTheDoor = ({ role, disabledAt, oneTimeUntil, noPassword }: StaffRow) =>
  role === 'administrator' && disabledAt === null && oneTimeUntil === null && !noPassword

export function staffChanges({ rows, now, hall, ended, encode }: Parts) {
  const unknown = (id: string) =>
    refuse('unknown-staff', `Nobody on the staff has the id ${id}. See the list.`)
  const taken = (name: string) =>
    refuse('name-taken', `${name} is on the staff already. Choose another name.`)
  const weakness = (name: string, password: string) => {
    const why = whyWeak(password, [name, ...hall])
    return why === null ? null : refuse('weak-password', why)
  }
  /** Asked and done in one step, so that of two at once the second is refused. */
  function change(id: string, rule: (row: StaffRow) => Refusal | null, work: (row: StaffRow) => void) {
    const row = rows.byId(id)
    if (!row) return unknown(id)
    const refusal = rule(row)
    if (refusal) return refusal
    work(row)
    ended()
    return done(rows.byId(id) ?? row)
  }
  const notTheLast = (row: StaffRow) => {
    const others = rows.all().filter(({ id }) => id !== row.id)
    return opensTheDoor(row) && !others.some(opensTheDoor) ? refuse('last-administrator', LAST) : null
  }
  const free = () => null
  async function oneTime() {
    const password = newOneTimePassword()
    return { password, passwordHash: await encode(plainCode(password)), oneTimeUntil: now() + ONE_TIME_MS }
  }

  return {
    /** With a password that is good once where none is given. */
    async join(name: string, role: Role, given?: string): Promise<Done<Given> | Refusal> {
      const weak = given === undefined ? null : weakness(name, given)
      if (weak) return weak
      const made =
        given === undefined
          ? await oneTime()
          : { password: null, passwordHash: await encode(given), oneTimeUntil: null }
      const other = rows.byName(name)
      if (other) return taken(other.name)
      const { password, ...kept } = made
      const id = randomUUID()
      rows.set({ id, name, role, ...kept }, now())
      return done({ member: rows.byId(id)!, password })
    },
    renameById: (id: string, to: string) => {
      const other = rows.byName(to)
      const rule = () => (other && other.id !== id ? taken(other.name) : null)
      return change(id, rule, ({ name }) => rows.rename(name, to))
    },
    setRole: (id: string, role: Role) =>
      change(
        id,
        row => (role === 'administrator' ? null : notTheLast(row)),
        () => rows.setRole(id, role, now()),
      ),
    /** Null: all. Their booth has it from when they open it next. [A20] */
    setMasters: (id: string, masters: readonly Mastered[] | null) =>
      change(id, free, () => rows.setMasters(id, masters && JSON.stringify(masters))),
    disable: (id: string) => change(id, notTheLast, () => rows.disable(id, now())),
    enable: (id: string) => change(id, free, () => rows.enable(id)),
    dismiss: (id: string) => change(id, notTheLast, ({ name }) => rows.remove(name, now())),
    async reset(id: string): Promise<Done<Given> | Refusal> {
      const { password, ...kept } = await oneTime()
      const changed = change(id, notTheLast, () => rows.setPassword(id, kept, now()))
      return changed.ok ? done({ member: changed.value, password }) : changed
    },
    /** `row`: as it was when its password was checked. Null where the new one is theirs now. */
    async setOwn(row: StaffRow, old: string, password: string): Promise<Refusal | null> {
      if (password === old) return refuse('weak-password', 'This is the old password. Choose another.')
      const weak = weakness(row.name, password)
      if (weak) return weak
      const passwordHash = await encode(password)
      const still = rows.byId(row.id)
      if (still?.passwordHash !== row.passwordHash || still.disabledAt !== null)
        return refuse('wrong-credentials', 'The password was changed just now. Sign in again.')
      rows.setPassword(row.id, { passwordHash, oneTimeUntil: null }, now())
      ended()
      return null
    },
  }
}
