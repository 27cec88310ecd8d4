/** The hours of a day in one line, and those of a week; what is wrong in a line is said beside it. */
import { settingsWords } from '@antrean/words'
import { use } from 'react'
import { FaultsContext, Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { valueAt } from './draft.ts'
import { WritingContext } from './fields.tsx'
import { readHours, writeHours } from './read-hours.ts'

export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export function HoursField({ path, label, hint }: { path: string; label: string; hint?: string }) {
  const { doc, set, epoch } = use(WritingContext)
  const faults = use(FaultsContext)
  const within = Object.entries(faults).find(([its]) => its === path || its.startsWith(`${path}.`))?.[1]
  return (
    <FaultsContext value={within ? { [path]: within } : {}}>
      <Field name={path} label={label} hint={hint}>
        {its => (
          <input
            {...its}
            key={`${path} ${epoch}`}
            autoComplete="off"
            defaultValue={writeHours(valueAt(doc, path))}
            onChange={({ target }) => set(path, readHours(target.value) ?? target.value)}
          />
        )}
      </Field>
    </FaultsContext>
  )
}

/** `path`: of the seven days. */
export function WeekFields({ path }: { path: string }) {
  const words = useWords(settingsWords)
  return (
    <div className="settings-fields settings-week">
      {WEEK.map(day => (
        <HoursField key={day} path={`${path}.${day}`} label={words[`day-${day}`]} />
      ))}
    </div>
  )
}
