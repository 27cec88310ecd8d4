/** Members of staff with their passwords' hashes; whoever changes or goes loses their sessions in the same commit. */
import type { Role } from '@antrean/queue-core'
import type { Database } from '../../store/sqlite/database.ts'

export type StaffRow = { name: string; role: Role; passwordHash: string }

export function staffRows(db: Database) {
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
  return {
    set: db.transaction(({ name, role, passwordHash }: StaffRow, at: number): void => {
      insert.run(name, role, passwordHash, at)
      expireSessions.run(at, name)
    }),
    /** Whether there was such a member of staff. */
    remove: db.transaction((name: string): boolean => {
      forgetSessions.run(name)
      return remove.run(name).changes > 0
    }),
    byName: (name: string) => find.get(name) as StaffRow | undefined,
    all: () => all.all() as Pick<StaffRow, 'name' | 'role'>[],
  }
}

export type StaffRows = ReturnType<typeof staffRows>
