/** Whoever waits gives a number or an address at the desk, and agrees to be told of their turn there. [N21] */
import type { TicketFound } from '@antrean/queue-core/contract'
import { deskWords } from '@antrean/words'
import { written } from '../cases/contact-faults.ts'
import { Field } from '../shell/field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import type { Outbox } from '../shell/outbox.ts'
import { useWords } from '../shell/preferences.ts'

type Props = { ticket: TicketFound; outbox: Outbox<'/booth'>; onDone: (said: string) => void }

export function NotifyForm({ ticket: { id: ticketId, number }, outbox, onDone }: Props) {
  const words = useWords(deskWords)
  return (
    <FormDialog
      title={words.notifyTitle({ number })}
      submit={words.notifyAsk}
      back={words.back}
      outbox={outbox}
      onDone={() => onDone(words.notified({ number }))}
      onBack={() => onDone('')}
      read={fields => {
        const [phone, email] = [written(fields, 'phone'), written(fields, 'email')]
        if (phone === '' && email === '') return { faults: { phone: words.notifyNeeds } }
        if (fields.get('consent') === null) return { faults: { consent: words.notifyConsentNeeded } }
        const contact = { ...(phone && { phone }), ...(email && { email }) }
        return { order: { event: 'ticket:notify', payload: { ticketId, ...contact, consent: true } } }
      }}
    >
      <Field name="phone" label={words.phone}>
        {attributes => <input {...attributes} type="tel" maxLength={40} autoComplete="off" />}
      </Field>
      <Field name="email" label={words.email}>
        {attributes => <input {...attributes} type="email" maxLength={254} autoComplete="off" />}
      </Field>
      <Field name="consent" label={words.notifyConsent}>
        {attributes => <input {...attributes} type="checkbox" value="yes" />}
      </Field>
    </FormDialog>
  )
}
