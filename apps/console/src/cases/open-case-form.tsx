/** A case without a ticket: an information request, an objection, a complaint, whatever kinds the hall has. */
import type { CaseOffers, ServiceView } from '@antrean/queue-core/contract'
import { casesWords, inLanguage } from '@antrean/words'
import { useState } from 'react'
import { Field } from '../shell/field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import type { Outbox } from '../shell/outbox.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { ContactFields, MatterField, PromiseFields } from './case-fields.tsx'
import { written } from './contact-faults.ts'
import { latestOf, readOpening } from './read-fields.ts'

type Props = {
  offers: CaseOffers | null
  services: ServiceView[]
  outbox: Outbox<'/staff'>
  /** Who opens it has it. */
  me: string
  onDone: () => void
}

export function OpenCaseForm({ offers, outbox, me, onDone }: Props) {
  const words = useWords(casesWords)
  const { language } = usePreferences()
  const kinds = offers?.kinds.filter(({ offered }) => offered) ?? []
  const [chosen, choose] = useState<string | null>(null)
  const [its, setIts] = useState('')
  const kind = kinds.find(({ key }) => key === chosen) ?? kinds[0]
  const latest = kind ? latestOf(offers, kind.key, { class: its }) : null
  return (
    <FormDialog
      title={words.newTitle}
      submit={words.doOpen}
      back={words.back}
      outbox={outbox}
      onDone={onDone}
      onBack={onDone}
      read={fields => {
        const { opened, faults } = readOpening(fields, { offers, latest }, words, language)
        const [outside, decidedOn] = [written(fields, 'outside'), written(fields, 'decidedOn')]
        const missing = {
          ...(!kind && { kind: words.needed }),
          ...(kind && kind.classes.length > 0 && its === '' && { class: words.needed }),
          ...(kind?.against && decidedOn === '' && { decidedOn: words.needed }),
          ...faults,
        }
        if (!kind || Object.keys(missing).length > 0) return { faults: missing }
        const payload = {
          ...{ kind: kind.key, person: me, ...opened },
          ...(kind.classes.length > 0 && { class: its }),
          ...(outside && { outside }),
          ...(kind.against && { against: { decidedOn } }),
        }
        return { order: { event: 'case:open', payload } }
      }}
    >
      <div className="case-fields">
        <Field name="kind" label={words.kind}>
          {attributes => (
            <select
              {...attributes}
              value={kind?.key ?? ''}
              onChange={({ target }) => {
                choose(target.value)
                setIts('')
              }}
            >
              {kinds.map(({ key, name }) => (
                <option key={key} value={key}>
                  {inLanguage(name, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {kind && kind.classes.length > 0 && (
          <Field name="class" label={words.class}>
            {attributes => (
              <select {...attributes} value={its} onChange={({ target }) => setIts(target.value)}>
                <option value="">{words.choose}</option>
                {kind.classes.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {inLanguage(name, language)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {kind?.against && (
          <Field name="decidedOn" label={words.decidedOn}>
            {attributes => <input {...attributes} type="date" max={offers?.today} />}
          </Field>
        )}
        <Field
          name="outside"
          label={kind?.outside ? words.outside({ register: kind.outside }) : words.outsideAny}
        >
          {attributes => <input {...attributes} maxLength={60} autoComplete="off" />}
        </Field>
      </div>
      <MatterField matters={[]} />
      <ContactFields />
      <PromiseFields offers={offers} latest={latest} />
    </FormDialog>
  )
}
