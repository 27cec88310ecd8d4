import { firstStartWords } from '@antrean/words'
import { use, useId } from 'react'
import { FaultsContext, Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { DAYS, type Draft, zones } from './draft.ts'

type Props = { draft: Draft; change: (to: Partial<Draft>) => void }

/** What the hall is called, and when it is open. */
export function HallStep({ draft, change }: Props) {
  const words = useWords(firstStartWords)
  return (
    <>
      <Field name="name" label={words.name} hint={words.nameHint}>
        {attributes => (
          <input
            {...attributes}
            value={draft.name}
            maxLength={120}
            onChange={event => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field name="timezone" label={words.timezone}>
        {attributes => (
          <select
            {...attributes}
            value={draft.timezone}
            onChange={event => change({ timezone: event.target.value })}
          >
            {zones().map(zone => (
              <option key={zone} value={zone}>
                {words[`zone-${zone}` as 'zone-Asia/Jakarta'] ?? zone}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Days draft={draft} change={change} />
      <div className="first-start-hours">
        <Field name="from" label={words.from}>
          {attributes => (
            <input
              {...attributes}
              type="time"
              value={draft.from}
              onChange={event => change({ from: event.target.value })}
            />
          )}
        </Field>
        <Field name="to" label={words.to}>
          {attributes => (
            <input
              {...attributes}
              type="time"
              value={draft.to}
              onChange={event => change({ to: event.target.value })}
            />
          )}
        </Field>
      </div>
      <label className="first-start-tick">
        <input
          type="checkbox"
          checked={draft.alwaysOpen}
          onChange={event => change({ alwaysOpen: event.target.checked })}
        />
        <span>
          {words.alwaysOpen} <small>{words.alwaysOpenHint}</small>
        </span>
      </label>
    </>
  )
}

function Days({ draft, change }: Props) {
  const words = useWords(firstStartWords)
  const fault = use(FaultsContext).days
  const id = useId()
  return (
    <fieldset className="first-start-days" aria-describedby={id}>
      <legend>{words.days}</legend>
      {DAYS.map(day => (
        <label key={day}>
          <input
            type="checkbox"
            checked={draft.days.includes(day)}
            aria-invalid={fault !== undefined}
            onChange={event =>
              change({
                days: DAYS.filter(its => (its === day ? event.target.checked : draft.days.includes(its))),
              })
            }
          />
          {words[`day-${day}`]}
        </label>
      ))}
      <small id={id} className="fault">
        {fault}
      </small>
    </fieldset>
  )
}
