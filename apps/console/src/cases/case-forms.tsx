/** The short form of each action on a case. */
import type { CaseOffers, CaseView } from '@antrean/queue-core/contract'
import { type CasesWords, casesWords } from '@antrean/words'
import { type ReactNode, useState } from 'react'
import { Field } from '../shell/field.tsx'
import { FormDialog, type Read } from '../shell/form-dialog.tsx'
import type { Order } from '../shell/order.ts'
import type { Outbox } from '../shell/outbox.ts'
import { useWords } from '../shell/preferences.ts'
import type { CaseAction } from './case-actions.ts'
import { written } from './contact-faults.ts'

type OutcomeKey = keyof CasesWords['outcomes']
const OUTCOMES: OutcomeKey[] = ['done', 'granted', 'partly-granted', 'refused', 'forwarded', 'withdrawn']
const OTHER = 'other'

type Props = {
  action: CaseAction
  view: CaseView
  offers: CaseOffers | null
  outbox: Outbox<'/staff'>
  onDone: () => void
}
type Form = {
  title: string
  submit: string
  fields: ReactNode
  read: (fields: FormData) => Read<'/staff'>
}

export function CaseForm(props: Props) {
  const words = useWords(casesWords)
  const { outbox, onDone } = props
  const { title, submit, fields, read } = useForm(props, words)
  return (
    <FormDialog
      title={title}
      submit={submit}
      back={words.back}
      outbox={outbox}
      read={read}
      onDone={onDone}
      onBack={onDone}
    >
      {fields}
    </FormDialog>
  )
}

const given = (order: Order<'/staff'>): Read<'/staff'> => ({ order })

function useForm({ action, view, offers }: Props, words: CasesWords): Form {
  const { id: caseId, number } = view
  /** A text that has to be there where `needed` says so. */
  const text = (
    fields: FormData,
    name: string,
    needed: boolean,
    order: (its?: string) => Order<'/staff'>,
  ) => {
    const its = written(fields, name)
    if (needed && its === '') return { faults: { [name]: words.needed } }
    return given(order(its === '' ? undefined : its))
  }
  switch (action) {
    case 'assign':
      return {
        title: words.assignTitle({ number }),
        submit: words.assign,
        fields: <AssignFields view={view} offers={offers} />,
        read: fields =>
          given({
            event: 'case:assign',
            payload: {
              caseId,
              unit: written(fields, 'unit') || null,
              person: written(fields, 'person') || null,
              ...(written(fields, 'note') && { note: written(fields, 'note') }),
            },
          }),
      }
    case 'ask':
      return {
        title: words.askTitle({ number }),
        submit: words.send,
        fields: <Text name="text" label={words.askText} />,
        read: fields =>
          text(fields, 'text', true, its => ({
            event: 'case:question',
            payload: { caseId, text: its ?? '' },
          })),
      }
    case 'answer':
      return {
        title: words.answerTitle({ number }),
        submit: words.answer,
        fields: (
          <>
            {view.question?.text && <blockquote>{view.question.text}</blockquote>}
            <Text name="text" label={words.answerText} />
          </>
        ),
        read: fields =>
          text(fields, 'text', false, its => ({
            event: 'case:answer',
            payload: { caseId, ...(its !== undefined && { text: its }) },
          })),
      }
    case 'document':
      return {
        title: words.documentTitle({ number }),
        submit: words.send,
        fields: <DocumentFields view={view} />,
        read: fields => {
          const documentId = written(fields, 'document')
          if (documentId !== OTHER)
            return given({ event: 'case:document', payload: { caseId, documentId, received: true } })
          const received = written(fields, 'state') === 'received'
          return text(fields, 'what', true, its => ({
            event: 'case:document',
            payload: { caseId, what: its ?? '', received },
          }))
        },
      }
    case 'extend':
      return {
        title: words.extendTitle({ number, days: view.extension?.days ?? 0 }),
        submit: words.extend,
        fields: (
          <>
            <p>{words.extendWhy}</p>
            <Text name="reason" label={view.extension?.reasonNeeded ? words.reason : words.reasonMaybe} />
          </>
        ),
        read: fields =>
          text(fields, 'reason', view.extension?.reasonNeeded ?? false, reason => ({
            event: 'case:extend',
            payload: { caseId, ...(reason !== undefined && { reason }) },
          })),
      }
    case 'complete':
      return {
        title: words.completeTitle({ number }),
        submit: words.complete,
        fields: (
          <>
            <Choices
              name="outcome"
              label={words.outcome}
              of={OUTCOMES.map(its => [its, words.outcomes[its]])}
            />
            <Text name="text" label={words.completeText} />
          </>
        ),
        read: fields => {
          const outcome = OUTCOMES.find(its => its === written(fields, 'outcome')) ?? 'done'
          return text(fields, 'text', outcome === 'refused', its => ({
            event: 'case:complete',
            payload: { caseId, outcome, ...(its !== undefined && { text: its }) },
          }))
        },
      }
    case 'reopen':
      return {
        title: words.reopenTitle({ number }),
        submit: words.reopen,
        fields: (
          <>
            <p>{words.reopenWhy}</p>
            <Text name="reason" label={words.reason} />
          </>
        ),
        read: fields =>
          text(fields, 'reason', true, reason => ({
            event: 'case:reopen',
            payload: { caseId, ...(reason !== undefined && { reason }) },
          })),
      }
  }
}

const Text = ({ name, label }: { name: string; label: string }) => (
  <Field name={name} label={label}>
    {attributes => <textarea {...attributes} rows={3} maxLength={4000} />}
  </Field>
)

type ChoicesProps = {
  name: string
  label: string
  of: (readonly [value: string, said: string])[]
  defaultValue?: string
  onChoose?: (value: string) => void
}

const Choices = ({ name, label, of, defaultValue, onChoose }: ChoicesProps) => (
  <Field name={name} label={label}>
    {attributes => (
      <select {...attributes} defaultValue={defaultValue} onChange={({ target }) => onChoose?.(target.value)}>
        {of.map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    )}
  </Field>
)

function AssignFields({ view, offers }: Pick<Props, 'view' | 'offers'>) {
  const words = useWords(casesWords)
  const named = (list: readonly string[], its: string | null) =>
    [...new Set([...list, ...(its ? [its] : [])])].map(each => [each, each] as const)
  return (
    <div className="case-fields">
      <Choices
        name="unit"
        label={words.unit}
        defaultValue={view.unit ?? ''}
        of={[['', words.hallItself], ...named(offers?.units ?? [], view.unit)]}
      />
      <Choices
        name="person"
        label={words.person}
        defaultValue={view.person ?? ''}
        of={[['', words.personNone], ...named(offers?.staff ?? [], view.person)]}
      />
      <Field name="note" label={words.note}>
        {attributes => <input {...attributes} maxLength={1000} autoComplete="off" />}
      </Field>
    </div>
  )
}

function DocumentFields({ view }: Pick<Props, 'view'>) {
  const words = useWords(casesWords)
  const awaited = view.documents.filter(({ receivedAt }) => receivedAt === null)
  const [which, choose] = useState(awaited[0]?.id ?? OTHER)
  return (
    <div className="case-fields">
      <Choices
        name="document"
        label={words.documentWhich}
        onChoose={choose}
        of={[
          ...awaited.map(
            ({ id, what }) => [id, `${what ?? words.matterGone} (${words.isReceived})`] as const,
          ),
          [OTHER, words.documentOther],
        ]}
      />
      {which === OTHER && (
        <>
          <Field name="what" label={words.documentWhat}>
            {attributes => <input {...attributes} maxLength={2000} autoComplete="off" />}
          </Field>
          <Choices
            name="state"
            label={words.documentState}
            of={[
              ['received', words.isReceived],
              ['promised', words.isPromised],
            ]}
          />
        </>
      )}
    </div>
  )
}
