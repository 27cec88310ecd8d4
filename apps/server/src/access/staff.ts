/** Members of staff, each with an id that stays, and their passwords (argon2id, 19 MiB, t = 2: OWASP's first choice). */
import { randomUUID } from 'node:crypto'
import type { Mastered, Role } from '@antrean/queue-core'
import { hash, verify } from '@node-rs/argon2'
import { machineOf, newMark } from './known-machine.ts'
import { providedStaff } from './provided-staff.ts'
import { plainCode } from './secrets.ts'
import { staffChanges } from './staff-changes.ts'
import { staffNames } from './staff-names.ts'
import type { ProvidedRows } from './store/provided-rows.ts'
import { mastersIn, type StaffRow, type StaffRows } from './store/staff-rows.ts'
import { whyWeak } from './weak-password.ts'

export type StaffRecord = Pick<StaffRow, 'id' | 'name' | 'role' | 'disabledAt'>

export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** `hall`: names of the hall, which are no passwords; `ended` is called when sessions of theirs may have ended. */
export function openStaff(
  rows: StaffRows,
  provided: ProvidedRows,
  now: () => number,
  hall: string[],
  ended: () => void,
) {
  /** Checked for names that nobody has, so that a wrong name takes as long as a wrong password. */
  const nobody = hash('nobody has this password', ARGON2)
  const encode = (password: string) => hash(password, ARGON2)

  const changes = staffChanges({ rows, now, hall, ended, encode })

  return {
    ...staffNames(rows),
    ...changes,
    ...providedStaff({ rows, provided, now, setRole: changes.setRole, encode }),
    /**
     * Adds the member of staff, or gives a known one a new role and password and ends their sessions. `known` is for
     * the demonstration, whose passwords everybody may know. Throws one sentence where the password is weak.
     */
    async set(name: string, role: Role, password: string, known?: 'known'): Promise<void> {
      const weakness = known ? null : whyWeak(password, [name, ...hall])
      if (weakness) throw new Error(weakness)
      rows.set(
        { id: randomUUID(), name, role, passwordHash: await encode(password), oneTimeUntil: null },
        now(),
      )
      ended()
    },
    /** Whether there was such a member of staff. Their sessions end; their name is kept for what they did. */
    remove(name: string): boolean {
      const removed = rows.remove(name, now())
      ended()
      return removed
    },
    /** Whether there was such a member of staff. What they did is theirs; they sign in again, by the new name. */
    rename(name: string, to: string): boolean {
      const renamed = rows.rename(name, to)
      ended()
      return renamed
    },
    /** The name of whoever is gone leaves the file. The ids that bore it. */
    forget: (name: string): string[] => rows.forget(name),
    all: () => rows.all(),
    byId: rows.byId,
    byName: (name: string): StaffRecord | undefined => rows.byName(name),
    /** By the id, or by the name that an older event has. */
    idOf: (name: string): string => rows.byName(name)?.id ?? name,
    find: (idOrName: string): StaffRecord | undefined => rows.byId(idOrName) ?? rows.byName(idOrName),
    /** What they master; null where that is everything. [A20] */
    mastersOf: (id: string): Mastered[] | null => mastersIn(rows.byId(id)?.masters ?? null),
    /** A mark for the machine that this person has just signed in from. */
    markFor(name: string): string | null {
      const found = rows.byName(name)
      return found ? newMark(name, found.passwordHash) : null
    },
    /** What names the machine that shows this mark, or null where this person never signed in from it. */
    machineOf(name: string, mark: string | undefined): string | null {
      const found = mark ? rows.byName(name) : undefined
      return found ? machineOf(mark!, name, found.passwordHash) : null
    },
    /** The member of staff, or null: for a wrong name and a wrong password alike. */
    async check(name: string, password: string): Promise<StaffRow | null> {
      const found = rows.byName(name)
      const isCode = found && found.oneTimeUntil !== null
      const right = await verify(
        found?.passwordHash ?? (await nobody),
        isCode ? plainCode(password) : password,
      )
      // It may have been changed while it was being checked.
      const still = rows.byName(name)
      return found && right && still?.passwordHash === found.passwordHash ? still : null
    },
    signedIn: ({ id }: StaffRecord): void => rows.signedIn(id, now()),
  }
}

export type StaffList = ReturnType<typeof openStaff>
