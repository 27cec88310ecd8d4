/** By when a case is decided: reckoned from what is known of it, again with every change, and with a table that came later. */
import { z } from 'zod'
import { instantOf } from '../hall/calendar.ts'
import type { Terms } from './kinds.ts'
import { addDays, daysBetween, fromDay, LocalDate, nthDay, type Years, yearsMissing } from './working-days.ts'

/** What moved a due date, in the order in which it did. */
export const Move = z.discriminatedUnion('type', [
  /** The clock stood still from the day of a question to that of its answer. */
  z.strictObject({ type: z.literal('stop'), from: LocalDate, to: LocalDate }),
  z.strictObject({ type: z.literal('extension'), days: z.int() }),
])
export type Move = z.infer<typeof Move>

export type Period = {
  /** The day of receipt, or of the reopening. */
  receivedOn: string
  /** The earlier date that the applicant was told. */
  promised: string | null
  moves: readonly Move[]
}

/** Instants are epoch ms. */
export const Due = z.strictObject({
  date: LocalDate,
  /** From then on it is due soon: the beginning of a day. */
  soonAt: z.int(),
  /** The beginning of the due date. */
  dayAt: z.int(),
  /** Its last millisecond: whatever comes later is overdue. */
  at: z.int(),
  /** Years on the way that have no table of days off. */
  tableMissing: z.array(z.int()),
})
export type Due = z.infer<typeof Due>

/** The last date that the terms allow for a case received on a date. */
export function standardDate(terms: Terms, receivedOn: string, years: Years): string {
  const standard = dayOf(terms, receivedOn, terms.days, years)
  const limit = limitOf(terms, receivedOn)
  return limit !== null && limit < standard ? limit : standard
}

export function reckon(terms: Terms, period: Period, years: Years, timezone: string): Due {
  const { count } = terms
  let date = period.promised ?? standardDate(terms, period.receivedOn, years)
  let limit = limitOf(terms, period.receivedOn)
  for (const move of period.moves)
    if (move.type === 'extension') date = earlier(nthDay(date, move.days, count, years), limit)
    else {
      if (limit !== null) limit = addDays(move.to, daysBetween(move.from, limit, 'calendar', years))
      const left = daysBetween(move.from, date, count, years)
      date = earlier(left > 0 ? nthDay(move.to, left, count, years) : fromDay(move.to, count, years), limit)
    }
  return {
    date,
    soonAt: instantOf(timezone, nthDay(date, -terms.soonDays, count, years), '00:00'),
    dayAt: instantOf(timezone, date, '00:00'),
    at: endOf(date, timezone),
    tableMissing: yearsMissing(period.receivedOn, date, count, years),
  }
}

/** The last millisecond of a date. */
export const endOf = (date: string, timezone: string): number => instantOf(timezone, date, '24:00') - 1

/** The `days`-th day from the day of receipt on, which is the first one where it counts. */
function dayOf({ count, receiptCounts }: Terms, receivedOn: string, days: number, years: Years): string {
  return receiptCounts
    ? nthDay(fromDay(receivedOn, count, years), days - 1, count, years)
    : nthDay(receivedOn, days, count, years)
}

const limitOf = ({ atMostDays, receiptCounts }: Terms, receivedOn: string): string | null =>
  atMostDays === null ? null : nthDay(receivedOn, receiptCounts ? atMostDays - 1 : atMostDays, 'calendar', [])

const earlier = (date: string, limit: string | null): string =>
  limit !== null && limit < date ? limit : date
