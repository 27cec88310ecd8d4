/** Choices by their keys, which may have two characters: A, AB, 17. Pure. */

/** `typed`: so far, of a key that more may follow. `chosen`: the key, once it is clear which. */
export type Typed = { typed: string; chosen: string | null }

/** `typed`: what stands there already. A key that is no choice's beginning begins anew; Enter takes what stands there. */
export function typeKey(keys: readonly string[], typed: string, key: string): Typed {
  if (key === 'Enter') return { typed: '', chosen: keys.includes(typed) ? typed : null }
  for (const now of new Set([typed + key, key])) {
    const begun = keys.filter(its => its.startsWith(now))
    if (begun.length === 1 && begun[0] === now) return { typed: '', chosen: now }
    if (begun.length > 0) return { typed: now, chosen: null }
  }
  return { typed: '', chosen: null }
}
