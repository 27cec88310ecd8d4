/** A matter that is not finished at the booth goes on as a case: a few keys, and the visitor is free. */
import type { ServiceView, TicketView } from '@antrean/queue-core/contract'
import { boothWords, casesWords, inLanguage } from '@antrean/words'
import { ContactFields, MatterField, PromiseFields } from '../cases/case-fields.tsx'
import { latestOf, readOpening } from '../cases/read-fields.ts'
import { useOffers } from '../cases/use-offers.ts'
import type { DeskLink } from '../session/shift.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Props = {
  booth: number
  ticket: TicketView
  services: ServiceView[]
  deskLink: DeskLink<'/booth'>
  token: string
  onDone: () => void
}

export function EscalateForm({ booth, ticket, services, deskLink, token, onDone }: Props) {
  const words = useWords(casesWords)
  const { escalate } = useWords(boothWords)
  const { language } = usePreferences()
  const offers = useOffers(token)
  const latest = latestOf(offers, 'escalated', { service: ticket.service })
  const matters = services.find(({ letter }) => letter === ticket.service)?.matters ?? []
  return (
    <FormDialog
      title={words.escalateTitle({ number: ticket.number })}
      submit={escalate}
      back={words.back}
      outbox={deskLink.outbox}
      onDone={onDone}
      onBack={onDone}
      read={fields => {
        const { opened, faults } = readOpening(fields, { offers, latest }, words, language)
        if (Object.keys(faults).length > 0) return { faults }
        const payload = { booth, ticketId: ticket.id, ...opened }
        return { order: { event: 'ticket:escalate', payload } }
      }}
    >
      <MatterField matters={matters.map(its => inLanguage(its, language))} />
      <ContactFields />
      <PromiseFields offers={offers} latest={latest} />
    </FormDialog>
  )
}
