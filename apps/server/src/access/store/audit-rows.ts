/** The audit trail: only ever longer. */
import { hash } from 'node:crypto'
import type { Database } from '../../store/sqlite/database.ts'
import type { AuditEntry } from '../audit-entry.ts'

/** Instants in epoch ms, `to` without itself; `before`: entries with a smaller id. Null: whichever. */
export type AuditFilter = {
  what: string | null
  /** An actor, or an id that an entry speaks of. */
  who: string | null
  from: number | null
  to: number | null
  before: number | null
}
export type KeptEntry = {
  id: number
  at: number
  what: string
  actor: string
  address: string | null
  detail: string | null
}

export function auditRows(db: Database) {
  const insert = db.prepare('INSERT INTO audit (at, what, actor, address, detail) VALUES (?, ?, ?, ?, ?)')
  const newest = db.prepare('SELECT at, what, actor, address, detail FROM audit ORDER BY id DESC LIMIT ?')
  const one = db.prepare('SELECT at, what, actor, address, detail FROM audit WHERE id = ?')
  const some = db.prepare(
    `SELECT id, at, what, actor, address, detail FROM audit
     WHERE (:what IS NULL OR what = :what)
       AND (:who IS NULL OR actor = :who OR actor = 'staff:' || :who OR instr(detail, :who) > 0)
       AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to) AND (:before IS NULL OR id < :before)
     ORDER BY id DESC LIMIT :count`,
  )
  const lastId = db.prepare('SELECT max(id) FROM audit').pluck()
  return {
    add: ({ what, actor, address, detail }: AuditEntry, at: number): void =>
      void insert.run(at, what, actor, address ?? null, detail ?? null),
    lastId: () => lastId.get() as number | null,
    /** Null where there is no such entry. */
    digestAt(id: number): string | null {
      const row = one.get(id)
      return row ? hash('sha256', `${id}\n${JSON.stringify(row)}`, 'base64url').slice(0, 22) : null
    },
    /** The newest first. */
    page: (filter: AuditFilter, count: number) => some.all({ ...filter, count }) as KeptEntry[],
    latest: (count: number) => newest.all(count) as (AuditEntry & { at: number })[],
  }
}

export type AuditRows = ReturnType<typeof auditRows>
