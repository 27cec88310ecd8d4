/** The audit trail: only ever longer. */
import type { Database } from '../../store/sqlite/database.ts'
import type { AuditEntry } from '../audit.ts'

export function auditRows(db: Database) {
  const insert = db.prepare('INSERT INTO audit (at, what, actor, address, detail) VALUES (?, ?, ?, ?, ?)')
  const newest = db.prepare('SELECT at, what, actor, address, detail FROM audit ORDER BY id DESC LIMIT ?')
  return {
    add: ({ what, actor, address, detail }: AuditEntry, at: number): void =>
      void insert.run(at, what, actor, address ?? null, detail ?? null),
    latest: (count: number) => newest.all(count) as (AuditEntry & { at: number })[],
  }
}

export type AuditRows = ReturnType<typeof auditRows>
