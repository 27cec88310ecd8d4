/** When a service is served, where that is not whenever the hall is open, and until when it gives tickets. */
import type { HallConfig } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { use } from 'react'
import { Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { NumberField, WritingContext } from './fields.tsx'
import { WeekFields } from './hours-field.tsx'

export function ServiceHours({ at, settings }: { at: number; settings: HallConfig }) {
  const words = useWords(settingsWords)
  const { set } = use(WritingContext)
  const { hours, lastTicket } = settings.services[at]!
  const path = `services.${at}`
  const day = [{ from: settings.opens, to: settings.closes }]
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
  function choose(by: string): void {
    const next = { none: undefined, clock: { by, minutesBefore: 30 }, forecast: { by } }[by]
    set(`${path}.lastTicket`, next)
  }
  return (
    <>
      <div className="settings-fields">
        <Field
          name={`${path}.lastTicket`}
          label={words['field-lastTicket']}
          hint={words[`last-${lastTicket?.by ?? 'none'}Hint`]}
        >
          {its => (
            <select {...its} value={lastTicket?.by ?? 'none'} onChange={({ target }) => choose(target.value)}>
              {(['none', 'clock', 'forecast'] as const).map(by => (
                <option key={by} value={by}>
                  {words[`last-${by}`]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {lastTicket?.by === 'clock' && (
          <NumberField path={`${path}.lastTicket.minutesBefore`} label={words['field-minutesBefore']} />
        )}
      </div>
      <label className="settings-tick" data-field={`${path}.hours`}>
        <input
          type="checkbox"
          checked={hours !== undefined}
          onChange={({ target }) =>
            set(`${path}.hours`, target.checked ? (settings.calendar?.weekly ?? week) : undefined)
          }
        />{' '}
        {words.ownHours}
      </label>
      {hours && (
        <>
          <p className="hint">{words.hoursHint}</p>
          <WeekFields path={`${path}.hours`} />
        </>
      )}
    </>
  )
}
