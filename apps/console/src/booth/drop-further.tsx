/** The visitor needs no more than the service of now, and why. [Q62] */
import type { TicketView } from '@antrean/queue-core/contract'
import { boothWords } from '@antrean/words'
import { Field } from '../shell/field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import type { Outbox } from '../shell/outbox.ts'
import { useWords } from '../shell/preferences.ts'

type Props = {
  booth: number
  ticket: Pick<TicketView, 'id' | 'number'>
  outbox: Outbox<'/booth'>
  onDone: () => void
}

const LEAST = 3

export function DropFurther({ booth, ticket, outbox, onDone }: Props) {
  const words = useWords(boothWords)
  return (
    <FormDialog
      title={words.dropTitle({ number: ticket.number })}
      submit={words.dropYes}
      back={words.dropNo}
      outbox={outbox}
      onBack={onDone}
      onDone={onDone}
      read={fields => {
        const reason = String(fields.get('reason')).trim()
        if (reason.length < LEAST) return { faults: { reason: words.dropWhyMissing } }
        const payload = { booth, ticketId: ticket.id, reason }
        return { order: { event: 'ticket:drop-further', payload } }
      }}
    >
      <Field name="reason" label={words.dropWhy}>
        {attributes => <input {...attributes} type="text" maxLength={300} autoComplete="off" />}
      </Field>
    </FormDialog>
  )
}
