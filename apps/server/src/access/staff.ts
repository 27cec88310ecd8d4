/** Members of staff and their passwords (argon2id, 19 MiB, t = 2: OWASP's first choice). */
import type { Role } from '@antrean/queue-core'
import { hash, verify } from '@node-rs/argon2'
import type { Database } from '../store/database.ts'
import { machineOf, newMark } from './known-machine.ts'
import { whyWeak } from './weak-password.ts'

export type StaffRecord = { name: string; role: Role }
type WithPassword = StaffRecord & { passwordHash: string }

const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** `hall`: names of the hall, which are no passwords; `ended` is called when sessions of theirs may have ended. */
export function openStaff(db: Database, now: () => number, hall: string[], ended: () => void) {
  const insert = db.prepare(
    `INSERT INTO staff (name, role, password_hash, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash`,
  )
  const find = db.prepare('SELECT name, role, password_hash AS passwordHash FROM staff WHERE name = ?')
  const all = db.prepare('SELECT name, role FROM staff ORDER BY name')
  const remove = db.prepare('DELETE FROM staff WHERE name = ?')
  const expireSessions = db.prepare(
    'UPDATE sessions SET expires_at = min(expires_at, ?) WHERE staff = ? COLLATE NOCASE',
  )
  const forgetSessions = db.prepare('DELETE FROM sessions WHERE staff = ? COLLATE NOCASE')
  /** Checked for names that nobody has, so that a wrong name takes as long as a wrong password. */
  const nobody = hash('nobody has this password', ARGON2)

  const write = db.transaction((name: string, role: Role, passwordHash: string) => {
    insert.run(name, role, passwordHash, now())
    expireSessions.run(now(), name)
  })
  const erase = db.transaction((name: string): boolean => {
    forgetSessions.run(name)
    return remove.run(name).changes > 0
  })

  return {
    /**
     * Adds the member of staff, or gives a known one a new role and password and ends their sessions. `known` is for
     * the demonstration, whose passwords everybody may know. Throws one sentence where the password is weak.
     */
    async set(name: string, role: Role, password: string, known?: 'known'): Promise<void> {
      const weakness = known ? null : whyWeak(password, [name, ...hall])
      if (weakness) throw new Error(weakness)
      write(name, role, await hash(password, ARGON2))
      ended()
    },
    /** Whether there was such a member of staff. Their sessions end. */
    remove(name: string): boolean {
      const removed = erase(name)
      ended()
      return removed
    },
    all: () => all.all() as StaffRecord[],
    byName: (name: string) => find.get(name) as StaffRecord | undefined,
    /** A mark for the machine that this person has just signed in from. */
    markFor(name: string): string | null {
      const found = find.get(name) as WithPassword | undefined
      return found ? newMark(name, found.passwordHash) : null
    },
    /** What names the machine that shows this mark, or null where this person never signed in from it. */
    machineOf(name: string, mark: string | undefined): string | null {
      const found = mark ? (find.get(name) as WithPassword | undefined) : undefined
      return found ? machineOf(mark!, name, found.passwordHash) : null
    },
    /** The member of staff, or null: for a wrong name and a wrong password alike. */
    async check(name: string, password: string): Promise<StaffRecord | null> {
      const found = find.get(name) as WithPassword | undefined
      const right = await verify(found?.passwordHash ?? (await nobody), password)
      // It may have been changed while it was being checked.
      const still = find.get(name) as WithPassword | undefined
      return found && right && still?.passwordHash === found.passwordHash
        ? { name: found.name, role: still.role }
        : null
    },
  }
}

export type StaffList = ReturnType<typeof openStaff>
