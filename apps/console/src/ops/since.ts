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
  for (const { id, matter, device, since } of changed) {
    // A machine that went away was last heard then; a trouble that it tells has its own moment.
    const told = since ?? (matter.endsWith('-away') ? device?.lastSeenAt : null)
    const heard = told ? Date.parse(told) : null
    next.set(id, { matter, at: heard ?? now, atLeast: heard === null && first })
  }
  return next
}
