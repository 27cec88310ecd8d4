/** When booths were open and when paused, within a range of dates, up to the moment of the report. */
import { type BoothTimeFacts, dateInZone } from '@antrean/queue-core/report'
import type { BoothStage, Reader } from '../store/store.ts'
import { keysOf } from './read-facts.ts'
import type { Scope } from './scope.ts'

type Begun = Pick<BoothStage, 'type' | 'at' | 'reason'> & { date: string; officer: string }

/** One that began on the last date ends on it too: the hall's day closes every booth. */
export function* readBoothTimes(
  { log }: Pick<Reader, 'log'>,
  { range, moment, timezone }: Pick<Scope, 'range' | 'moment' | 'timezone'>,
): Generator<BoothTimeFacts> {
  const { begin, end } = keysOf(log, range, moment.seq)
  const begun = new Map<number, Begun>()
  for (const { type, at, booth, reason, officer, idleMs } of log.boothStages(begin, end)) {
    const before = begun.get(booth)
    // A clock that was set back meanwhile makes nothing shorter than nothing.
    if (before) yield factsOf(before, booth, Math.max(0, at - before.at), idleMs)
    begun.delete(booth)
    const date = dateInZone(timezone, at)
    if (type !== 'BoothClosed' && date >= range.from && date <= range.to)
      begun.set(booth, { type, at, reason, date, officer: officer ?? before?.officer ?? '' })
  }
  for (const [booth, before] of begun) yield factsOf(before, booth, null, null)
}

function factsOf(
  { type, date, officer, reason }: Begun,
  booth: number,
  ms: number | null,
  idleMs: number | null,
): BoothTimeFacts {
  const its = { date, booth, officer, ms }
  return type === 'BoothOpened'
    ? { ...its, state: 'open', idleMs: idleMs === null || ms === null ? null : Math.min(idleMs, ms) }
    : { ...its, state: 'paused', reason: reason ?? '' }
}
