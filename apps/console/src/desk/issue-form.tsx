/** A ticket for somebody at the desk: the letter of the service and Enter, where nothing else is to be said. */
import {
  type DeviceView,
  type HallSnapshot,
  IssuedTicket,
  PriorityReasonWire,
} from '@antrean/queue-core/contract'
import { boothWords, deskWords, inLanguage, LANGUAGES } from '@antrean/words'
import { useRef } from 'react'
import { Field } from '../shell/field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import type { Outbox } from '../shell/outbox.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { FurtherFields, furtherIn } from './further-fields.tsx'

const REASONS = PriorityReasonWire.options

type Props = {
  snapshot: HallSnapshot
  kiosks: DeviceView[]
  outbox: Outbox<'/booth'>
  /** `paper`: the id of a kiosk, or `none`. */
  onIssued: (ticket: IssuedTicket, paper: string) => void
  onBack: () => void
}

export function IssueForm({ snapshot, kiosks, outbox, onIssued, onBack }: Props) {
  const words = useWords(deskWords)
  const { languages, ...priorities } = useWords(boothWords)
  const { language, paper: usual, change } = usePreferences()
  const paper = useRef('none')
  const open = snapshot.services.filter(its => its.open)
  const names: Record<string, string> = languages
  const able = kiosks.filter(({ connected, printer }) => connected && printer?.canPrint)
  const missing = able.some(({ id }) => id === usual) ? undefined : kiosks.find(({ id }) => id === usual)
  return (
    <FormDialog
      title={words.issueTitle}
      submit={words.issue}
      back={words.back}
      outbox={outbox}
      onBack={onBack}
      onDone={value => {
        const ticket = IssuedTicket.safeParse(value)
        change({ paper: paper.current })
        if (ticket.success) onIssued(ticket.data, paper.current)
        else onBack()
      }}
      read={fields => {
        const reason = PriorityReasonWire.safeParse(fields.get('reason'))
        paper.current = String(fields.get('paper'))
        const further = furtherIn(fields)
        const payload = {
          service: String(fields.get('service')),
          language: String(fields.get('language')),
          paper: paper.current,
          ...(further.length > 0 && { further }),
          ...(reason.success && { priority: 'priority' as const, priorityReason: reason.data }),
        }
        return { order: { event: 'ticket:issue', payload } }
      }}
    >
      <div className="desk-fields">
        <Field name="service" label={words.service}>
          {attributes => (
            <select {...attributes}>
              {open.map(({ letter, name }) => (
                <option key={letter} value={letter}>
                  {letter} · {inLanguage(name, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <FurtherFields snapshot={snapshot} />
        <Field name="reason" label={priorities.priority}>
          {attributes => (
            <select {...attributes}>
              <option value="">{priorities.normal}</option>
              {REASONS.map(reason => (
                <option key={reason} value={reason}>
                  {priorities[reason]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="language" label={priorities.language}>
          {attributes => (
            <select {...attributes} defaultValue={LANGUAGES[0]}>
              {LANGUAGES.map(tag => (
                <option key={tag} value={tag}>
                  {names[tag] ?? tag}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="paper" label={words.paper} hint={missing && words.paperAway({ kiosk: missing.name })}>
          {attributes => (
            <select {...attributes} defaultValue={missing ? 'none' : usual}>
              <option value="none">{words.noPaper}</option>
              {able.map(({ id, name }) => (
                <option key={id} value={id}>
                  {words.paperAt({ kiosk: name })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </FormDialog>
  )
}
