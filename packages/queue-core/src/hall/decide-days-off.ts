/** The days off of a year, as somebody set them for cases: the hall is closed on them too. One table, not two. [C9] */
import type { CommandOf } from './commands.ts'
import { configureHall } from './decide-day.ts'
import type { HallEvent } from './events.ts'
import { yearsOf } from './opening-hours.ts'
import { accept, type Decision } from './rejection.ts'
import type { HallState } from './state.ts'
import { sameDays } from './year-table.ts'

/** A hall that does not look at days off is left as it is, and so is one that knows them. */
export function setDaysOff(state: HallState, command: CommandOf<'SetDaysOff'>): Decision<HallEvent> {
  const { table, at, actor } = command
  const { config } = state
  const calendar = config?.calendar
  const years = calendar && yearsOf(calendar)
  const known = years?.find(({ year }) => year === table.year)
  if (!years || (known && sameDays(known, table))) return accept()
  const own = calendar.holidays === 'shipped' || calendar.holidays === 'none' ? [] : calendar.holidays
  const holidays = [
    ...own.filter(({ year }) => year !== table.year),
    { ...table, set: { at, by: actor } },
  ].sort((a, b) => a.year - b.year)
  return configureHall(state, {
    ...{ type: 'ConfigureHall', at, actor, source: 'settings' },
    config: { ...config!, calendar: { ...calendar, holidays } },
    why: `Hari libur ${table.year}`,
  })
}
