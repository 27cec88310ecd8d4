/** Since when something is as it is, as far as this page has seen it. */
import type { Condition, Matter } from './conditions.ts'

export type Since = {
  matter: Matter
  /** Epoch ms by the server's clock. */
  at: number
  /** It was so already when this page opened: `at` is the latest it can have begun. */
  atLeast: boolean
}

/** What is known after `conditions` were seen at `now`; the same map where nothing changed. */
export function noteConditions(
  known: ReadonlyMap<string, Since>,
  conditions: Condition[],
  now: number,
): ReadonlyMap<string, Since> {
  const first = known.size === 0
  const changed = conditions.filter(({ id, matter }) => known.get(id)?.matter !== matter)
  if (changed.length === 0) return known
  const next = new Map(known)
  for (const { id, matter, device } of changed) {
    // A machine that went away says itself when it was last heard.
    const heard = matter.endsWith('-away') && device?.lastSeenAt ? Date.parse(device.lastSeenAt) : null
    next.set(id, { matter, at: heard ?? now, atLeast: heard === null && first })
  }
  return next
}
