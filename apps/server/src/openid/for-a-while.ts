/** What is kept in memory until it is taken, once, or too old. */
export function keepForAWhile<Value>(now: () => number, lastsMs: number, most: number) {
  const kept = new Map<string, { value: Value; until: number }>()
  return {
    /** The oldest makes room. */
    keep(key: string, value: Value): void {
      for (const [old, { until }] of kept) {
        if (until > now() && kept.size < most) break
        kept.delete(old)
      }
      kept.set(key, { value, until: now() + lastsMs })
    },
    take(key: string): Value | null {
      const found = kept.get(key)
      kept.delete(key)
      return found && found.until > now() ? found.value : null
    },
  }
}
