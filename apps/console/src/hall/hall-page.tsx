/** The supervisor's hall: who is late and who soon will be, then the services and the booths. */
import type { BoothView, HallSnapshot, ServiceView, TicketView } from '@antrean/queue-core/contract'
import { useNow } from '@antrean/ui'
import { useState } from 'react'
import { waitingFor } from '../promise/lines.ts'
import type { Line } from '../session/shift.ts'
import { BoothTable } from './booth-table.tsx'
import { CancelTicket, CloseBooth, SwitchService } from './hall-dialogs.tsx'
import { HallSummary } from './hall-summary.tsx'
import { ServiceTable } from './service-table.tsx'
import { WaitingTable } from './waiting-table.tsx'
import './hall.css'

type Props = { booth: Line<'/booth'>; staff: Line<'/staff'>; snapshot: HallSnapshot }
type Question =
  | { ask: 'cancel'; ticket: TicketView }
  | { ask: 'close-booth'; booth: BoothView }
  | { ask: 'switch-service'; service: ServiceView }

export function HallPage({ booth, staff, snapshot }: Props) {
  const now = useNow(staff.link)
  const [question, setQuestion] = useState<Question | null>(null)
  const tickets = snapshot.tickets ?? []
  const waiting = waitingFor(tickets)
  const done = () => setQuestion(null)

  return (
    <div className="hall">
      <HallSummary snapshot={snapshot} waiting={waiting} now={now} />
      <WaitingTable
        snapshot={snapshot}
        tickets={waiting}
        now={now}
        onCancel={ticket => setQuestion({ ask: 'cancel', ticket })}
      />
      <div className="hall-side fades">
        <ServiceTable
          services={snapshot.services}
          tickets={waiting}
          now={now}
          onSwitch={service => setQuestion({ ask: 'switch-service', service })}
        />
        <BoothTable
          snapshot={snapshot}
          now={now}
          onClose={its => setQuestion({ ask: 'close-booth', booth: its })}
        />
      </div>
      {question?.ask === 'cancel' && <CancelTicket ticket={question.ticket} line={staff} onDone={done} />}
      {question?.ask === 'close-booth' && (
        <CloseBooth
          booth={snapshot.booths.find(({ number }) => number === question.booth.number) ?? question.booth}
          line={booth}
          onDone={done}
        />
      )}
      {question?.ask === 'switch-service' && (
        <SwitchService service={question.service} line={staff} onDone={done} />
      )}
    </div>
  )
}
