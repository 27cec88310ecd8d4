/** What the wall lists beside the announcement: whoever is called and has not come, then whoever is served, then what was. */
import { awaitedCalls } from '@antrean/hall-client'
import type { CallView, HallSnapshot } from '@antrean/queue-core/contract'

export type RecentCall = {
  number: string
  booth: number
  /** `awaited`: called and not come yet. `there`: at the booth. `past`: gone. */
  visitor: 'awaited' | 'there' | 'past'
}

export const RECENT_ROWS = 8
/** More than these are awaited: pages take turns, each so long. */
export const PAGE_MS = 8_000
/** A call whose visitor has left the booth is worth announcing for so long, for who comes late. */
const LATE_COMER_MS = 120_000

export type RecentPage = { rows: RecentCall[]; page: number; pages: number }

/** Awaited first, each kind newest first, without the numbers that are announced. `turn`: how often the page was turned. */
export function recentCalls(
  snapshot: HallSnapshot,
  announced: readonly CallView[],
  turn: number,
  rows = RECENT_ROWS,
): RecentPage {
  const listed = new Set(announced.map(({ number }) => number))
  const fresh = (number: string) => !listed.has(number) && listed.add(number) !== undefined
  const awaited = awaitedCalls(snapshot)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.seq - a.seq || b.booth - a.booth)
    .filter(({ number }) => fresh(number))
    .map(({ number, booth }): RecentCall => ({ number, booth, visitor: 'awaited' }))
  const before = [...snapshot.calls]
    .reverse()
    .filter(({ number }) => fresh(number))
    .map((call): RecentCall => {
      const { number, booth } = call
      return { number, booth, visitor: isAtBooth(snapshot, call) ? 'there' : 'past' }
    })
  const there = before.filter(({ visitor }) => visitor === 'there')
  const past = before.filter(({ visitor }) => visitor === 'past')
  const pages = Math.max(1, Math.ceil(awaited.length / rows))
  const page = turn % pages
  const called = awaited.slice(page * rows, (page + 1) * rows)
  return { rows: [...called, ...there, ...past].slice(0, rows), page, pages }
}

/** The calls to show big: what is announced, for as long as somebody can act on it. `now` in epoch ms. */
export function standingCalls(
  snapshot: HallSnapshot,
  announced: readonly CallView[],
  now: number,
): CallView[] {
  return announced.filter(call => now - Date.parse(call.at) <= LATE_COMER_MS || isAtBooth(snapshot, call))
}

/** The visitor of this call is still to come: at no other booth, and not there yet. */
export const isAwaited = (snapshot: HallSnapshot, call: CallView): boolean =>
  snapshot.booths.some(
    ({ number, ticket }) =>
      number === call.booth && ticket?.number === call.number && ticket.state === 'called',
  )

const isAtBooth = ({ booths }: HallSnapshot, call: CallView): boolean =>
  booths.some(({ number, ticket }) => number === call.booth && ticket?.number === call.number)
