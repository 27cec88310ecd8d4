/** The hours of a date by the set-up: a special day, else a day off, else a period, else the week. Dates are YYYY-MM-DD. */
import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from './bilingual.ts'
import type { HallConfig } from './config.ts'
import {
  type ClosedDay,
  type OpeningCalendar,
  type OpenSpan,
  WEEKDAYS,
  type WeeklyHours,
} from './opening-calendar.ts'
import { SHIPPED_YEARS } from './year-2026.ts'
import type { Years } from './year-table.ts'

export type HoursOfDate = {
  hours: readonly OpenSpan[]
  /** What day it is, where it is unlike others. */
  as?: ClosedDay
  why?: Bilingual
  /** The name of the period that the hours are of. */
  period?: Bilingual
}

export function hoursOn(calendar: OpeningCalendar, date: string): HoursOfDate {
  const special = calendar.special.find(day => day.date === date)
  if (special) return { hours: special.hours, as: 'special', why: special.why }
  const table = yearsOf(calendar)?.find(({ year }) => year === yearOf(date))
  if (table?.holidays.includes(date)) return { hours: [], as: 'holiday' }
  if (table?.leave.includes(date)) return { hours: [], as: 'leave' }
  const period = calendar.periods.find(({ from, to }) => from <= date && date <= to)
  return { hours: hoursOfWeekday((period ?? calendar).weekly, date), ...(period && { period: period.name }) }
}

export const hoursOfWeekday = (weekly: WeeklyHours, date: string): readonly OpenSpan[] =>
  weekly[WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1]!]

/** What two lists of hours have in common. */
export function common(some: readonly OpenSpan[], others: readonly OpenSpan[]): OpenSpan[] {
  return some.flatMap(one =>
    others.flatMap(other => {
      const from = one.from > other.from ? one.from : other.from
      const to = one.to < other.to ? one.to : other.to
      return from < to ? [{ from, to }] : []
    }),
  )
}

export const dateAfter = (date: string, days = 1): string =>
  Temporal.PlainDate.from(date).add({ days }).toString()

/**
 * The years whose days off nobody has told the hall, of this date's and, in its last month, of the next: they are taken to
 * have none, and it is said.
 */
export function yearsWithoutTable({ calendar, alwaysOpen }: HallConfig, date: string): number[] {
  const known = calendar && !alwaysOpen && yearsOf(calendar)
  if (!known) return []
  const asked = new Set([yearOf(date), yearOf(dateAfter(date, 31))])
  return [...asked].filter(year => !known.some(table => table.year === year))
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** The hall's own table of a year in place of the one that comes with the product; null: days off are not looked at. */
export function yearsOf({ holidays }: OpeningCalendar): Years | null {
  if (holidays === 'none') return null
  return holidays === 'shipped' ? SHIPPED_YEARS : [...holidays, ...SHIPPED_YEARS]
}
