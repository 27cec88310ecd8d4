/** A kind of cases, as it holds from a day on. */
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { caseSetupWords, inLanguage } from '@antrean/words'
import { use, useState } from 'react'
import { FaultsContext, Field } from '../shell/field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import type { PartProps } from './part-props.ts'
import { ESCALATED, ESCALATED_AT_MOST, type Kind, readKind } from './read-kind.ts'

type Props = Omit<PartProps, 'timezone'> & {
  /** What is changed; null for a new kind. */
  base: Kind | null
  services: HallSnapshot['services']
  onDone: () => void
}

export function KindForm({ base, setup, services, outbox, onDone }: Props) {
  const words = useWords(caseSetupWords)
  const { language } = usePreferences()
  const letters = services.map(({ letter }) => letter)
  const name = base ? inLanguage(base.name, language) : ''
  return (
    <FormDialog
      title={base ? words.changeTitle({ name }) : words.newKindTitle}
      submit={words.save}
      back={words.back}
      outbox={outbox}
      read={fields => readKind(fields, base, setup, letters, words)}
      onDone={onDone}
      onBack={onDone}
    >
      <KindFields base={base} today={setup.today} services={services} />
    </FormDialog>
  )
}

type FieldsProps = Pick<Props, 'base' | 'services'> & { today: string }

function KindFields({ base, today, services }: FieldsProps) {
  const words = useWords(caseSetupWords)
  const { language } = usePreferences()
  const terms = base?.terms
  const cost = terms && terms.cost !== 'gratis' ? terms.cost : null
  const escalated = base?.key === ESCALATED
  const calendar = terms?.count === 'calendar'
  return (
    <>
      <div className="case-fields kind-fields">
        <Field name="from" label={words.from}>
          {attributes => (
            <input
              {...attributes}
              type="date"
              min={today}
              defaultValue={base && base.from > today ? base.from : today}
            />
          )}
        </Field>
        <Text name="name-id" label={words.nameId} value={base?.name.id} />
        <Text name="name-en" label={words.nameEn} value={base?.name.en} />
        {!base && <Text name="mark" label={words.mark} hint={words.markHint} most={3} />}
        <Choice
          name="count"
          label={words.count}
          value={calendar ? 'calendar' : 'working'}
          of={[
            ['working', words.working],
            ['calendar', words.calendar],
          ]}
        />
        <Days name="days" label={words.days} value={terms?.days} />
        <Days
          name="most"
          label={words.most}
          hint={escalated ? words.mostEscalated : words.mostHint}
          value={terms?.atMostDays ?? (escalated ? ESCALATED_AT_MOST : null)}
        />
        <Days
          name="extension"
          label={words.extension}
          hint={words.extensionHint}
          value={terms?.extension?.days}
        />
        <Choice
          name="stops"
          label={words.stopsField}
          value={terms?.questionStopsClock ? 'yes' : 'no'}
          of={[
            ['yes', words.stopsYes],
            ['no', words.stopsNo],
          ]}
        />
        <Days name="closes" label={words.closes} hint={words.closesHint} value={terms?.closesAfterDays} />
        <Days name="soon" label={words.soon} value={terms?.soonDays ?? 2} />
        <Choice
          name="offered"
          label={words.offered}
          value={base && !base.offered ? 'no' : 'yes'}
          of={[
            ['yes', words.offeredYes],
            ['no', words.offeredNo],
          ]}
        />
        <Days name="rupiah" label={words.rupiah} hint={words.rupiahHint} value={cost?.rupiah} />
        <Text name="basis" label={words.basis} value={cost?.basis} most={300} />
      </div>
      {base && base.classes.length > 0 && (
        <fieldset className="case-fields kind-fields">
          <legend>{words.classes}</legend>
          {base.classes.map(its => (
            <Days
              key={its.key}
              name={`class-${its.key}`}
              label={inLanguage(its.name, language)}
              value={its.days}
            />
          ))}
        </fieldset>
      )}
      <ServiceFields base={base} services={services} />
    </>
  )
}

/** Rarely set, and many: closed until one is set, or is wrong. */
function ServiceFields({ base, services }: Pick<Props, 'base' | 'services'>) {
  const words = useWords(caseSetupWords)
  const { language } = usePreferences()
  const faults = use(FaultsContext)
  const wrong = Object.keys(faults).some(name => name.startsWith('service-'))
  const [open, setOpen] = useState((base?.services.length ?? 0) > 0)
  return (
    <details open={open || wrong} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.services}</summary>
      <div className="case-fields kind-fields">
        {services.map(({ letter, name }) => (
          <Days
            key={letter}
            name={`service-${letter}`}
            label={`${letter} ${inLanguage(name, language)}`}
            value={base?.services.find(its => its.letter === letter)?.days}
          />
        ))}
      </div>
    </details>
  )
}

type FieldProps = { name: string; label: string; hint?: string }

const Text = ({
  value,
  most = 120,
  ...field
}: FieldProps & { value?: string | undefined; most?: number }) => (
  <Field {...field}>
    {attributes => <input {...attributes} maxLength={most} defaultValue={value} autoComplete="off" />}
  </Field>
)

const Days = ({ value, ...field }: FieldProps & { value?: number | null | undefined }) => (
  <Field {...field}>
    {attributes => (
      <input
        {...attributes}
        inputMode="numeric"
        maxLength={10}
        defaultValue={value ?? ''}
        autoComplete="off"
      />
    )}
  </Field>
)

type ChoiceProps = FieldProps & { value: string; of: (readonly [value: string, said: string])[] }

const Choice = ({ value, of, ...field }: ChoiceProps) => (
  <Field {...field}>
    {attributes => (
      <select {...attributes} defaultValue={value}>
        {of.map(([each, said]) => (
          <option key={each} value={each}>
            {said}
          </option>
        ))}
      </select>
    )}
  </Field>
)
