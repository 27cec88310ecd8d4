/** Devices by the hashes of their tokens, and invitations by those of their codes. */
import type { DeviceKind } from '@antrean/queue-core'
import type { Database } from '../../store/sqlite/database.ts'

export type DeviceRecord = {
  id: string
  kind: DeviceKind
  name: string
  enrolledAt: number
  revokedAt: number | null
}

export type InvitationRow = { kind: DeviceKind; name: string; expiresAt: number }

const COLUMNS = 'id, kind, name, enrolled_at AS enrolledAt, revoked_at AS revokedAt'

export function deviceRows(db: Database) {
  const insert = db.prepare(
    'INSERT INTO devices (id, kind, name, token_hash, enrolled_at) VALUES (?, ?, ?, ?, ?)',
  )
  const count = db.prepare('SELECT count(*) FROM devices WHERE kind = ?').pluck()
  const byHash = db.prepare(`SELECT ${COLUMNS} FROM devices WHERE token_hash = ?`)
  const byId = db.prepare(`SELECT ${COLUMNS} FROM devices WHERE id = ?`)
  const all = db.prepare(`SELECT ${COLUMNS} FROM devices ORDER BY enrolled_at, id`)
  const revoke = db.prepare('UPDATE devices SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
  const invite = db.prepare('INSERT INTO invitations (code_hash, kind, name, expires_at) VALUES (?, ?, ?, ?)')
  const redeem = db.prepare(
    'DELETE FROM invitations WHERE code_hash = ? RETURNING kind, name, expires_at AS expiresAt',
  )
  const cut = db.prepare('UPDATE invitations SET expires_at = :most WHERE expires_at > :most')
  const tidy = db.prepare('DELETE FROM invitations WHERE expires_at < ?')
  return {
    add: (id: string, kind: DeviceKind, name: string, tokenHash: string, at: number): void =>
      void insert.run(id, kind, name, tokenHash, at),
    count: (kind: DeviceKind) => count.get(kind) as number,
    byHash: (tokenHash: string) => byHash.get(tokenHash) as DeviceRecord | undefined,
    byId: (id: string) => byId.get(id) as DeviceRecord | undefined,
    all: () => all.all() as DeviceRecord[],
    revoke: (id: string, at: number): boolean => revoke.run(at, id).changes > 0,
    invite: (codeHash: string, { kind, name, expiresAt }: InvitationRow): void =>
      void invite.run(codeHash, kind, name, expiresAt),
    redeem: (codeHash: string) => redeem.get(codeHash) as InvitationRow | undefined,
    /** None lasts longer than until `most`. */
    cutInvitations: (most: number): void => void cut.run({ most }),
    forgetInvitationsBefore: (at: number): void => void tidy.run(at),
    atOnce: <Result>(work: () => Result): Result => db.transaction(work)(),
  }
}

export type DeviceRows = ReturnType<typeof deviceRows>
