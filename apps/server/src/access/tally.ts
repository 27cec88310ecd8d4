/**
 * Tries that come again and again. The first is a row of the audit trail at once; how many more came within the hour,
 * and when the last, is one row when the hour is over. So nobody fills the disk by trying.
 */
import type { AuditEntry } from './audit-entry.ts'

const TOGETHER_MS = 3_600_000
/** Different ones counted at a time; what comes beyond them is counted by its kind alone. */
const MOST = 200

export function tallyTries(write: (entry: AuditEntry) => void, now: () => number) {
  const counted = new Map<string, { entry: AuditEntry; until: number; more: number; last: number }>()

  function settle(over: (until: number) => boolean): void {
    for (const [key, { entry, until, more, last }] of counted) {
      // The oldest come first.
      if (!over(until)) return
      counted.delete(key)
      const detail = `${more} more, the last at ${new Date(last).toISOString()}`
      if (more > 0) write({ ...entry, detail: entry.detail ? `${entry.detail}; ${detail}` : detail })
    }
  }

  return {
    note(tried: AuditEntry): void {
      settle(until => until <= now())
      const whole = keyOf(tried)
      const entry =
        counted.has(whole) || counted.size < MOST
          ? tried
          : { what: tried.what, actor: 'many', detail: 'from many callers' }
      const key = keyOf(entry)
      const known = counted.get(key)
      if (known) {
        known.more += 1
        known.last = now()
        return
      }
      counted.set(key, { entry, until: now() + TOGETHER_MS, more: 0, last: now() })
      write(entry)
    },
    /** Before the end: all that was counted. */
    settle: () => settle(() => true),
  }
}

const keyOf = ({ what, actor, address, detail }: AuditEntry): string =>
  JSON.stringify([what, actor, address, detail])
