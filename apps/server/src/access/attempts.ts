/**
 * Slows down whoever guesses a password or a code, and nobody else. Failures are counted by what they have in common;
 * beyond the free ones each must wait for the next try, twice as long every time, up to a bound: slow, never shut.
 */
export type Limit = { key: string; free: number; mostMs: number }
export type Attempts = ReturnType<typeof limitAttempts>

const FIRST_WAIT_MS = 1_000
/** Failures count as long as the last one is not older. */
const FORGOTTEN_MS = 15 * 60_000
/** More keys than this are an attack on the memory: the oldest are forgotten. */
const MOST_KEYS = 10_000

export function limitAttempts(now: () => number) {
  const failures = new Map<string, { count: number; last: number }>()
  const recent = (key: string) => {
    const found = failures.get(key)
    // The hall's clock was set back: from now on it is as if the last one had just failed.
    if (found && found.last > now()) found.last = now()
    return found && found.last > now() - FORGOTTEN_MS ? found : { count: 0, last: 0 }
  }
  return {
    /** Milliseconds until the next try; 0: now. A try that came too early is not counted. */
    wait(...limits: Limit[]): number {
      const waits = limits.map(({ key, free, mostMs }) => {
        const { count, last } = recent(key)
        if (count < free) return 0
        return last + Math.min(mostMs, FIRST_WAIT_MS * 2 ** (count - free)) - now()
      })
      return Math.max(0, ...waits)
    },
    /** Counts an attempt before its outcome is known, so that a hundred at once are a hundred. */
    begin(...limits: Limit[]): void {
      for (const { key } of limits) {
        const { count } = recent(key)
        failures.delete(key)
        failures.set(key, { count: count + 1, last: now() })
      }
      while (failures.size > MOST_KEYS) failures.delete(failures.keys().next().value!)
    },
    /** The attempt was no failure. */
    takeBack(...limits: Limit[]): void {
      for (const { key } of limits) {
        const { count, last } = recent(key)
        if (count <= 1) failures.delete(key)
        else failures.set(key, { count: count - 1, last })
      }
    },
    forget: (...limits: Limit[]): void => {
      for (const { key } of limits) failures.delete(key)
    },
  }
}
