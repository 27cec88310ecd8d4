/** The hall's clock beside this browser's and the time servers' word: what is said of it, and whether it is outvoted. */
import type { TimeServersView } from '@antrean/queue-core/contract'

/** Clocks that differ by less agree: nobody sets one right to the second. */
const TOLERANCE_MS = 60_000

/** Whose clock the hall's is compared with. */
export type Whom = 'own' | 'servers' | 'both'
export type Comparison = { whom: Whom; apart: null | { way: 'ahead' | 'behind'; minutes: number } }

/**
 * `outvoted`: this browser and the time servers agree on another time than the hall's. `apart`: one of them says another.
 * Each comparison is a sentence; what is true of both is said once.
 */
export type Clocks = {
  standing: 'agree' | 'apart' | 'outvoted'
  comparisons: Comparison[]
  servers: TimeServersView | null
}

/** `ownMs`: how far the hall's clock is ahead of this browser's. */
export function compareClocks(ownMs: number, servers: TimeServersView | null): Clocks {
  const theirsMs = servers?.hallAheadMs ?? null
  const [own, theirs] = [apartBy(ownMs), theirsMs === null ? null : apartBy(theirsMs)]
  const alike = theirsMs !== null && Math.abs(ownMs - theirsMs) <= TOLERANCE_MS
  if (theirsMs !== null && own === null && theirs === null)
    return { standing: 'agree', comparisons: [{ whom: 'both', apart: null }], servers }
  if (alike && own && theirs)
    return { standing: 'outvoted', comparisons: [{ whom: 'both', apart: theirs }], servers }
  return {
    standing: own || theirs ? 'apart' : 'agree',
    comparisons: [
      { whom: 'own', apart: own },
      ...(theirsMs === null ? [] : [{ whom: 'servers' as const, apart: theirs }]),
    ],
    servers,
  }
}

const apartBy = (aheadMs: number): Comparison['apart'] =>
  Math.abs(aheadMs) <= TOLERANCE_MS
    ? null
    : { way: aheadMs > 0 ? 'ahead' : 'behind', minutes: Math.round(Math.abs(aheadMs) / 60_000) }
