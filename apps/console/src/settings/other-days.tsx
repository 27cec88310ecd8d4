/** Weeks with other hours, and days that are unlike all others. */
import type { HallConfig } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { Plus, Trash2 } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'
import { Bilingual, TextField } from './fields.tsx'
import { HoursField, WeekFields } from './hours-field.tsx'

export type Calendar = NonNullable<HallConfig['calendar']>
type Props = { calendar: Calendar; put: (calendar: Calendar) => void }

export function PeriodsPart({ calendar, put }: Props) {
  const words = useWords(settingsWords)
  const { periods, weekly } = calendar
  const add = () => {
    const name = { id: 'Ramadan', en: 'Ramadan' }
    put({ ...calendar, periods: [...periods, { name, from: '', to: '', weekly }] })
  }
  return (
    <>
      <h2>{words['field-periods']}</h2>
      {periods.map((_, n) => (
        // Nothing else stays the same while it is written.
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn anew when one goes
        <fieldset key={n} className="settings-period">
          <legend>{words.periodN({ n: n + 1 })}</legend>
          <div className="settings-fields">
            <Bilingual path={`calendar.periods.${n}.name`} label={words['field-name']} />
            <TextField path={`calendar.periods.${n}.from`} type="date" label={words.firstDay} />
            <TextField path={`calendar.periods.${n}.to`} type="date" label={words.lastDay} />
          </div>
          <WeekFields path={`calendar.periods.${n}.weekly`} />
          <button
            type="button"
            className="plain small"
            onClick={() => put({ ...calendar, periods: periods.toSpliced(n, 1) })}
          >
            <Trash2 aria-hidden size={16} /> {words.removePeriod({ n: n + 1 })}
          </button>
        </fieldset>
      ))}
      <button type="button" className="plain small" onClick={add}>
        <Plus aria-hidden size={16} /> {words.addPeriod}
      </button>
    </>
  )
}

export function SpecialPart({ calendar, put }: Props) {
  const words = useWords(settingsWords)
  const { special } = calendar
  const add = () =>
    put({ ...calendar, special: [...special, { date: '', hours: [], why: { id: '', en: '' } }] })
  return (
    <>
      <h2>{words['field-special']}</h2>
      {special.map((_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn anew when one goes
        <fieldset key={n} className="settings-period">
          <legend>{words.specialN({ n: n + 1 })}</legend>
          <div className="settings-fields">
            <TextField path={`calendar.special.${n}.date`} type="date" label={words['field-date']} />
            <HoursField
              path={`calendar.special.${n}.hours`}
              label={words['field-hours']}
              hint={words.closedHint}
            />
            <Bilingual path={`calendar.special.${n}.why`} label={words.toldWhy} />
          </div>
          <button
            type="button"
            className="plain small"
            onClick={() => put({ ...calendar, special: special.toSpliced(n, 1) })}
          >
            <Trash2 aria-hidden size={16} /> {words.removeSpecial({ n: n + 1 })}
          </button>
        </fieldset>
      ))}
      <button type="button" className="plain small" onClick={add}>
        <Plus aria-hidden size={16} /> {words.addSpecial}
      </button>
    </>
  )
}
