/**
 * What happened in the hall, for whoever follows it: each by its name, each at its own pace. None of them holds a commit up,
 * and none is hurt by another.
 *
 *   hall ─(after the commit, and its answers)─► feed ─┬► publish      live: begins at the head
 *                                                     ├► forecast
 *                                                     └► …            durable: begins at its cursor
 */
import type { Trouble } from '@antrean/queue-core'
import type { Logger } from 'pino'
import type { Commit } from '../hall/hall.ts'
import type { Follower, Lag } from './follower.ts'
import { type Following, startFollowing } from './following.ts'
import type { FollowedHall } from './place.ts'

/** So long is waited for what followers have in hand when the server stops. */
const CLOSE_MS = 1_000

export type Feed = {
  /** Throws where the name is taken: two would move one cursor. */
  follow(follower: Follower): void
  committed(commit: Commit): void
  /** The state was read again from the log. */
  reread(): void
  lags(): Lag[]
  troubles(iso: (at: number) => string): Trouble[]
  close(): Promise<void>
}

/** `hall` is asked for when something happens, so that it may be opened after its feed; `now`: epoch ms. */
export function createFeed(options: { hall: () => FollowedHall; now: () => number; log: Logger }): Feed {
  const { hall, now, log } = options
  const all = new Map<string, { follower: Follower; following: Following }>()

  function lags(): Lag[] {
    return [...all.values()].map(({ following }) => following.lag())
  }

  return {
    follow(follower) {
      const { name } = follower
      if (all.has(name)) throw new Error(`The hall has a follower called “${name}” already.`)
      all.set(name, { follower, following: startFollowing(follower, hall(), now, log) })
    },
    committed(commit) {
      for (const { follower, following } of all.values()) {
        try {
          follower.timed?.(commit)
        } catch (error) {
          log.error({ err: error, follower: follower.name }, 'What a commit took could not be told.')
        }
        if (commit.recorded.length > 0) following.committed(commit.recorded)
      }
    },
    reread() {
      for (const { following } of all.values()) following.reread()
    },
    lags,
    troubles: iso =>
      lags().flatMap(({ name, behind, since, error }) =>
        since === null
          ? []
          : [{ code: 'follower-behind', since: iso(since), detail: inWords(name, behind, error) }],
      ),
    async close() {
      let timer: NodeJS.Timeout
      const enough = new Promise<void>(resolve => {
        timer = setTimeout(resolve, CLOSE_MS)
      })
      const inHand = [...all.values()].map(({ following }) => following.close())
      await Promise.race([enough, Promise.all(inHand)]).finally(() => clearTimeout(timer))
    },
  }
}

function inWords(name: string, behind: number, error: string | null): string {
  const lag = `${behind} ${behind === 1 ? 'event' : 'events'} behind`
  const said =
    error === null
      ? `Follower ${name} is slow: ${lag}.`
      : `Follower ${name} failed, ${lag}, and is tried again: ${error}`
  return said.replace(/\s+/g, ' ').slice(0, 500)
}
