/** The server's time on a machine whose own clock may be wrong: its last word plus what passed since. */
export type ServerClock = {
  /** The server said that it is `at` (ISO 8601) there. */
  hear: (at: string) => void
  /** Epoch ms by the server's clock; by this machine's until the server spoke. */
  now: () => number
  /** Milliseconds since the server was last heard, by a clock that nobody can set. */
  silence: () => number
}

export function serverClock(monotonic: () => number = () => performance.now()): ServerClock {
  let said: number | null = null
  let heardAt = monotonic()
  return {
    hear: at => {
      said = Date.parse(at)
      heardAt = monotonic()
    },
    now: () => (said === null ? Date.now() : said + monotonic() - heardAt),
    silence: () => monotonic() - heardAt,
  }
}
