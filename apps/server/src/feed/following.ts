/**
 * One follower on its way along the log.
 *
 *   commit ─► at the head and idle: given what was committed, in the same turn
 *          └► busy, behind, or durable: later, from the log, in portions
 */
import type { Logger } from 'pino'
import type { Hall } from '../hall/hall.ts'
import type { Recorded } from '../store/batch.ts'
import type { Follower, Lag } from './follower.ts'

/** Events that are read in one turn: whoever has much to catch up on keeps nobody waiting. */
const PORTION = 100
const RETRY_MS = 500
const RETRY_MOST_MS = 30_000
/** So long may an event wait for a follower before ops are told. */
const SLOW_MS = 5_000

export type FollowedHall = Pick<Hall, 'live' | 'store' | 'sound'>
export type Following = ReturnType<typeof startFollowing>

export function startFollowing(follower: Follower, hall: FollowedHall, now: () => number, log: Logger) {
  const { name, durable = false, take, anew } = follower
  /** The last event that it is behind; null until a record can be read. */
  let position: number | null = null
  /** Its first event: an id says which hall, and a hall may begin a new record. */
  let record: string | null = null
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

  const head = () => hall.live.seq
  const behind = () => Math.max(0, head() - (position ?? head()))

  /** Null where there is no record to be read: the hall says when it is back. */
  function place(): number | null {
    if (!hall.sound()) return position
    record ??= hall.store.digestAt(1)
    position ??= durable ? Math.min(hall.store.cursors.of(name), head()) : head()
    return position
  }

  function later(): void {
    if (!coming) setImmediate(goOn)
    coming = true
  }

  function goOn(): void {
    coming = false
    if (closed || retry || reach !== null) return
    let portion: Recorded[]
    try {
      portion = read()
    } catch (error) {
      failed(error)
      return
    }
    if (portion.length > 0) give(portion)
  }

  function read(): Recorded[] {
    const from = place()
    if (from === null || !hall.sound() || from >= head()) return []
    const portion: Recorded[] = []
    for (const recorded of hall.store.log.after(from)) if (portion.push(recorded) === PORTION) break
    return portion
  }

  function give(portion: readonly Recorded[]): void {
    reach = portion.at(-1)!.seq
    try {
      const taking = take(portion)
      if (taking) inHand = taking.then(finished, failed)
      else finished()
    } catch (error) {
      failed(error)
    }
  }

  function finished(): void {
    if (!astray) position = reach
    astray = false
    reach = null
    failure = null
    noteCursor()
    settled()
  }

  function settled(): void {
    waitsSince = behind() > 0 ? now() : null
    if (behind() > 0) later()
  }

  /** Its place in memory is right all the same; the next note says more. */
  function noteCursor(): void {
    if (!durable || !hall.sound()) return
    try {
      hall.store.cursors.move(name, position!)
    } catch (error) {
      log.warn({ err: error, follower: name }, 'How far a follower has come could not be noted.')
    }
  }

  function failed(error: unknown): void {
    reach = null
    astray = false
    const { since = now(), times = 0 } = failure ?? {}
    failure = { since, times: times + 1, message: (error as Error)?.message ?? String(error) }
    log.error({ err: error, follower: name, behind: behind() }, 'A follower of the hall failed.')
    if (!closed) retry = setTimeout(again, Math.min(RETRY_MS * 2 ** times, RETRY_MOST_MS)).unref()
  }

  function again(): void {
    retry = null
    if (anew) beginAnew()
    else goOn()
  }

  function beginAnew(): void {
    astray = reach !== null
    position = head()
    try {
      anew!()
      failure = null
      settled()
    } catch (error) {
      failed(error)
    }
  }

  if (durable) later()
  else place()

  return {
    committed(recorded: readonly Recorded[]): void {
      if (closed) return
      waitsSince ??= now()
      // One with a cursor reads what is on the disk, in a turn of its own.
      const given = !durable && place() === recorded[0]!.seq - 1 && reach === null
      if (given) give(recorded)
      else later()
    },
    /** The state was read again: from the same record, from an older copy of it, or from another. */
    reread(): void {
      if (closed || !hall.sound()) return
      const known = record
      record = hall.store.digestAt(1)
      const other = known !== null && known !== record
      if (other || (reach ?? position ?? 0) > head()) {
        astray = reach !== null
        position = other ? null : Math.min(position!, head())
      }
      if (!durable) place()
      if (anew) beginAnew()
      else later()
    },
    lag(): Lag {
      const slow = waitsSince !== null && now() - waitsSince >= SLOW_MS ? waitsSince : null
      return { name, behind: behind(), since: failure?.since ?? slow, error: failure?.message ?? null }
    },
    /** It is given nothing more; resolves when it is behind what it has in hand. */
    close(): Promise<void> {
      closed = true
      if (retry) clearTimeout(retry)
      return inHand
    },
  }
}
