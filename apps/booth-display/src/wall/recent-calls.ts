/** What the wall lists: the latest calls, each number once, true at once whatever is being announced. */
import type { CallView, HallSnapshot } from '@antrean/queue-core/contract'

export type RecentCall = {
  number: string
  booth: number
  /** The visitor is still expected or served there; otherwise the call is history. */
  there: boolean
}

export const RECENT_ROWS = 8
/** A call whose visitor has left the booth is worth announcing for so long, for who comes late. */
const LATE_COMER_MS = 120_000

const isThere = (snapshot: HallSnapshot, call: CallView): boolean =>
  snapshot.booths.some(({ number, ticket }) => number === call.booth && ticket?.number === call.number)

/** Newest first, without the number that is announced. */
export function recentCalls(snapshot: HallSnapshot, announced: CallView | null): RecentCall[] {
  const listed = new Set([announced?.number])
  const rows: RecentCall[] = []
  for (const call of [...snapshot.calls].reverse()) {
    if (listed.has(call.number)) continue
    listed.add(call.number)
    rows.push({ number: call.number, booth: call.booth, there: isThere(snapshot, call) })
  }
  return rows.slice(0, RECENT_ROWS)
}

/** The call to show big: what is announced, for as long as somebody can act on it. `now` in epoch ms. */
export function standingCall(
  snapshot: HallSnapshot,
  announced: CallView | null,
  now: number,
): CallView | null {
  if (!announced) return null
  const late = now - Date.parse(announced.at) > LATE_COMER_MS
  return late && !isThere(snapshot, announced) ? null : announced
}
