/** Keys of other systems, by the hashes of their secrets. */
import type { Database } from '../../store/sqlite/database.ts'

/** `madeBy`: the id of a member of staff. All instants are epoch ms. */
export type KeyRecord = {
  id: string
  name: string
  scopes: readonly string[]
  madeAt: number
  madeBy: string
  expiresAt: number
  usedAt: number | null
  revokedAt: number | null
}

const COLUMNS =
  'id, name, scopes, made_at AS madeAt, made_by AS madeBy, expires_at AS expiresAt, used_at AS usedAt, revoked_at AS revokedAt'

type Row = Omit<KeyRecord, 'scopes'> & { scopes: string }
const read = (row: unknown): KeyRecord | undefined =>
  row ? { ...(row as Row), scopes: JSON.parse((row as Row).scopes) } : undefined

export function keyRows(db: Database) {
  const insert = db.prepare(
    'INSERT INTO api_keys (id, name, secret_hash, scopes, made_at, made_by, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const count = db.prepare('SELECT count(*) FROM api_keys').pluck()
  const byHash = db.prepare(`SELECT ${COLUMNS} FROM api_keys WHERE secret_hash = ?`)
  const byId = db.prepare(`SELECT ${COLUMNS} FROM api_keys WHERE id = ?`)
  const all = db.prepare(`SELECT ${COLUMNS} FROM api_keys ORDER BY made_at DESC, rowid DESC`)
  const used = db.prepare('UPDATE api_keys SET used_at = ? WHERE id = ?')
  const revoke = db.prepare('UPDATE api_keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
  const cut = db.prepare(
    'UPDATE api_keys SET expires_at = expires_at - made_at + :at, made_at = :at WHERE made_at > :at',
  )
  return {
    add: (key: Omit<KeyRecord, 'usedAt' | 'revokedAt'>, hash: string): void => {
      const { id, name, scopes, madeAt, madeBy, expiresAt } = key
      insert.run(id, name, hash, JSON.stringify(scopes), madeAt, madeBy, expiresAt)
    },
    count: () => count.get() as number,
    byHash: (hash: string) => read(byHash.get(hash)),
    byId: (id: string) => read(byId.get(id)),
    all: () => all.all().map(row => read(row)!),
    used: (id: string, at: number): void => void used.run(at, id),
    revoke: (id: string, at: number): boolean => revoke.run(at, id).changes > 0,
    /** What was made by a clock that was ahead lasts as long as if it had been made at `at`. */
    cut: (at: number): void => void cut.run({ at }),
  }
}

export type KeyRows = ReturnType<typeof keyRows>
