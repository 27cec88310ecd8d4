/** Sessions by the hashes of their tokens. */
import type { Database } from '../../store/sqlite/database.ts'
import type { SessionRecord } from '../sessions.ts'

export function sessionRows(db: Database) {
  const insert = db.prepare('INSERT INTO sessions (token_hash, staff, expires_at) VALUES (?, ?, ?)')
  const find = db.prepare(
    `SELECT staff.name, staff.role, expires_at AS expiresAt
     FROM sessions JOIN staff ON staff.name = sessions.staff WHERE token_hash = ?`,
  )
  const end = db.prepare('DELETE FROM sessions WHERE token_hash = ?')
  const tidy = db.prepare('DELETE FROM sessions WHERE expires_at < ?')
  return {
    add: (tokenHash: string, staff: string, expiresAt: number): void =>
      void insert.run(tokenHash, staff, expiresAt),
    byHash: (tokenHash: string) => find.get(tokenHash) as SessionRecord | undefined,
    end: (tokenHash: string): boolean => end.run(tokenHash).changes > 0,
    forgetExpiredBefore: (at: number): void => void tidy.run(at),
  }
}

export type SessionRows = ReturnType<typeof sessionRows>
