/** Kiosks and displays: enrolled once with a one-time code, then known by a token that can be revoked. */
import type { DeviceKind, Enrolled } from '@antrean/queue-core'
import type { Database } from '../store/database.ts'
import { hashOf, newCode, newToken, plainCode } from './secrets.ts'

export type DeviceRecord = {
  id: string
  kind: DeviceKind
  name: string
  enrolledAt: number
  revokedAt: number | null
}

export const INVITATION_MS = 15 * 60_000
const COLUMNS = 'id, kind, name, enrolled_at AS enrolledAt, revoked_at AS revokedAt'

export function openDevices(db: Database, now: () => number) {
  const insert = db.prepare(
    'INSERT INTO devices (id, kind, name, token_hash, enrolled_at) VALUES (?, ?, ?, ?, ?)',
  )
  const count = db.prepare('SELECT count(*) FROM devices WHERE kind = ?').pluck()
  const byHash = db.prepare(`SELECT ${COLUMNS} FROM devices WHERE token_hash = ?`)
  const byId = db.prepare(`SELECT ${COLUMNS} FROM devices WHERE id = ?`)
  const all = db.prepare(`SELECT ${COLUMNS} FROM devices ORDER BY enrolled_at, id`)
  const revoke = db.prepare('UPDATE devices SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
  const invite = db.prepare('INSERT INTO invitations (code_hash, kind, name, expires_at) VALUES (?, ?, ?, ?)')
  const redeem = db.prepare('DELETE FROM invitations WHERE code_hash = ? RETURNING kind, name, expires_at')
  const cut = db.prepare('UPDATE invitations SET expires_at = :most WHERE expires_at > :most')
  const tidy = db.prepare('DELETE FROM invitations WHERE expires_at < ?')

  /** Makes the device known; its token is told here, once. */
  function add(kind: DeviceKind, name: string): Enrolled {
    const token = newToken()
    const deviceId = `${kind}-${(count.get(kind) as number) + 1}`
    insert.run(deviceId, kind, name, hashOf(token), now())
    return { token, deviceId, kind, name }
  }

  return {
    add,
    invite(kind: DeviceKind, name: string): { code: string; expiresAt: number } {
      const code = newCode()
      const expiresAt = now() + INVITATION_MS
      tidy.run(now())
      invite.run(hashOf(plainCode(code)), kind, name, expiresAt)
      return { code, expiresAt }
    },
    /** No code lasts longer from now than one that is given now. */
    cut: (): void => void cut.run({ most: now() + INVITATION_MS }),
    /** The code works once. Null where it is unknown, used or too old. */
    enrol: db.transaction((code: string): Enrolled | null => {
      const row = redeem.get(hashOf(plainCode(code))) as
        | { kind: DeviceKind; name: string; expires_at: number }
        | undefined
      return row && row.expires_at >= now() ? add(row.kind, row.name) : null
    }),
    byToken: (token: string) => byHash.get(hashOf(token)) as DeviceRecord | undefined,
    byId: (id: string) => byId.get(id) as DeviceRecord | undefined,
    all: () => all.all() as DeviceRecord[],
    revoke: (id: string): boolean => revoke.run(now(), id).changes > 0,
  }
}

export type Devices = ReturnType<typeof openDevices>
