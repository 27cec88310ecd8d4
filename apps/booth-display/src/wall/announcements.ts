/**
 * Which call the wall announces. Calls that come together are announced one after another, each long enough to be read
 * and heard; the list below the announcement has them all at once. Pure; `now` is in ms of a clock that only rises.
 *
 *   call ──announce──▶ waiting ──after PROMINENT_MS──▶ shown, lit ──after LIT_MS──▶ shown, calm
 */
import type { CallView } from '@antrean/queue-core/contract'

export type Announcements = {
  shown: CallView | null
  /** When it was put up; null where it was there before this screen was. */
  since: number | null
  /** It draws the eye. */
  lit: boolean
  waiting: readonly { call: CallView; heardAt: number }[]
}

/** A call stands alone for at least so long. */
export const PROMINENT_MS = 3500
/** With no other call it stays lit for so long: time to look up and read it twice. */
export const LIT_MS = 12_000
/** A call whose turn comes so late is in the list long since, and is not announced. */
export const TOO_LATE_MS = 30_000

export const announcementsAt = (latest: CallView | undefined): Announcements => ({
  shown: latest ?? null,
  since: null,
  lit: false,
  waiting: [],
})

/** A call or a recall was heard. It takes the place of what waits for the same booth or the same visitor. */
export function announce(state: Announcements, call: CallView, now: number): Announcements {
  const others = state.waiting.filter(
    ({ call: other }) => other.booth !== call.booth && other.number !== call.number,
  )
  return advance({ ...state, waiting: [...others, { call, heardAt: now }] }, now)
}

/** Time went by. Returns the same object where nothing changes. */
export function advance(state: Announcements, now: number): Announcements {
  const waiting = state.waiting.filter(({ heardAt }) => now - heardAt < TOO_LATE_MS)
  const [next, ...rest] = waiting
  if (next && (!state.lit || now - state.since! >= PROMINENT_MS))
    return { shown: next.call, since: now, lit: true, waiting: rest }
  const lit = state.lit && (next !== undefined || now - state.since! < LIT_MS)
  if (lit === state.lit && waiting.length === state.waiting.length) return state
  return { ...state, lit, waiting }
}

/** When `advance` has something to do at the latest; null for never. */
export function advancesAt(state: Announcements): number | null {
  if (!state.lit) return null
  return state.since! + (state.waiting.length > 0 ? PROMINENT_MS : LIT_MS)
}
