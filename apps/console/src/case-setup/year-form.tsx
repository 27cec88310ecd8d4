/** All days off of a year: what was there is mended, what is missing is written. */
import { caseSetupWords } from '@antrean/words'
import { written } from '../cases/contact-faults.ts'
import { type Faults, Field } from '../shell/field.tsx'
import { FormDialog, type Read } from '../shell/form-dialog.tsx'
import { useWords } from '../shell/preferences.ts'
import type { PartProps, Year } from './part-props.ts'
import { readDays, writeDays } from './read-year.ts'

type Props = {
  /** `year` null: it is asked for. */
  its: Year | { year: number | null }
  years: readonly Year[]
  outbox: PartProps['outbox']
  onDone: () => void
}

export function YearForm({ its, years, outbox, onDone }: Props) {
  const words = useWords(caseSetupWords)
  const known = 'holidays' in its ? its : null
  function read(fields: FormData): Read<'/staff'> {
    const faults: Record<string, string> = {}
    const year = its.year ?? Number(written(fields, 'year'))
    if (!Number.isInteger(year) || year < 2000 || year > 2200)
      return { faults: { year: words.badNumber({ least: 2000, most: 2200 }) } satisfies Faults }
    const [holidays, leave] = (['holidays', 'leave'] as const).map(name => {
      const { days, bad } = readDays(written(fields, name), year)
      if (bad.length > 0) faults[name] = words.badDays({ days: bad.join(', ') })
      return days
    }) as [string[], string[]]
    const both = leave.filter(day => holidays.includes(day))
    if (both.length > 0) faults.leave ??= words.badDays({ days: writeDays(both) })
    if (holidays.length === 0) faults.holidays ??= words.needed
    return Object.keys(faults).length > 0
      ? { faults }
      : { order: { event: 'case:set-year', payload: { year, holidays, leave } } }
  }
  // A year that is there already is mended where it stands, and not written over.
  const free = years.reduce((latest, { year }) => Math.max(latest, year), 0) + 1
  return (
    <FormDialog
      title={its.year === null ? words.newYearTitle : words.yearTitle({ year: String(its.year) })}
      submit={words.save}
      back={words.back}
      outbox={outbox}
      read={read}
      onDone={onDone}
      onBack={onDone}
    >
      {its.year === null && (
        <Field name="year" label={words.year}>
          {attributes => (
            <input {...attributes} inputMode="numeric" maxLength={4} defaultValue={free} autoComplete="off" />
          )}
        </Field>
      )}
      <Field name="holidays" label={words.holidays} hint={words.daysHint}>
        {attributes => (
          <textarea {...attributes} rows={3} defaultValue={known ? writeDays(known.holidays) : ''} />
        )}
      </Field>
      <Field name="leave" label={words.leave} hint={words.daysHint}>
        {attributes => (
          <textarea {...attributes} rows={2} defaultValue={known ? writeDays(known.leave) : ''} />
        )}
      </Field>
    </FormDialog>
  )
}
