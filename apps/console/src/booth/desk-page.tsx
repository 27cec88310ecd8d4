/** The booth at work: the visitor, the biggest button, the other actions; beside them who waits. */

import type { BoothView, HallSnapshot } from '@antrean/queue-core/contract'
import { useLink, useNow } from '@antrean/ui'
import { boothWords } from '@antrean/words'
import { useState } from 'react'
import { parkedFor, ticketAt, waitingFor } from '../promise/lines.ts'
import type { Line } from '../session/shift.ts'
import type { Order } from '../shell/order.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useSlow } from '../shell/use-slow.ts'
import { useOutbox } from '../shell/use-store.ts'
import { ActionGrid } from './action-grid.tsx'
import {
  boothOrder,
  type Desk,
  OF_TICKET,
  primaryOf,
  resumeOrder,
  ticketOrder,
  transferOrder,
} from './actions.ts'
import { callsInSeconds } from './auto-call.ts'
import { ChooseService, ChooseTicket } from './choosers.tsx'
import { type ActionName, actionOf } from './keys.ts'
import { MessageLine, nameOf } from './message-line.tsx'
import { NextButton } from './next-button.tsx'
import { ParkedList } from './parked-list.tsx'
import { TicketCard } from './ticket-card.tsx'
import { useArrival } from './use-arrival.ts'
import { useAsked } from './use-asked.ts'
import { useKeys } from './use-keys.ts'
import { WaitingList } from './waiting-list.tsx'

/** Faster answers leave the buttons as they are: nothing flickers while work flows. */
const SHOWN_AFTER_MS = 250

type Props = { line: Line<'/booth'>; snapshot: HallSnapshot; booth: BoothView }
type Choosing = 'transfer' | 'resume' | null

export function DeskPage({ line, snapshot, booth }: Props) {
  const words = useWords(boothWords)
  const { keys, finishThenNext, sounds } = usePreferences()
  const outbox = useOutbox(line.outbox)
  const now = useNow(line.link)
  const { forecast } = useLink(line.link)
  const [choosing, setChoosing] = useState<Choosing>(null)
  /** Why a press was not taken; forgotten at the next that is. */
  const [notice, setNotice] = useState({ text: '', whilePending: false })

  const tickets = snapshot.tickets ?? []
  const waiting = waitingFor(tickets, booth)
  const desk: Desk = { booth, ticket: ticketAt(tickets, booth.number), parked: parkedFor(tickets, booth) }
  const primary = primaryOf(desk, finishThenNext)
  const arrived = useArrival(waiting, desk, now, sounds)
  useAsked(
    snapshot.booths.filter(its => its.number === booth.number),
    sounds,
  )
  const next = forecast?.next?.find(
    its => its.booth === booth.number && waiting.some(({ id }) => id === its.ticketId),
  )
  // A chooser whose reason is gone closes by itself.
  const chooser = choosing === 'transfer' && !desk.ticket ? null : choosing

  function give(...orders: [Order<'/booth'>, ...Order<'/booth'>[]]): void {
    setChoosing(null)
    const { pending } = line.outbox.state()
    const taken = line.outbox.give(...orders)
    setNotice({
      text: taken || !pending ? '' : words.busy({ what: nameOf(pending.event, words) }),
      whilePending: true,
    })
  }

  function act(action: ActionName): void {
    if (OF_TICKET.has(action) && !desk.ticket) {
      setNotice({ text: words.noTicket({ booth: booth.number }), whilePending: false })
      return
    }
    switch (action) {
      case 'next': {
        const next = boothOrder('next', booth.number)
        if (primary === 'openAgain') give(boothOrder('open', booth.number))
        else if (primary === 'finishThenNext') give(ticketOrder('finish', desk), next)
        else give(next)
        break
      }
      case 'transfer':
        setChoosing('transfer')
        break
      case 'resume':
        if (desk.parked.length === 1 && !desk.ticket) give(resumeOrder(desk.parked[0]!.id, desk))
        else setChoosing('resume')
        break
      case 'pause':
        give(boothOrder(booth.state === 'paused' ? 'open' : 'pause', booth.number))
        break
      case 'close':
        give(boothOrder('close', booth.number))
        break
      default:
        give(ticketOrder(action, desk))
    }
  }

  useKeys(keys && !chooser, key => {
    const action = actionOf(key)
    if (action) act(action)
    return action !== null
  })

  const { pending } = outbox
  const overdue = useSlow(pending, SHOWN_AFTER_MS) ? pending : null
  return (
    <div className="desk">
      <section className="desk-main">
        <TicketCard
          desk={desk}
          snapshot={snapshot}
          now={now}
          waiting={waiting}
          arrived={arrived}
          next={next}
        />
        <MessageLine
          outbox={outbox}
          facts={{
            booth: booth.number,
            ticket: desk.ticket?.number,
            officer: booth.officer ?? undefined,
          }}
          notice={notice.whilePending && !pending ? '' : notice.text}
          waiting={waiting.length}
        />
        <NextButton
          primary={primary}
          desk={desk}
          waiting={waiting.length}
          overdue={overdue}
          arrived={arrived !== null}
          callsIn={callsInSeconds(snapshot, booth, waiting, now)}
          onPress={() => act('next')}
        />
        {chooser === 'transfer' && desk.ticket ? (
          <ChooseService
            ticket={desk.ticket}
            services={snapshot.services}
            onChoose={letter => give(transferOrder(letter, desk))}
            onCancel={() => setChoosing(null)}
          />
        ) : chooser === 'resume' ? (
          <ChooseTicket
            parked={desk.parked}
            onChoose={ticketId => give(resumeOrder(ticketId, desk))}
            onCancel={() => setChoosing(null)}
          />
        ) : (
          <ActionGrid desk={desk} overdue={overdue} onAct={act} />
        )}
      </section>
      <aside className="desk-side fades">
        <WaitingList tickets={waiting} now={now} />
        <ParkedList tickets={desk.parked} booth={booth.number} />
      </aside>
    </div>
  )
}
