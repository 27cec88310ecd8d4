/** Who tried what: sign-ins, refusals by role, devices that came and went. */
import type { Database } from '../store/database.ts'

export type AuditEntry = {
  what:
    | 'signed-in'
    | 'signed-out'
    | 'sign-in-failed'
    | 'sign-in-blocked'
    | 'refused-by-role'
    | 'device-invited'
    | 'device-enrolled'
    | 'enrolment-failed'
    | 'device-revoked'
    | 'staff-added'
    | 'record-accepted'
  actor: string
  address?: string | undefined
  detail?: string | undefined
}

export function openAudit(db: Database, now: () => number) {
  const insert = db.prepare('INSERT INTO audit (at, what, actor, address, detail) VALUES (?, ?, ?, ?, ?)')
  const newest = db.prepare('SELECT at, what, actor, address, detail FROM audit ORDER BY id DESC LIMIT ?')
  return {
    record({ what, actor, address, detail }: AuditEntry): void {
      insert.run(now(), what, actor, address ?? null, detail ?? null)
    },
    latest: (count: number) => newest.all(count) as (AuditEntry & { at: number })[],
  }
}

export type Audit = ReturnType<typeof openAudit>
