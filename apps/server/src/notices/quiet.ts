/** The hours in which people rest, by the hall's own clock: what can wait is sent in the morning. */
import { dateInZone, instantOf } from '@antrean/queue-core'

const FROM = '21:00'
const UNTIL = '06:00'
const DAY_MS = 86_400_000

/** When the morning begins, epoch ms; null where nobody rests now. */
export function restUntil(timezone: string, at: number): number | null {
  const today = dateInZone(timezone, at)
  const morning = instantOf(timezone, today, UNTIL)
  if (at < morning) return morning
  if (at < instantOf(timezone, today, FROM)) return null
  return instantOf(timezone, dateInZone(timezone, morning + DAY_MS), UNTIL)
}
