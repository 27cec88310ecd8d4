/** Sessions by the hashes of their tokens. */
import type { Role } from '@antrean/queue-core'
import type { Database } from '../../store/sqlite/database.ts'

export type SessionRecord = { id: string; name: string; role: Role; expiresAt: number }

export function sessionRows(db: Database) {
  const insert = db.prepare(
    'INSERT INTO sessions (token_hash, staff, expires_at, device_id) VALUES (?, ?, ?, ?)',
  )
  const find = db.prepare(
    `SELECT staff.id, staff.name, staff.role, expires_at AS expiresAt
     FROM sessions JOIN staff ON staff.name = sessions.staff WHERE token_hash = ?`,
  )
  const end = db.prepare('DELETE FROM sessions WHERE token_hash = ?')
  const cut = db.prepare('UPDATE sessions SET expires_at = :most WHERE expires_at > :most')
  const tidy = db.prepare('DELETE FROM sessions WHERE expires_at < ?')
  return {
    /** `deviceId`: of the desk whose PIN began it. */
    add: (tokenHash: string, staff: string, expiresAt: number, deviceId: string | null): void =>
      void insert.run(tokenHash, staff, expiresAt, deviceId),
    byHash: (tokenHash: string) => find.get(tokenHash) as SessionRecord | undefined,
    end: (tokenHash: string): boolean => end.run(tokenHash).changes > 0,
    /** None lasts longer than until `most`. */
    cut: (most: number): void => void cut.run({ most }),
    forgetExpiredBefore: (at: number): void => void tidy.run(at),
  }
}

export type SessionRows = ReturnType<typeof sessionRows>
