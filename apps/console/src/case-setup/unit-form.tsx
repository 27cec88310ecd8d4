/** A unit with its people, and the one who answers for all. */
import { caseSetupWords } from '@antrean/words'
import { written } from '../cases/contact-faults.ts'
import { Field } from '../shell/field.tsx'
import { FormDialog, type Read } from '../shell/form-dialog.tsx'
import { useWords } from '../shell/preferences.ts'
import type { PartProps, Unit } from './part-props.ts'

type Props = Omit<PartProps, 'timezone'> & { onDone: () => void }

export function UnitForm({ its, setup, outbox, onDone }: Props & { its: Unit | null }) {
  const words = useWords(caseSetupWords)
  function read(fields: FormData): Read<'/staff'> {
    const unit = its?.name ?? written(fields, 'unit')
    if (unit === '') return { faults: { unit: words.needed } }
    if (!its && setup.units.some(({ name }) => name === unit)) return { faults: { unit: words.unitTaken } }
    const head = written(fields, 'head')
    const members = fields.getAll('member').map(String)
    return {
      order: { event: 'case:set-unit', payload: { unit, head: head === '' ? null : head, members } },
    }
  }
  return (
    <FormDialog
      title={its ? words.changeTitle({ name: its.name }) : words.newUnitTitle}
      submit={words.save}
      back={words.back}
      outbox={outbox}
      read={read}
      onDone={onDone}
      onBack={onDone}
    >
      {!its && (
        <Field name="unit" label={words.unit}>
          {attributes => <input {...attributes} maxLength={120} autoComplete="off" />}
        </Field>
      )}
      <People name="head" label={words.head} none={words.nobody} of={setup.staff} value={its?.head ?? null} />
      <fieldset className="unit-members">
        <legend>{words.members}</legend>
        {withGone(setup.staff, its?.members ?? []).map(name => (
          <label key={name}>
            <input type="checkbox" name="member" value={name} defaultChecked={its?.members.includes(name)} />
            {name}
          </label>
        ))}
      </fieldset>
    </FormDialog>
  )
}

export function HeadForm({ setup, outbox, onDone }: Props) {
  const words = useWords(caseSetupWords)
  return (
    <FormDialog
      title={words.hallTitle}
      submit={words.save}
      back={words.back}
      outbox={outbox}
      read={fields => ({ order: { event: 'case:set-head', payload: { head: written(fields, 'head') } } })}
      onDone={onDone}
      onBack={onDone}
    >
      <People name="head" label={words.head} none={null} of={setup.staff} value={setup.head} />
    </FormDialog>
  )
}

/** Whoever has left the staff is shown as long as they stand there, so that saving takes nobody out unseen. */
const withGone = (staff: readonly string[], its: readonly string[]): string[] => [
  ...new Set([...staff, ...its]),
]

type PeopleProps = { name: string; label: string; none: string | null; of: string[]; value: string | null }

const People = ({ name, label, none, of, value }: PeopleProps) => (
  <Field name={name} label={label}>
    {attributes => (
      <select {...attributes} defaultValue={value ?? ''}>
        {none !== null && <option value="">{none}</option>}
        {withGone(of, value === null ? [] : [value]).map(each => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    )}
  </Field>
)
