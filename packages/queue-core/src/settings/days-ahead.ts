/** What a set-up makes of the days to come: when the hall is open, and why a day is unlike others. Dates are YYYY-MM-DD. */
import { z } from 'zod'
import { Bilingual } from '../hall/bilingual.ts'
import type { HallConfig } from '../hall/config.ts'
import { CLOSED_DAYS, OpenSpan } from '../hall/opening-calendar.ts'
import { common, dateAfter, hoursOfWeekday, hoursOn } from '../hall/opening-hours.ts'

const Hours = z.array(OpenSpan)
export const DayAhead = z.object({
  date: z.string(),
  /** None: closed. */
  hours: Hours,
  /** A day off of the yearly table, a special day, or one of a period; null: the week says it. */
  as: z.enum([...CLOSED_DAYS, 'period']).nullable(),
  /** The words of a special day, or the name of the period. */
  why: Bilingual.nullable(),
  /** Services that are open at other hours than the hall. */
  services: z.array(z.object({ letter: z.string(), hours: Hours })),
})
export type DayAhead = z.infer<typeof DayAhead>

/** `from`: the first of them. */
export const daysAhead = (config: HallConfig, from: string, count: number): DayAhead[] =>
  Array.from({ length: count }, (_, n) => dayAhead(config, dateAfter(from, n)))

function dayAhead(config: HallConfig, date: string): DayAhead {
  const { calendar, alwaysOpen, opens, closes, services } = config
  if (alwaysOpen) return { date, hours: [{ from: '00:00', to: '24:00' }], as: null, why: null, services: [] }
  const { hours, as, why, period } = calendar
    ? hoursOn(calendar, date)
    : { hours: [{ from: opens, to: closes }] }
  return {
    ...{ date, hours: [...hours], as: as ?? (period ? 'period' : null), why: why ?? period ?? null },
    services: services.flatMap(({ letter, hours: own }) => {
      const its = own && common(hours, hoursOfWeekday(own, date))
      return its && JSON.stringify(its) !== JSON.stringify(hours) ? [{ letter, hours: its }] : []
    }),
  }
}
