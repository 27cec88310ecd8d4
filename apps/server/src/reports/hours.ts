import { zoneOffset } from '@antrean/queue-core/report'

const HOUR = 3_600_000
/** Zones change their offset once at the most in so long: where both ends have the same, all of it has. */
const SPAN = 24 * HOUR

/** Tells of instants, epoch ms, the hour of the day in a zone, 0 to 23. Quick where one is near the one before. */
export function hoursIn(timezone: string): (at: number) => number {
  /** Of the span of the last instant; null where it changes within. */
  let span = Number.NaN
  let offset: number | null = null
  return at => {
    const its = Math.floor(at / SPAN)
    if (its !== span) {
      const [begin, end] = [zoneOffset(timezone, its * SPAN), zoneOffset(timezone, (its + 1) * SPAN)]
      span = its
      offset = begin === end ? begin : null
    }
    return Math.floor((at + (offset ?? zoneOffset(timezone, at))) / HOUR) % 24
  }
}
