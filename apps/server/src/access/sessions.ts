/** Sessions of signed-in staff: a token for one working day. */
import { hashOf, newToken } from './secrets.ts'
import type { SessionRows } from './store/session-rows.ts'

const LASTS_MS = 12 * 3_600_000
/** An expired session is still known for so long, to tell its holder what happened. */
const REMEMBERED_MS = 7 * 86_400_000

export function openSessions(rows: SessionRows, now: () => number) {
  return {
    /** `deviceId`: of the desk whose PIN began it; it ends with that desk. */
    begin(name: string, deviceId: string | null = null): { token: string; expiresAt: number } {
      const token = newToken()
      const expiresAt = now() + LASTS_MS
      rows.forgetExpiredBefore(now() - REMEMBERED_MS)
      rows.add(hashOf(token), name, expiresAt, deviceId)
      return { token, expiresAt }
    },
    byToken: (token: string) => rows.byHash(hashOf(token)),
    /** None lasts longer from now than one that begins now: those that began by a clock that was ahead would. */
    cut: (): void => rows.cut(now() + LASTS_MS),
    end: (token: string): boolean => rows.end(hashOf(token)),
  }
}

export type Sessions = ReturnType<typeof openSessions>
