/**
 * Which calls are news to this client: each is told once, also those that happened while the link was down. Read from the
 * booths, which know every visitor who is called and has not come; the list of calls holds only the latest few, and some of those
 * are over.
 */
import type { CallView, HallSnapshot } from '@antrean/queue-core/contract'

/** A call older than this is told no more: it stands on the wall as long as its visitor is awaited. */
const MISSED_CALL_MS = 60_000

/** `fresh(snapshot, now)`: the calls not told before, oldest first. None in the first snapshot, which is the past. */
export function toldCalls(): (snapshot: HallSnapshot, now: number) => CallView[] {
  let told: Map<number, CallView> | null = null
  return (snapshot, now) => {
    const before = told
    told = new Map(awaitedCalls(snapshot).map(call => [call.booth, call]))
    if (!before) return []
    return [...told.values()]
      .filter(call => {
        const known = before.get(call.booth)
        const isKnown =
          known?.number === call.number && known.at === call.at && (known.recall || !call.recall)
        return !isKnown && now - Date.parse(call.at) < MISSED_CALL_MS
      })
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq)
  }
}

/** The latest call of everybody who is called and has not come yet, in the order of the booths. */
export function awaitedCalls({ seq, booths, calls }: HallSnapshot): CallView[] {
  const latestFirst = [...calls].reverse()
  return booths.flatMap(({ number: booth, ticket }) => {
    if (ticket?.state !== 'called') return []
    const { number, service, calledAt: at } = ticket
    const listed = latestFirst.find(call => call.booth === booth && call.number === number && call.at === at)
    return [listed ?? { seq, number, service, booth, at, recall: false }]
  })
}
