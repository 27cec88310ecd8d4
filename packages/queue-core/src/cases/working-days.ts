/**
 * Which days count. Dates are YYYY-MM-DD of the hall's zone, and a date alone has no zone: their arithmetic is that of UTC.
 * A year without a table is counted Monday to Friday, and is named beside what came of it.
 */
import { z } from 'zod'
import type { Years } from '../hall/year-table.ts'

export { LocalDate, SetBy, YEAR_FIELDS, type Years, YearTable } from '../hall/year-table.ts'

/** `working`: Monday to Friday less what the year's table names. `calendar`: every day. */
export const DayCount = z.enum(['working', 'calendar'])
export type DayCount = z.infer<typeof DayCount>

const DAY = 86_400_000

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

const yearOf = (date: string): number => Number(date.slice(0, 4))
const tableOf = (date: string, years: Years) => years.find(({ year }) => year === yearOf(date))

export function counts(date: string, count: DayCount, years: Years): boolean {
  if (count === 'calendar') return true
  const weekday = new Date(date).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  const table = tableOf(date, years)
  return !table || !(table.holidays.includes(date) || table.leave.includes(date))
}

/** The `n`-th day that counts after `date`, or before it where `n` is negative; for 0 the date itself. */
export function nthDay(date: string, n: number, count: DayCount, years: Years): string {
  const step = n < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step)
    if (counts(day, count, years)) left -= 1
  }
  return day
}

/** `date`, or the first day after it that counts. */
export const fromDay = (date: string, count: DayCount, years: Years): string =>
  counts(date, count, years) ? date : nthDay(date, 1, count, years)

/** How many days count after `from`, up to `to` and with it; 0 where `to` is not later. */
export function daysBetween(from: string, to: string, count: DayCount, years: Years): number {
  let found = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (counts(day, count, years)) found += 1
  return found
}

/** The years between two dates, both included, that a count of working days went through without a table. */
export function yearsMissing(from: string, to: string, count: DayCount, years: Years): number[] {
  if (count === 'calendar') return []
  const span = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, n) => yearOf(from) + n)
  return span.filter(year => !years.some(table => table.year === year))
}
