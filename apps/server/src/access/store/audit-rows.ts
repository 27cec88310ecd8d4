/** The audit trail: only ever longer. */
import { hash } from 'node:crypto'
import type { Database } from '../../store/sqlite/database.ts'
import type { AuditEntry } from '../audit-entry.ts'

export function auditRows(db: Database) {
  const insert = db.prepare('INSERT INTO audit (at, what, actor, address, detail) VALUES (?, ?, ?, ?, ?)')
  const newest = db.prepare('SELECT at, what, actor, address, detail FROM audit ORDER BY id DESC LIMIT ?')
  const one = db.prepare('SELECT at, what, actor, address, detail FROM audit WHERE id = ?')
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
    latest: (count: number) => newest.all(count) as (AuditEntry & { at: number })[],
  }
}

export type AuditRows = ReturnType<typeof auditRows>
