/** Time that counts: the hours of a day less its breaks. Instants are epoch ms; a span ends before its `to`. */
import type { DayPlan, Span } from './day-plan.ts'

/** `closing`: closed early today, from `at` on. */
type Hours = Pick<DayPlan, 'opensAt' | 'closesAt' | 'breaks'> & {
  closing?: { at: number } | null | undefined
}

/** The day's hours, without the breaks; none where it is closed. */
export function spansOf({ opensAt, closesAt, breaks = [], closing }: Hours): Span[] {
  const begins = [opensAt, ...breaks.map(({ to }) => to)]
  const ends = [...breaks.map(({ from }) => from), closesAt]
  return clipped(
    begins.map((from, n) => ({ from, to: ends[n]! })),
    closing,
  )
}

export const clipped = (spans: readonly Span[], closing: { at: number } | null | undefined): Span[] =>
  spans
    .map(({ from, to }) => ({ from, to: Math.min(to, closing?.at ?? to) }))
    .filter(({ from, to }) => from < to)

export const within = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => at >= from && at < to)

/** The moment by which `ms` of open time have gone by since `at`; null where the day has no more of it. */
export function afterOpenTime(spans: readonly Span[], at: number, ms: number): number | null {
  let left = ms
  for (const { from, to } of spans) {
    const begin = Math.max(from, at)
    if (begin >= to) continue
    if (begin + left <= to) return begin + left
    left -= to - begin
  }
  return null
}

/** The break that `at` lies in. */
export const breakAt = (day: Pick<DayPlan, 'breaks'> | null, at: number): Span | null =>
  day?.breaks?.find(({ from, to }) => at >= from && at < to) ?? null

/** When the latest break before `at` was over; 0 where there was none. */
export const lastBreakEnd = (day: Pick<DayPlan, 'breaks'> | null, at: number): number =>
  day?.breaks?.findLast(({ to }) => to <= at)?.to ?? 0

/** `at`, or the end of the break in which it lies. */
export const afterBreak = (day: Pick<DayPlan, 'breaks'> | null, at: number): number =>
  breakAt(day, at)?.to ?? at
