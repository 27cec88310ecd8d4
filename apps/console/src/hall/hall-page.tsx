/** The supervisor's hall: what is wrong and what would help, then the queues, who waits, the booths, the next hour. */
import type { BoothView, HallSnapshot, ServiceView, TicketView } from '@antrean/queue-core/contract'
import { useLink, useNow } from '@antrean/ui'
import { useState } from 'react'
import { ServerTroubles } from '../ops/server-troubles.tsx'
import { waitingFor } from '../promise/lines.ts'
import type { DeskLink } from '../session/shift.ts'
import { usePreferences } from '../shell/preferences.ts'
import { Attention } from './attention.tsx'
import { BoothTable } from './booth-table.tsx'
import { CloseEarly } from './close-early.tsx'
import { CallTicket, CancelTicket, CloseBooth, SwitchService } from './hall-dialogs.tsx'
import { HallSummary } from './hall-summary.tsx'
import { NextHour } from './next-hour.tsx'
import { QueueTable } from './queue-table.tsx'
import { useAlarm } from './use-alarm.ts'
import { WaitingTable } from './waiting-table.tsx'
import './hall.css'

type Props = { booth: DeskLink<'/booth'>; staff: DeskLink<'/staff'>; snapshot: HallSnapshot }
type Question =
  | { ask: 'cancel' | 'call'; ticket: TicketView }
  | { ask: 'close-booth'; booth: BoothView }
  | { ask: 'switch-service'; service: ServiceView }
  | { ask: 'closing' }

export function HallPage({ booth, staff, snapshot }: Props) {
  const now = useNow(staff.link)
  const { forecast } = useLink(staff.link)
  const { sounds } = usePreferences()
  const [question, setQuestion] = useState<Question | null>(null)
  const tickets = snapshot.tickets ?? []
  const waiting = waitingFor(tickets)
  const done = () => setQuestion(null)
  useAlarm(waiting, forecast, sounds)

  return (
    <div className="hall">
      <ServerTroubles deskLink={staff} timezone={snapshot.hall.timezone}>
        <HallSummary
          snapshot={snapshot}
          waiting={waiting}
          today={forecast?.today}
          now={now}
          onClosing={() => setQuestion({ ask: 'closing' })}
        />
      </ServerTroubles>
      {forecast && <Attention forecast={forecast} snapshot={snapshot} deskLink={staff} />}
      <div className="hall-main">
        <QueueTable
          snapshot={snapshot}
          tickets={waiting}
          now={now}
          onSwitch={service => setQuestion({ ask: 'switch-service', service })}
        />
        <WaitingTable
          snapshot={snapshot}
          tickets={waiting}
          outlooks={forecast?.tickets ?? []}
          now={now}
          onCall={ticket => setQuestion({ ask: 'call', ticket })}
          onCancel={ticket => setQuestion({ ask: 'cancel', ticket })}
        />
      </div>
      <div className="hall-side fades">
        <BoothTable
          snapshot={snapshot}
          now={now}
          onClose={its => setQuestion({ ask: 'close-booth', booth: its })}
        />
        {forecast?.hour && <NextHour forecast={forecast} snapshot={snapshot} />}
      </div>
      {question?.ask === 'call' && (
        <CallTicket ticket={question.ticket} booths={snapshot.booths} deskLink={staff} onDone={done} />
      )}
      {question?.ask === 'cancel' && <CancelTicket ticket={question.ticket} deskLink={staff} onDone={done} />}
      {question?.ask === 'close-booth' && (
        <CloseBooth
          booth={snapshot.booths.find(({ number }) => number === question.booth.number) ?? question.booth}
          snapshot={snapshot}
          deskLink={booth}
          onDone={done}
        />
      )}
      {question?.ask === 'closing' && <CloseEarly hall={snapshot.hall} deskLink={staff} onDone={done} />}
      {question?.ask === 'switch-service' && (
        <SwitchService service={question.service} deskLink={staff} onDone={done} />
      )}
    </div>
  )
}
