/** When the hall is open: its week, periods, days off and special days; beside it what that makes of the next two weeks. */
import { CaseSetupView } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { CalendarPlus, CalendarX } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'
import { useTold } from '../shell/use-told.ts'
import { DaysAhead } from './days-ahead.tsx'
import { TextField, TickField } from './fields.tsx'
import { WeekFields } from './hours-field.tsx'
import { type Calendar, PeriodsPart, SpecialPart } from './other-days.tsx'
import type { Draft } from './use-draft.ts'
import { useCheck } from './use-draft.ts'

const LOOK_EVERY_MS = 30_000

export function CalendarSection({ draft, token }: { draft: Draft; token: string }) {
  const words = useWords(settingsWords)
  const settings = draft.settings!
  const { calendar } = settings
  const check = useCheck(token, settings, draft.present?.version)
  const years = useTold(CaseSetupView, 'case-setup', token, LOOK_EVERY_MS).answer?.value.years ?? []
  const put = (its: Calendar | undefined) => {
    const { calendar: _, ...rest } = settings
    draft.put(its ? { ...rest, calendar: its } : rest)
  }
  /** Those of the table that somebody set; what comes with the product needs no copy. */
  const tables = years.filter(({ set }) => set).map(({ set, ...table }) => table)
  const holidays = (): Calendar['holidays'] => (tables.length > 0 ? tables : 'shipped')
  function begin(): void {
    const day = [{ from: settings.opens, to: settings.closes }]
    const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
    put({ weekly, periods: [], holidays: holidays(), special: [] })
  }
  return (
    <div className="settings-calendar">
      <div>
        <TickField path="alwaysOpen" label={words['field-alwaysOpen']} />
        {settings.alwaysOpen && <p className="hint">{words.alwaysOpenHint}</p>}
        {!calendar && (
          <>
            <div className="settings-fields">
              <TextField path="opens" type="time" label={words['field-opens']} />
              <TextField path="closes" type="time" label={words['field-closes']} hint={words.everyDay} />
            </div>
            <button type="button" className="plain small" onClick={begin}>
              <CalendarPlus aria-hidden size={16} /> {words.byWeek}
            </button>
          </>
        )}
        {calendar && (
          <>
            <h2>{words['field-weekly']}</h2>
            <p className="hint">{words.hoursHint}</p>
            <WeekFields path="calendar.weekly" />
            <h2>{words['field-holidays']}</h2>
            <label className="settings-tick" data-field="calendar.holidays">
              <input
                type="checkbox"
                checked={calendar.holidays !== 'none'}
                onChange={({ target }) =>
                  put({ ...calendar, holidays: target.checked ? holidays() : 'none' })
                }
              />{' '}
              {words.closedOnDaysOff}
            </label>
            {calendar.holidays !== 'none' && (
              <p>
                {years
                  .map(({ year, holidays, leave }) =>
                    words.yearHas({ year: String(year), holidays: holidays.length, leave: leave.length }),
                  )
                  .join(' ')}{' '}
                <a href="#cases/setup/years">{words.toYears}</a>
              </p>
            )}
            <PeriodsPart calendar={calendar} put={put} />
            <SpecialPart calendar={calendar} put={put} />
            <p className="settings-row">
              <button type="button" className="plain small" onClick={() => put(undefined)}>
                <CalendarX aria-hidden size={16} /> {words.noCalendar}
              </button>
            </p>
          </>
        )}
      </div>
      <DaysAhead check={check} />
    </div>
  )
}
