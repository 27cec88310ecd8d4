/** Who tried what: sign-ins, refusals by role, devices that came and went. */
import { hash } from 'node:crypto'
import type { Database } from '../store/database.ts'
import { tallyTries } from './tally.ts'

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
    | 'staff-removed'
  actor: string
  address?: string | undefined
  detail?: string | undefined
}

/** What somebody may try as often as they like. */
const REPEATED: ReadonlySet<AuditEntry['what']> = new Set([
  'sign-in-failed',
  'sign-in-blocked',
  'refused-by-role',
  'enrolment-failed',
])

export function openAudit(db: Database, now: () => number) {
  const insert = db.prepare('INSERT INTO audit (at, what, actor, address, detail) VALUES (?, ?, ?, ?, ?)')
  const newest = db.prepare('SELECT at, what, actor, address, detail FROM audit ORDER BY id DESC LIMIT ?')
  const one = db.prepare('SELECT at, what, actor, address, detail FROM audit WHERE id = ?')
  const lastId = db.prepare('SELECT max(id) FROM audit').pluck()
  /** Null where there is no such entry. */
  function digestAt(id: number): string | null {
    const row = one.get(id)
    return row ? hash('sha256', `${id}\n${JSON.stringify(row)}`, 'base64url').slice(0, 22) : null
  }
  const write = ({ what, actor, address, detail }: AuditEntry) =>
    void insert.run(now(), what, actor, address ?? null, detail ?? null)
  const tally = tallyTries(write, now)
  return {
    record(entry: AuditEntry): void {
      if (REPEATED.has(entry.what)) tally.note(entry)
      else write(entry)
    },
    digestAt,
    /** The last entry; null where there is none. */
    end(): { id: number; digest: string } | null {
      const id = lastId.get() as number | null
      return id === null ? null : { id, digest: digestAt(id)! }
    },
    latest: (count: number) => newest.all(count) as (AuditEntry & { at: number })[],
    /** Before the file is closed: what was only counted so far. */
    settle: tally.settle,
  }
}

export type Audit = ReturnType<typeof openAudit>
