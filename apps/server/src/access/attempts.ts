/**
 * Slows down whoever guesses a password or a code, and nobody else. Failures are counted by what they have in common;
 * beyond the free ones each must wait for the next try, twice as long every time, up to a bound: slow, never shut.
 */
import type { SignInWait } from '@antrean/queue-core'
import { hashOf } from './secrets.ts'

export type Limit = {
  key: string
  free: number
  mostMs: number
  /** What the key is made of, for whoever may lift the wait. */
  by: SignInWait['by']
  name: string | null
  place: string | null
}
/** `until`: epoch ms; a try before is refused. */
export type HeldUp = { id: string; limit: Limit; failures: number; until: number }
export type Attempts = ReturnType<typeof limitAttempts>

const FIRST_WAIT_MS = 1_000
/** Failures count as long as the last one is not older. */
const FORGOTTEN_MS = 15 * 60_000
/** More keys than this are an attack on the memory: the oldest are forgotten. */
const MOST_KEYS = 10_000

export function limitAttempts(now: () => number) {
  const failures = new Map<string, { count: number; last: number; limit: Limit }>()
  const recent = (key: string) => {
    const found = failures.get(key)
    // The hall's clock was set back: from now on it is as if the last one had just failed.
    if (found && found.last > now()) found.last = now()
    return found && found.last > now() - FORGOTTEN_MS ? found : { count: 0, last: 0 }
  }
  const untilOf = (count: number, last: number, { free, mostMs }: Limit) =>
    last + Math.min(mostMs, FIRST_WAIT_MS * 2 ** (count - free))
  return {
    /** Milliseconds until the next try; 0: now. A try that came too early is not counted. */
    wait(...limits: Limit[]): number {
      const waits = limits.map(limit => {
        const { count, last } = recent(limit.key)
        return count < limit.free ? 0 : untilOf(count, last, limit) - now()
      })
      return Math.max(0, ...waits)
    },
    /** Counts an attempt before its outcome is known, so that a hundred at once are a hundred. */
    begin(...limits: Limit[]): void {
      for (const limit of limits) {
        const { count } = recent(limit.key)
        failures.delete(limit.key)
        failures.set(limit.key, { count: count + 1, last: now(), limit })
      }
      while (failures.size > MOST_KEYS) failures.delete(failures.keys().next().value!)
    },
    /** The attempt was no failure. */
    takeBack(...limits: Limit[]): void {
      for (const limit of limits) {
        const { count, last } = recent(limit.key)
        if (count <= 1) failures.delete(limit.key)
        else failures.set(limit.key, { count: count - 1, last, limit })
      }
    },
    forget: (...limits: Limit[]): void => {
      for (const { key } of limits) failures.delete(key)
    },
    /** Those that used up their free tries, the latest first. */
    heldUp: (): HeldUp[] =>
      [...failures.values()]
        .map(({ limit }) => ({ limit, ...recent(limit.key) }))
        .filter(({ count, limit }) => count >= limit.free)
        .map(({ count, last, limit }) => ({
          ...{ id: hashOf(limit.key), limit, failures: count },
          until: untilOf(count, last, limit),
        }))
        .reverse(),
  }
}
