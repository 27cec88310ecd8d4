/** What becomes of a press at the desk: an order, a question which one, or a sentence why not. */
import type { TicketView } from '@antrean/queue-core/contract'
import { boothWords } from '@antrean/words'
import { useState } from 'react'
import type { DeskLink } from '../session/shift.ts'
import type { Order } from '../shell/order.ts'
import { useWords } from '../shell/preferences.ts'
import {
  boothOrder,
  type Desk,
  OF_TICKET,
  type Primary,
  resumeOrder,
  ticketOrder,
  undoOrder,
} from './actions.ts'
import type { ActionName } from './keys.ts'
import { nameOf } from './message-line.tsx'

type Choosing = 'transfer' | 'resume' | null

export function useDeskActions({ outbox }: DeskLink<'/booth'>, desk: Desk, primary: Primary) {
  const words = useWords(boothWords)
  const [choosing, setChoosing] = useState<Choosing>(null)
  /** The ticket that the form is about: it stays, with what was written, until the server has answered. */
  const [escalating, setEscalating] = useState<TicketView | null>(null)
  /** Why a press was not taken; forgotten at the next that is. */
  const [notice, setNotice] = useState({ text: '', whilePending: false })
  const { booth } = desk

  function give(...orders: [Order<'/booth'>, ...Order<'/booth'>[]]): void {
    setChoosing(null)
    const { pending } = outbox.state()
    const taken = outbox.give(...orders)
    setNotice({
      text: taken || !pending ? '' : words.busy({ what: nameOf(pending.event, words) }),
      whilePending: true,
    })
  }

  function next(): void {
    const call = boothOrder('next', booth.number)
    if (primary === 'openAgain') give(boothOrder('open', booth.number))
    else if (primary === 'finishThenNext') give(ticketOrder('finish', desk), call)
    else give(call)
  }

  function act(action: ActionName): void {
    if (OF_TICKET.has(action) && !desk.ticket) {
      setNotice({ text: words.noTicket({ booth: booth.number }), whilePending: false })
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
        give(boothOrder(booth.state === 'paused' ? 'open' : 'pause', booth.number))
        break
      case 'undo':
        give(undoOrder(desk))
        break
      case 'close':
        give(boothOrder('close', booth.number))
        break
      default:
        give(ticketOrder(action, desk))
    }
  }

  return {
    // A chooser whose reason is gone closes by itself.
    chooser: choosing === 'transfer' && !desk.ticket ? null : choosing,
    escalating,
    cancelChoice: () => {
      setChoosing(null)
      setEscalating(null)
    },
    notice,
    give,
    act,
  }
}
