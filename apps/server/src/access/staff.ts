/** Members of staff and their passwords (argon2id, 19 MiB, t = 2: OWASP's first choice). */
import { PASSWORD_MIN, type Role } from '@antrean/queue-core'
import { hash, verify } from '@node-rs/argon2'
import type { Database } from '../store/database.ts'

export type StaffRecord = { name: string; role: Role }

const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function openStaff(db: Database, now: () => number) {
  const insert = db.prepare(
    `INSERT INTO staff (name, role, password_hash, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash`,
  )
  const find = db.prepare('SELECT name, role, password_hash AS passwordHash FROM staff WHERE name = ?')
  /** Checked for names that nobody has, so that a wrong name takes as long as a wrong password. */
  const nobody = hash('nobody has this password', ARGON2)

  return {
    /** Adds the member of staff, or gives a known one a new role and password. */
    async set(name: string, role: Role, password: string): Promise<void> {
      if (password.length < PASSWORD_MIN)
        throw new Error(`A password has at least ${PASSWORD_MIN} characters. Choose a longer one.`)
      insert.run(name, role, await hash(password, ARGON2), now())
    },
    byName: (name: string) => find.get(name) as StaffRecord | undefined,
    /** The member of staff, or null: for a wrong name and a wrong password alike. */
    async check(name: string, password: string): Promise<StaffRecord | null> {
      const found = find.get(name) as (StaffRecord & { passwordHash: string }) | undefined
      const right = await verify(found?.passwordHash ?? (await nobody), password)
      return found && right ? { name: found.name, role: found.role } : null
    },
  }
}

export type StaffList = ReturnType<typeof openStaff>
