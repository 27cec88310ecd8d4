/** The booth at work: the visitor, the biggest button, the other actions; beside them who waits. */

import { type BoothView, boothName, type HallSnapshot } from '@antrean/queue-core/contract'
import { useLink, useNow } from '@antrean/ui'
import { type BoothWords, boothWords } from '@antrean/words'
import { callForHelp } from '../panic/use-panic.ts'
import { parkedFor, ticketAt, waitingFor } from '../promise/lines.ts'
import type { DeskLink } from '../session/shift.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useSlow } from '../shell/use-slow.ts'
import { useOutbox } from '../shell/use-store.ts'
import { ActionGrid } from './action-grid.tsx'
import { type Desk, primaryOf, resumeOrder, transferOrder } from './actions.ts'
import type { Ask } from './asks.ts'
import { callsInSeconds } from './auto-call.ts'
import { ChooseAnswer, ChooseService, ChooseTicket } from './choosers.tsx'
import { EscalateForm } from './escalate-form.tsx'
import { actionOf } from './keys.ts'
import { MessageLine } from './message-line.tsx'
import { NextButton } from './next-button.tsx'
import { ParkedList } from './parked-list.tsx'
import { TicketCard } from './ticket-card.tsx'
import { UndoButton } from './undo-button.tsx'
import { useArrival } from './use-arrival.ts'
import { useAsked } from './use-asked.ts'
import { useDeskActions } from './use-desk-actions.ts'
import { useKeys } from './use-keys.ts'
import { WaitingList } from './waiting-list.tsx'

/** Faster answers leave the buttons as they are: nothing flickers while work flows. */
const SHOWN_AFTER_MS = 250

const titleOf = (
  { action, ask }: { action: 'finish' | 'pause' | 'close'; ask: Ask },
  words: BoothWords,
  { booth, ticket }: Desk,
): string => {
  if (action === 'pause') return words.pauseTitle({ booth: boothName(booth) })
  if (action === 'close') return words.closeTitle({ booth: boothName(booth) })
  const its = { number: ticket?.number ?? '' }
  return ask.what === 'matter' ? words.matterTitle(its) : words.outcomeTitle(its)
}

type Props = {
  deskLink: DeskLink<'/booth'>
  snapshot: HallSnapshot
  booth: BoothView
  /** Of the session, for what is asked over HTTP. */
  token: string
}

export function DeskPage({ deskLink, snapshot, booth, token }: Props) {
  const { keys, finishThenNext, sounds } = usePreferences()
  const words = useWords(boothWords)
  const outbox = useOutbox(deskLink.outbox)
  const now = useNow(deskLink.link)
  const { forecast } = useLink(deskLink.link)

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
  const { chooser, asking, answer, escalating, cancelChoice, notice, give, act } = useDeskActions(
    deskLink,
    desk,
    primary,
    snapshot,
  )

  useKeys(keys && !chooser && !asking, key => {
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
          onPanic={() => callForHelp(deskLink, booth.number)}
          outbox={deskLink.outbox}
        />
        <MessageLine
          outbox={outbox}
          facts={{
            booth: boothName(booth),
            ticket: desk.ticket?.number,
            officer: booth.officer ?? undefined,
          }}
          notice={notice.whilePending && !pending ? '' : notice.text}
          waiting={waiting.length}
          undo={
            booth.undo &&
            Date.parse(booth.undo.until) > now && <UndoButton undo={booth.undo} onUndo={() => act('undo')} />
          }
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
        {asking ? (
          <ChooseAnswer
            ask={asking.ask}
            title={titleOf(asking, words, desk)}
            onChoose={answer}
            onCancel={cancelChoice}
          />
        ) : chooser === 'transfer' && desk.ticket ? (
          <ChooseService
            ticket={desk.ticket}
            services={snapshot.services}
            onChoose={letter => give(transferOrder(letter, desk))}
            onCancel={cancelChoice}
          />
        ) : chooser === 'resume' ? (
          <ChooseTicket
            parked={desk.parked}
            booths={snapshot.booths}
            onChoose={ticketId => give(resumeOrder(ticketId, desk))}
            onCancel={cancelChoice}
          />
        ) : (
          <ActionGrid desk={desk} overdue={overdue} onAct={act} />
        )}
        {escalating && (
          <EscalateForm
            booth={booth.number}
            ticket={escalating}
            services={snapshot.services}
            deskLink={deskLink}
            token={token}
            onDone={cancelChoice}
          />
        )}
      </section>
      <aside className="desk-side fades">
        <WaitingList tickets={waiting} now={now} />
        <ParkedList tickets={desk.parked} booth={booth.number} booths={snapshot.booths} />
      </aside>
    </div>
  )
}
