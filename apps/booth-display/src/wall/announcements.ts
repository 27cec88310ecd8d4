/**
 * Which calls the wall announces. Calls that come together wait their turn, each long enough to be read and heard, two or
 * four at once where the line is long; the list below has them meanwhile. Nobody who is still awaited is left out. Pure;
 * `now` is in ms of a clock that only rises.
 *
 *   call ──announce──▶ waiting ──its turn──▶ shown, lit ──after LIT_MS──▶ shown, calm
 *                         └──has come, left, or is called elsewhere (settle)──▶ gone
 */
import type { CallView } from '@antrean/queue-core/contract'

export type Announcements = {
  /** What stands in the top third, at most `MOST_AT_ONCE`. */
  shown: readonly CallView[]
  /** When it was put up; null where it was there before this screen was. */
  since: number | null
  /** It draws the eye. */
  lit: boolean
  /** First come, first announced; one for each booth and each visitor. */
  waiting: readonly CallView[]
}

/** A call stands alone for at least so long. */
export const PROMINENT_MS = 3500
/** Each further number of a group takes a moment to be read. */
export const FURTHER_MS = 1000
/** With no other call it stays lit for so long: time to look up and read it twice. */
export const LIT_MS = 12_000
export const MOST_AT_ONCE = 4

export const announcementsAt = (latest: CallView | undefined): Announcements => ({
  shown: latest ? [latest] : [],
  since: null,
  lit: false,
  waiting: [],
})

/** A call or a recall was heard. A recall keeps the place of the call that still waits; a new visitor goes to the end. */
export function announce(state: Announcements, call: CallView, now: number): Announcements {
  const place = state.waiting.findIndex(({ number }) => number === call.number)
  const waiting = state.waiting.map((other, i) => (i === place ? call : other))
  if (place < 0) waiting.push(call)
  const others = waiting.filter(other => other === call || other.booth !== call.booth)
  return advance({ ...state, waiting: others }, now)
}

/** The hall changed: whoever has come or gone is not announced any more. Returns the same object where nothing changes. */
export function settle(state: Announcements, isAwaited: (call: CallView) => boolean): Announcements {
  const waiting = state.waiting.filter(isAwaited)
  return waiting.length === state.waiting.length ? state : { ...state, waiting }
}

/** Time went by. Returns the same object where nothing changes. */
export function advance(state: Announcements, now: number): Announcements {
  const { shown, since, lit, waiting } = state
  if (waiting.length > 0) {
    if (lit && now - since! < standsFor(shown.length)) return state
    const size = groupOf(waiting.length)
    return { shown: waiting.slice(0, size), since: now, lit: true, waiting: waiting.slice(size) }
  }
  return lit && now - since! >= LIT_MS ? { ...state, lit: false } : state
}

/** When `advance` has something to do at the latest; null for never. */
export function advancesAt({ shown, since, lit, waiting }: Announcements): number | null {
  if (!lit) return null
  return since! + (waiting.length > 0 ? standsFor(shown.length) : LIT_MS)
}

/** How long a group stands before the next one takes its place. */
export const standsFor = (size: number): number => PROMINENT_MS + (Math.max(1, size) - 1) * FURTHER_MS

/** The longer the line, the more at once. */
function groupOf(waiting: number): number {
  if (waiting > 5) return MOST_AT_ONCE
  return waiting > 2 ? 2 : 1
}
