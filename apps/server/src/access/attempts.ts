/** Counts failures by name and by address, so that nobody guesses a password or a code by trying. */
export type Attempts = ReturnType<typeof limitAttempts>

const MOST = 10
const WINDOW_MS = 5 * 60_000
/** More keys than this are an attack on the memory: the oldest are forgotten. */
const MOST_KEYS = 10_000

export function limitAttempts(now: () => number) {
  const failures = new Map<string, number[]>()
  const recent = (key: string) => (failures.get(key) ?? []).filter(at => at > now() - WINDOW_MS)
  return {
    blocked: (...keys: string[]): boolean => keys.some(key => recent(key).length >= MOST),
    /** Counts an attempt before its outcome is known, so that a hundred at once are a hundred. */
    begin(...keys: string[]): void {
      for (const key of keys) {
        const times = [...recent(key), now()].slice(-MOST)
        failures.delete(key)
        failures.set(key, times)
      }
      while (failures.size > MOST_KEYS) failures.delete(failures.keys().next().value!)
    },
    /** The attempt was no failure. */
    takeBack(...keys: string[]): void {
      for (const key of keys) failures.set(key, recent(key).slice(0, -1))
    },
  }
}
