/** Screens that broke off and were loaded again, as they tell it themselves: bounded, in memory, gone after an hour. */
import type { Trouble } from '@antrean/queue-core'

/** The last hour is what somebody can still look into. */
const KEPT_MS = 3_600_000
/** More screens than these at once are one trouble of the hall and not of its screens. */
const MOST = 8
/** From everybody together: anyone on the network may tell, nobody may flood. */
const MOST_A_MINUTE = 60
const DETAIL = 500

export type ScreenFailure = {
  surface: string
  /** The path of the page, e.g. `/display/?screen=wall`. */
  page: string
  message: string
  address: string
  browser: string
}

export type ScreenFailures = ReturnType<typeof createScreenFailures>

export function createScreenFailures(now: () => number, iso: (at: number) => string) {
  const known = new Map<string, { since: number; last: number; times: number; failure: ScreenFailure }>()
  let minute = { began: Number.NEGATIVE_INFINITY, told: 0 }

  function forget(): void {
    for (const [name, { last }] of known) if (now() - last > KEPT_MS || known.size > MOST) known.delete(name)
  }

  return {
    /** False where so many were told in this minute that this one is not heard. */
    tell(failure: ScreenFailure): boolean {
      if (now() - minute.began >= 60_000) minute = { began: now(), told: 0 }
      minute.told += 1
      if (minute.told > MOST_A_MINUTE) return false
      const name = `${failure.address} ${failure.surface} ${failure.page}`
      const { since = now(), times = 0 } = known.get(name) ?? {}
      // The latest stands last: the oldest is the first to be forgotten.
      known.delete(name)
      known.set(name, { since, last: now(), times: times + 1, failure })
      forget()
      return true
    },
    /** Newest first. */
    troubles(): Trouble[] {
      forget()
      return [...known.values()].reverse().map(({ since, times, failure }) => ({
        code: 'screen-failed',
        since: iso(since),
        detail: inWords(failure, times),
      }))
    },
  }
}

function inWords({ surface, page, message, address, browser }: ScreenFailure, times: number): string {
  const engine = /(?:Chrome|Firefox|Version)\/\d+/.exec(browser)?.[0].replace('/', ' ') ?? 'unknown browser'
  const often = times === 1 ? 'once' : `${times} times`
  return plain(`${surface} ${page} at ${address} (${engine}), ${often}: ${message}`).slice(0, DETAIL)
}

/** One line of what can be read. */
const plain = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').trim()
