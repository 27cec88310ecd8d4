/** What was said wrong at the press is put right: the ticket's language, or its priority with the reason. [Q39] [Q40] */
import { PriorityReasonWire, type TicketFound } from '@antrean/queue-core/contract'
import { boothWords, deskWords, LANGUAGES } from '@antrean/words'
import { useState } from 'react'
import { written } from '../cases/contact-faults.ts'
import { Field } from '../shell/field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import type { Outbox } from '../shell/outbox.ts'
import { useWords } from '../shell/preferences.ts'
import { changeOf, NORMAL } from './change-of.ts'

type Props = { ticket: TicketFound; outbox: Outbox<'/booth'>; onDone: (said: string) => void }

export function ChangeForm({ ticket, outbox, onDone }: Props) {
  const words = useWords(deskWords)
  const { languages, ...priorities } = useWords(boothWords)
  const names: Record<string, string> = languages
  const { number, language } = ticket
  const had = ticket.priority === 'priority'
  const [asked, setAsked] = useState(had ? (ticket.priorityReason ?? '') : NORMAL)
  return (
    <FormDialog
      title={words.changeTitle({ number })}
      submit={words.change}
      back={words.back}
      outbox={outbox}
      onDone={() => onDone(words.changed({ number }))}
      onBack={() => onDone('')}
      read={fields => {
        const [priority, tongue, why] = [
          String(fields.get('priority')),
          String(fields.get('language')),
          written(fields, 'why'),
        ]
        const change = changeOf(ticket, { priority, language: tongue, why })
        if (change === null) return { faults: { language: words.nothingChanged } }
        if (change === 'why') return { faults: { why: words.whyTakenNeeded } }
        return { order: { event: 'ticket:change', payload: { ticketId: ticket.id, ...change } } }
      }}
    >
      <Field name="language" label={priorities.language}>
        {attributes => (
          <select {...attributes} defaultValue={language}>
            {[...new Set([...LANGUAGES, language])].map(tag => (
              <option key={tag} value={tag}>
                {names[tag] ?? tag}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="priority" label={priorities.priority} hint={words.priorityHint}>
        {attributes => (
          <select {...attributes} value={asked} onChange={event => setAsked(event.target.value)}>
            <option value={NORMAL}>{priorities.normal}</option>
            {had && ticket.priorityReason === null && <option value="">{priorities.reasonUnknown}</option>}
            {PriorityReasonWire.options.map(reason => (
              <option key={reason} value={reason}>
                {priorities[reason]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {had && asked === NORMAL && (
        <Field name="why" label={words.whyTaken}>
          {attributes => <input {...attributes} maxLength={300} autoComplete="off" />}
        </Field>
      )}
    </FormDialog>
  )
}
