/** The pauses of booths within a range of dates, up to the moment of the report. */
import { dateInZone, type PauseFacts } from '@antrean/queue-core/report'
import type { Reader } from '../store/store.ts'
import { keysOf } from './read-facts.ts'
import type { Scope } from './scope.ts'

/** One that began on the last date ends on it too: the hall's day closes every booth. */
export function* readPauses(
  { log }: Pick<Reader, 'log'>,
  { range, moment, timezone }: Pick<Scope, 'range' | 'moment' | 'timezone'>,
): Generator<PauseFacts> {
  const { begin, end } = keysOf(log, range, moment.seq)
  const paused = new Map<number, Omit<PauseFacts, 'ms'> & { at: number }>()
  for (const { type, at, booth, reason } of log.boothStages(begin, end)) {
    const before = paused.get(booth)
    // A clock that was set back meanwhile makes nothing shorter than nothing.
    if (before) yield { date: before.date, booth, reason: before.reason, ms: Math.max(0, at - before.at) }
    paused.delete(booth)
    const date = dateInZone(timezone, at)
    if (type === 'BoothPaused' && date >= range.from && date <= range.to)
      paused.set(booth, { at, date, booth, reason: reason ?? '' })
  }
  for (const { date, booth, reason } of paused.values()) yield { date, booth, reason, ms: null }
}
