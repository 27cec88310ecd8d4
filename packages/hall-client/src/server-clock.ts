/** The server's time on a machine whose own clock may be wrong: its last word plus what passed since. */
export type ServerClock = {
  /**
   * The server said that it is `at` (ISO 8601) there. False where that is past: the word lay in a buffer while this machine
   * slept or the line was stopped. Such a word does not set the clock.
   */
  hear: (at: string) => boolean
  /** What is said next is now, whatever was said before. */
  forget: () => void
  /** Epoch ms by the server's clock; by this machine's until the server spoke. */
  now: () => number
  /** Milliseconds since the server was last heard, by a clock that nobody can set. */
  silence: () => number
}

/** A word may be so much older than the ones before it: networks are not even. */
const UNEVEN_MS = 2000

/** `wall` goes on while a machine sleeps; `monotonic` may not, but nobody can set it. */
export function serverClock(
  monotonic: () => number = () => performance.now(),
  wall: () => number = Date.now,
): ServerClock {
  let said: number | null = null
  let anchored = false
  let heardAt = monotonic()
  let heardAtWall = wall()
  return {
    hear: at => {
      const saying = Date.parse(at)
      const passed = Math.max(monotonic() - heardAt, wall() - heardAtWall)
      if (anchored && saying + UNEVEN_MS < said! + passed) return false
      said = saying
      anchored = true
      heardAt = monotonic()
      heardAtWall = wall()
      return true
    },
    forget: () => {
      anchored = false
    },
    now: () => (said === null ? Date.now() : said + monotonic() - heardAt),
    silence: () => monotonic() - heardAt,
  }
}
