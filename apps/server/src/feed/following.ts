/**
 * One follower on its way along the log.
 *
 *   commit ─► at the head and idle: given what was committed, in the same turn
 *          └► busy, behind, or durable: later, from the log, in portions
 */
import type { Logger } from 'pino'
import type { Recorded } from '../store/batch.ts'
import type { Follower, Lag } from './follower.ts'
import { type FollowedHall, openPlace } from './place.ts'

/** Events that are read in one turn: whoever has much to catch up on keeps nobody waiting. */
const PORTION = 100
const RETRY_MS = 500
const RETRY_MOST_MS = 30_000
/** So long may an event wait for a follower before ops are told. */
const SLOW_MS = 5_000

export type Following = ReturnType<typeof startFollowing>

export function startFollowing(follower: Follower, hall: FollowedHall, now: () => number, log: Logger) {
  const { name, durable = false, take, anew } = follower
  const place = openPlace(follower, hall, log)
  /** The last event of those that it has in hand. */
  let reach: number | null = null
  /** What it has in hand is of a record that is there no more. */
  let astray = false
  let failure: { since: number; times: number; message: string } | null = null
  let waitsSince: number | null = null
  let coming = false
  let retry: NodeJS.Timeout | null = null
  let inHand: Promise<void> = Promise.resolve()
  let closed = false

  function later(): void {
    if (!coming) setImmediate(goOn)
    coming = true
  }

  function goOn(): void {
    coming = false
    if (closed || retry || reach !== null) return
    let portion: Recorded[]
    try {
      portion = portionAfter(place.look(), hall)
    } catch (error) {
      failed(error)
      return
    }
    if (portion.length > 0) give(portion)
  }

  function give(portion: readonly Recorded[]): void {
    reach = portion.at(-1)!.seq
    try {
      const taking = take(portion)
      if (taking) inHand = taking.then(finished).catch(failed)
      else finished()
    } catch (error) {
      failed(error)
    }
  }

  function finished(): void {
    if (!astray) place.moveTo(reach)
    astray = false
    reach = null
    failure = null
    place.note()
    settled()
  }

  function settled(): void {
    waitsSince = place.behind() > 0 ? now() : null
    if (place.behind() > 0) later()
  }

  function failed(error: unknown): void {
    reach = null
    astray = false
    const { since = now(), times = 0 } = failure ?? {}
    failure = { since, times: times + 1, message: (error as Error)?.message ?? String(error) }
    log.error({ err: error, follower: name, behind: place.behind() }, 'A follower of the hall failed.')
    if (!closed) retry = setTimeout(again, Math.min(RETRY_MS * 2 ** times, RETRY_MOST_MS)).unref()
  }

  function again(): void {
    retry = null
    if (anew) beginAnew()
    else goOn()
  }

  function beginAnew(): void {
    astray = reach !== null
    place.moveTo(place.head())
    try {
      anew!()
      failure = null
      settled()
    } catch (error) {
      failed(error)
    }
  }

  if (durable) later()
  else place.look()

  return {
    committed(recorded: readonly Recorded[]): void {
      if (closed) return
      waitsSince ??= now()
      // One with a cursor reads what is on the disk, in a turn of its own.
      const given = !durable && place.look() === recorded[0]!.seq - 1 && reach === null
      if (given) give(recorded)
      else later()
    },
    /** The state was read again: from the same record, from an older copy of it, or from another. */
    reread(): void {
      if (closed || !hall.sound()) return
      if (place.setBack(reach)) astray = reach !== null
      if (!durable) place.look()
      if (anew) beginAnew()
      else later()
    },
    lag(): Lag {
      const slow = waitsSince !== null && now() - waitsSince >= SLOW_MS ? waitsSince : null
      return { name, behind: place.behind(), since: failure?.since ?? slow, error: failure?.message ?? null }
    },
    /** It is given nothing more; resolves when it is behind what it has in hand. */
    close(): Promise<void> {
      closed = true
      if (retry) clearTimeout(retry)
      return inHand
    },
  }
}

function portionAfter(from: number | null, hall: FollowedHall): Recorded[] {
  if (from === null || !hall.sound() || from >= hall.live.seq) return []
  const portion: Recorded[] = []
  for (const recorded of hall.store.log.after(from)) if (portion.push(recorded) === PORTION) break
  return portion
}
