/** Sessions of signed-in staff: a token for one working day. */
import type { Role } from '@antrean/queue-core'
import type { Database } from '../store/database.ts'
import { hashOf, newToken } from './secrets.ts'

export type SessionRecord = { name: string; role: Role; expiresAt: number }

const LASTS_MS = 12 * 3_600_000
/** An expired session is still known for so long, to tell its holder what happened. */
const REMEMBERED_MS = 7 * 86_400_000

export function openSessions(db: Database, now: () => number) {
  const insert = db.prepare('INSERT INTO sessions (token_hash, staff, expires_at) VALUES (?, ?, ?)')
  const find = db.prepare(
    `SELECT staff.name, staff.role, expires_at AS expiresAt
     FROM sessions JOIN staff ON staff.name = sessions.staff WHERE token_hash = ?`,
  )
  const end = db.prepare('DELETE FROM sessions WHERE token_hash = ?')
  const cut = db.prepare('UPDATE sessions SET expires_at = :most WHERE expires_at > :most')
  const tidy = db.prepare('DELETE FROM sessions WHERE expires_at < ?')
  return {
    begin(name: string): { token: string; expiresAt: number } {
      const token = newToken()
      const expiresAt = now() + LASTS_MS
      tidy.run(now() - REMEMBERED_MS)
      insert.run(hashOf(token), name, expiresAt)
      return { token, expiresAt }
    },
    byToken: (token: string) => find.get(hashOf(token)) as SessionRecord | undefined,
    /** None lasts longer from now than one that begins now: those that began by a clock that was ahead would. */
    cut: (): void => void cut.run({ most: now() + LASTS_MS }),
    end: (token: string): boolean => end.run(hashOf(token)).changes > 0,
  }
}

export type Sessions = ReturnType<typeof openSessions>
