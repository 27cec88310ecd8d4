/** Members of staff with their passwords' hashes; whoever changes or goes loses their sessions in the same commit. */
import type { Mastered, Role } from '@antrean/queue-core'
import type { Database } from '../../store/sqlite/database.ts'

/**
 * `oneTimeUntil`: until when a password is good that was made here; null where it is their own. `disabledAt`: they may not
 * come in since. `masters`: the services that they master, as JSON; null where they master all. `noPassword`: 1 where they come in by a provider of sign-ins alone. All instants are epoch ms.
 */
export type StaffRow = {
  id: string
  name: string
  role: Role
  passwordHash: string
  createdAt: number
  oneTimeUntil: number | null
  disabledAt: number | null
  signedInAt: number | null
  masters: string | null
  noPassword: 0 | 1
}
export type NewStaffRow = Pick<StaffRow, 'id' | 'name' | 'role' | 'passwordHash' | 'oneTimeUntil'> &
  Partial<Pick<StaffRow, 'noPassword'>>
/** `name` is null where it was erased; `again`: somebody else bears it now. */
export type FormerRow = { name: string | null; removedAt: number; again: 0 | 1 }

export const mastersIn = (masters: string | null): Mastered[] | null => masters && JSON.parse(masters)

const COLUMNS = `id, name, role, password_hash AS passwordHash, created_at AS createdAt, one_time_until AS oneTimeUntil,
  disabled_at AS disabledAt, signed_in_at AS signedInAt, masters, no_password AS noPassword`

export function staffRows(db: Database) {
  const insert = db.prepare(
    `INSERT INTO staff (id, name, role, password_hash, one_time_until, no_password, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash,
       one_time_until = excluded.one_time_until, no_password = excluded.no_password,
       disabled_at = NULL`,
  )
  const byName = db.prepare(`SELECT ${COLUMNS} FROM staff WHERE name = ?`)
  const byId = db.prepare(`SELECT ${COLUMNS} FROM staff WHERE id = ?`)
  const former = db.prepare(
    `SELECT name, removed_at AS removedAt, EXISTS (SELECT 1 FROM staff WHERE staff.name = former_staff.name) AS again
     FROM former_staff WHERE id = ?`,
  )
  const ids = db.prepare('SELECT id FROM staff UNION SELECT id FROM former_staff').pluck()
  const all = db.prepare(`SELECT ${COLUMNS} FROM staff ORDER BY name`)
  const setPassword = db.prepare(
    'UPDATE staff SET password_hash = ?, one_time_until = ?, no_password = 0 WHERE id = ?',
  )
  const setRole = db.prepare('UPDATE staff SET role = ? WHERE id = ?')
  const setDisabled = db.prepare('UPDATE staff SET disabled_at = ? WHERE id = ?')
  const setMasters = db.prepare('UPDATE staff SET masters = ? WHERE id = ?')
  const signedIn = db.prepare('UPDATE staff SET signed_in_at = ? WHERE id = ?')
  const keep = db.prepare(
    'INSERT INTO former_staff (id, name, removed_at) SELECT id, name, ? FROM staff WHERE name = ?',
  )
  const remove = db.prepare('DELETE FROM staff WHERE name = ?')
  const rename = db.prepare('UPDATE staff SET name = ? WHERE name = ?')
  const forget = db.prepare('UPDATE former_staff SET name = NULL WHERE name = ? RETURNING id').pluck()
  const expireSessions = db.prepare(
    'UPDATE sessions SET expires_at = min(expires_at, ?) WHERE staff = ? COLLATE NOCASE',
  )
  const expireSessionsOf = db.prepare(
    `UPDATE sessions SET expires_at = min(expires_at, ?)
     WHERE staff = (SELECT name FROM staff WHERE id = ?) COLLATE NOCASE`,
  )
  const forgetSessions = db.prepare('DELETE FROM sessions WHERE staff = ? COLLATE NOCASE')
  return {
    /** A known name keeps its id. */
    set: db.transaction((row: NewStaffRow, at: number): void => {
      const { id, name, role, passwordHash, oneTimeUntil, noPassword = 0 } = row
      insert.run(id, name, role, passwordHash, oneTimeUntil, noPassword, at)
      expireSessions.run(at, name)
    }),
    setPassword: db.transaction(
      (
        id: string,
        { passwordHash, oneTimeUntil }: Pick<StaffRow, 'passwordHash' | 'oneTimeUntil'>,
        at: number,
      ) => {
        setPassword.run(passwordHash, oneTimeUntil, id)
        expireSessionsOf.run(at, id)
      },
    ),
    setRole: db.transaction((id: string, role: Role, at: number): void => {
      setRole.run(role, id)
      expireSessionsOf.run(at, id)
    }),
    disable: db.transaction((id: string, at: number): void => {
      setDisabled.run(at, id)
      expireSessionsOf.run(at, id)
    }),
    enable: (id: string): void => void setDisabled.run(null, id),
    setMasters: (id: string, masters: string | null): void => void setMasters.run(masters, id),
    signedIn: (id: string, at: number): void => void signedIn.run(at, id),
    /** Whether there was such a member of staff. Their id and name are kept. */
    remove: db.transaction((name: string, at: number): boolean => {
      forgetSessions.run(name)
      keep.run(at, name)
      return remove.run(name).changes > 0
    }),
    rename: db.transaction((name: string, to: string): boolean => {
      forgetSessions.run(name)
      return rename.run(to, name).changes > 0
    }),
    /** The ids of those who are gone and bore this name; it is in the file no more, nor in its write-ahead log. */
    forget(name: string): string[] {
      const ids = forget.all(name) as string[]
      // A page keeps what was in it, here and wherever a row was moved from: all are written anew.
      db.exec('VACUUM')
      db.pragma('wal_checkpoint(TRUNCATE)')
      return ids
    },
    byName: (name: string) => byName.get(name) as StaffRow | undefined,
    byId: (id: string) => byId.get(id) as StaffRow | undefined,
    former: (id: string) => former.get(id) as FormerRow | undefined,
    /** Of all that are on the staff or were. */
    ids: () => ids.all() as string[],
    all: () => all.all() as StaffRow[],
  }
}

export type StaffRows = ReturnType<typeof staffRows>
