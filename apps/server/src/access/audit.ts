/** Who tried what: sign-ins, refusals by role, devices that came and went. */
import type { AuditEntry } from './audit-entry.ts'
import type { AuditFilter, AuditRows } from './store/audit-rows.ts'
import { tallyTries } from './tally.ts'

/** What somebody may try as often as they like. */
const REPEATED: ReadonlySet<AuditEntry['what']> = new Set([
  'sign-in-failed',
  'sign-in-blocked',
  'refused-by-role',
  'enrolment-failed',
])

/** `named`: puts names in the place of the ids of staff. */
export function openAudit(rows: AuditRows, now: () => number, named: (text: string) => string) {
  const write = (entry: AuditEntry) => rows.add(entry, now())
  const tally = tallyTries(write, now)
  const shown = <Entry extends { actor: string; detail?: string | null | undefined }>(
    entry: Entry,
  ): Entry => ({
    ...entry,
    actor: named(entry.actor),
    detail: entry.detail == null ? entry.detail : named(entry.detail),
  })
  return {
    record(entry: AuditEntry): void {
      if (REPEATED.has(entry.what)) tally.note(entry)
      else write(entry)
    },
    digestAt: rows.digestAt,
    /** The last entry; null where there is none. */
    end(): { id: number; digest: string } | null {
      const id = rows.lastId()
      return id === null ? null : { id, digest: rows.digestAt(id)! }
    },
    /** The newest first, with the names of staff as they are now. */
    latest: (count: number) => rows.latest(count).map(shown),
    page: (filter: AuditFilter, count: number) => rows.page(filter, count).map(shown),
    /** Before the file is closed: what was only counted so far. */
    settle: tally.settle,
  }
}

export type Audit = ReturnType<typeof openAudit>
