/** Screens that broke off and were loaded again, as they tell it themselves: bounded, in memory, gone after an hour. */
import type { Trouble } from '@antrean/queue-core'
import { placeOf } from '../access/sign-in-limits.ts'

/** The last hour is what somebody can still look into. */
const KEPT_MS = 3_600_000
/** More screens than these at once are one trouble of the hall and not of its screens. */
const MOST = 8
/** From everybody together: anyone on the network may tell, nobody may flood. */
const MOST_A_MINUTE = 60
/** From one place, so that a single one neither uses up the minute nor pushes the screens of others off the list. */
const PLACE_A_MINUTE = 10
const MOST_OF_PLACE = 3
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
  type Known = { since: number; last: number; times: number; place: string; failure: ScreenFailure }
  const known = new Map<string, Known>()
  let minute = { began: Number.NEGATIVE_INFINITY, heard: 0, of: new Map<string, number>() }

  function forget(): void {
    for (const [name, { last, place }] of known)
      if (now() - last > KEPT_MS || known.size > MOST || screensOf(place) > MOST_OF_PLACE) known.delete(name)
  }
  const screensOf = (place: string) => [...known.values()].filter(its => its.place === place).length

  return {
    /** False where so many were told in this minute, from this place or in all, that this one is not heard. */
    tell(failure: ScreenFailure): boolean {
      if (now() - minute.began >= 60_000) minute = { began: now(), heard: 0, of: new Map() }
      const place = placeOf(failure.address)
      const before = minute.of.get(place) ?? 0
      if (minute.heard >= MOST_A_MINUTE || before >= PLACE_A_MINUTE) return false
      minute.heard += 1
      minute.of.set(place, before + 1)
      const name = `${failure.address} ${failure.surface} ${failure.page}`
      const { since = now(), times = 0 } = known.get(name) ?? {}
      // The latest stands last: the oldest is the first to be forgotten.
      known.delete(name)
      known.set(name, { since, last: now(), times: times + 1, place, failure })
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
