/** What becomes of a press at the desk: an order, a question which one, or a sentence why not. */
import { boothName, type HallSnapshot, type TicketView } from '@antrean/queue-core/contract'
import { boothWords } from '@antrean/words'
import { useState } from 'react'
import type { DeskLink } from '../session/shift.ts'
import type { Order } from '../shell/order.ts'
import { useWords } from '../shell/preferences.ts'
import {
  boothOrder,
  type Desk,
  finishOrder,
  leaveOrder,
  OF_TICKET,
  type Primary,
  resumeOrder,
  ticketOrder,
  undoOrder,
} from './actions.ts'
import { type Ask, asksOfFinish, asksOfLeaving, type Given } from './asks.ts'
import type { ActionName } from './keys.ts'
import { nameOf } from './message-line.tsx'

type Choosing = 'transfer' | 'resume' | null
type Orders = [Order<'/booth'>, ...Order<'/booth'>[]]
/** Questions that are still open, of which action, and about which ticket; `given`: what was answered. */
type Asking = {
  action: 'finish' | 'pause' | 'close'
  ticketId: string | undefined
  asks: readonly Ask[]
  given: Given
  then: (given: Given) => Orders
}

export function useDeskActions(
  { outbox }: DeskLink<'/booth'>,
  desk: Desk,
  primary: Primary,
  snapshot: HallSnapshot,
) {
  const words = useWords(boothWords)
  const [choosing, setChoosing] = useState<Choosing>(null)
  /** The ticket that the form is about: it stays, with what was written, until the server has answered. */
  const [escalating, setEscalating] = useState<TicketView | null>(null)
  /** Why a press was not taken; forgotten at the next that is. */
  const [notice, setNotice] = useState({ text: '', whilePending: false })
  const [asking, setAsking] = useState<Asking | null>(null)
  const { booth } = desk

  function give(...orders: Orders): void {
    setChoosing(null)
    setAsking(null)
    const { pending } = outbox.state()
    const taken = outbox.give(...orders)
    setNotice({
      text: taken || !pending ? '' : words.busy({ what: nameOf(pending.event, words) }),
      whilePending: true,
    })
  }

  /** At once where nothing is asked. */
  function ask(action: Asking['action'], asks: readonly Ask[], then: Asking['then']): void {
    if (asks.length === 0) give(...then({}))
    else {
      setChoosing(null)
      setAsking({ action, asks, then, given: {}, ticketId: desk.ticket?.id })
    }
  }
  function answer(id: string): void {
    const [first, ...asks] = asking!.asks
    const given = { ...asking!.given, [first!.what]: id }
    if (asks.length > 0) setAsking({ ...asking!, asks, given })
    else give(...asking!.then(given))
  }
  function finish(...after: Order<'/booth'>[]): void {
    ask('finish', asksOfFinish(desk.ticket, snapshot), given => [finishOrder(desk, given), ...after])
  }

  function next(): void {
    const call = boothOrder('next', booth.number)
    if (primary === 'openAgain') give(boothOrder('open', booth.number))
    else if (primary === 'finishThenNext') finish(call)
    else give(call)
  }

  /** With a visitor at the booth the server says why not. */
  function leave(action: 'pause' | 'close'): void {
    const asks = desk.ticket ? [] : asksOfLeaving(action, snapshot)
    ask(action, asks, given => [leaveOrder(action, booth.number, given)])
  }

  function act(action: ActionName): void {
    if (OF_TICKET.has(action) && !desk.ticket) {
      setNotice({ text: words.noTicket({ booth: boothName(booth) }), whilePending: false })
      return
    }
    switch (action) {
      case 'next':
        next()
        break
      case 'transfer':
        setChoosing('transfer')
        break
      case 'escalate':
        setEscalating(desk.ticket)
        break
      case 'resume':
        if (desk.parked.length === 1 && !desk.ticket) give(resumeOrder(desk.parked[0]!.id, desk))
        else setChoosing('resume')
        break
      case 'pause':
        if (booth.state === 'paused') give(boothOrder('open', booth.number))
        else leave('pause')
        break
      case 'finish':
        finish()
        break
      case 'undo':
        give(undoOrder(desk))
        break
      case 'close':
        leave('close')
        break
      default:
        give(ticketOrder(action, desk))
    }
  }

  return {
    // A chooser whose reason is gone closes by itself.
    chooser: choosing === 'transfer' && !desk.ticket ? null : choosing,
    asking: asking && asking.ticketId === desk.ticket?.id ? { ...asking, ask: asking.asks[0]! } : null,
    answer,
    escalating,
    cancelChoice: () => {
      setChoosing(null)
      setAsking(null)
      setEscalating(null)
    },
    notice,
    give,
    act,
  }
}
