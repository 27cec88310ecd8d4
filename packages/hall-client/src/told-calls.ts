/** Which calls are news to this client: each is told once, also those that happened while the link was down. */
import type { CallView, HallSnapshot } from '@antrean/queue-core/contract'

/** A call older than this is told no more: its visitor went, or was recalled. */
const MISSED_CALL_MS = 10_000

/** `fresh(snapshot, now)`: the calls not told before. None in the first snapshot, which is the past. */
export function toldCalls(): (snapshot: HallSnapshot, now: number) => CallView[] {
  let told: number | null = null
  return (snapshot, now) => {
    // A server whose log is behind what was told here began anew: its calls are the past again.
    const known = told !== null && told <= snapshot.seq ? told : null
    told = Math.max(known ?? 0, ...snapshot.calls.map(call => call.seq))
    if (known === null) return []
    return snapshot.calls.filter(call => call.seq > known && now - Date.parse(call.at) < MISSED_CALL_MS)
  }
}
