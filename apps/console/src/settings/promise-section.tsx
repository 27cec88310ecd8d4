/** The promise, what is done before it is missed, and for how many services a ticket is; what is asked; and for how long something of people is kept. */
import { settingsWords } from '@antrean/words'
import { useWords } from '../shell/preferences.ts'
import { ListField, NumberField } from './fields.tsx'

export function PromiseSection() {
  const words = useWords(settingsWords)
  return (
    <div className="settings-fields">
      <NumberField path="atRiskPercent" label={words['field-atRiskPercent']} hint={words.atRiskHint} />
      <NumberField
        path="autoCallSeconds"
        label={words['field-autoCallSeconds']}
        hint={words.autoCallHint}
        empty={null}
      />
      <NumberField
        path="overdueSeconds"
        label={words['field-overdueSeconds']}
        hint={words.overdueHint}
        each={60}
      />
      <NumberField
        path="prioritySharePercent"
        label={words['field-prioritySharePercent']}
        hint={words.priorityHint}
      />
      <NumberField
        path="furtherServices"
        label={words['field-furtherServices']}
        hint={words.furtherHint}
        empty={undefined}
      />
    </div>
  )
}

/** What a pause and a close ask the officer. */
export function ReasonsSection() {
  const words = useWords(settingsWords)
  return (
    <div className="settings-fields">
      {(['pauseReasons', 'closeReasons'] as const).map(list => (
        <ListField key={list} path={list} label={words[`field-${list}`]} hint={words.reasonsHint} />
      ))}
    </div>
  )
}

const USUAL = { priority: 1, notice: 7, case: 365, rating: 365, note: 365 } as const

export function PeopleSection() {
  const words = useWords(settingsWords)
  return (
    <div className="settings-fields">
      {(['priority', 'notice', 'case', 'rating', 'note'] as const).map(what => (
        <NumberField
          key={what}
          path={`keepPeopleDays.${what}`}
          label={words[`days-${what}`]}
          hint={words.usualDays({ n: USUAL[what] })}
          empty={undefined}
        />
      ))}
    </div>
  )
}
