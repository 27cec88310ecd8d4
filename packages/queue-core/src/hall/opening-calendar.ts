/** When a hall is open, as an administrator sets it up: its week, its periods, its days off and its special days. */
import { z } from 'zod'
import { Bilingual } from './bilingual.ts'
import { LocalDate, YearTable } from './year-table.ts'

export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day is HH:MM, 00:00 to 24:00')

export const OpenSpan = z
  .strictObject({
    from: TimeOfDay.describe('From when, HH:MM.'),
    to: TimeOfDay.describe('Until when, HH:MM, later than `from`.'),
  })
  .refine(({ from, to }) => from < to, 'it must end after it begins')
export type OpenSpan = z.infer<typeof OpenSpan>

/** The hours of one day, breaks being what lies between them. None: closed. */
export const DayHours = z
  .array(OpenSpan)
  .max(6)
  .refine(
    spans => spans.every(({ from }, n) => n === 0 || spans[n - 1]!.to < from),
    'the hours of a day stand in their order, with a break between two of them',
  )

/** In the order in which they are counted: Monday is 1. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const weekday = DayHours.default([])
export const WeeklyHours = z.strictObject({
  mon: weekday,
  tue: weekday,
  wed: weekday,
  thu: weekday,
  fri: weekday,
  sat: weekday,
  sun: weekday,
})
export type WeeklyHours = z.infer<typeof WeeklyHours>

const Period = z
  .strictObject({
    name: Bilingual.describe('As staff call it: Ramadan.'),
    from: LocalDate.describe('Its first date.'),
    to: LocalDate.describe('Its last date.'),
    weekly: WeeklyHours.describe('The hours that hold within it.'),
  })
  .refine(({ from, to }) => from <= to, 'a period ends after it begins')

const SpecialDay = z.strictObject({
  date: LocalDate,
  hours: DayHours.default([]).describe('The hours of that day; none: it is closed.'),
  why: Bilingual.describe('What visitors are told of it.'),
})

export const OpeningCalendar = z
  .strictObject({
    weekly: WeeklyHours.describe('Each weekday: its hours, with a break between two of them. None: closed.'),
    periods: z
      .array(Period)
      .max(40)
      .default([])
      .describe('Weeks with other hours, from a date to a date: Ramadan. No two have a day in common.'),
    holidays: z
      .union([z.literal('shipped'), z.literal('none'), z.array(YearTable).max(40)])
      .default('shipped')
      .describe(
        "Holidays and collective leave, on which the hall is closed: 'shipped' as the product knows them, tables of your own for the years that you name, or 'none'.",
      ),
    special: z
      .array(SpecialDay)
      .max(400)
      .default([])
      .describe('Days that are unlike all others: other hours, or closed; they win over a holiday.'),
  })
  .superRefine(({ periods, special, holidays }, ctx) => {
    const complain = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: 'custom', path, message })
    periods.forEach((one, i) => {
      if (periods.slice(0, i).some(other => one.from <= other.to && other.from <= one.to))
        complain(['periods', i], `${one.name.id} has a day in common with a period before it`)
    })
    special.forEach(({ date }, i) => {
      if (special.findIndex(other => other.date === date) < i)
        complain(['special', i], `${date} stands twice`)
    })
    if (typeof holidays === 'string') return
    holidays.forEach(({ year }, i) => {
      if (holidays.findIndex(other => other.year === year) < i)
        complain(['holidays', i], `${year} has two tables`)
    })
  })
export type OpeningCalendar = z.infer<typeof OpeningCalendar>

export const LastTicket = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('clock'),
    minutesBefore: z.int().min(0).max(720).describe('Minutes before the end of its hours.'),
  }),
  z.strictObject({ by: z.literal('forecast') }),
])

/** A day unlike others: a day off of the yearly table, or a special day of the hall's own, which has its words. */
export const CLOSED_DAYS = ['holiday', 'leave', 'special'] as const
export type ClosedDay = (typeof CLOSED_DAYS)[number]
