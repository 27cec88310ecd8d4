/** How long a visitor may still wait, in words that carry the state without its colour. */

import type { TicketView } from '@antrean/queue-core/contract'
import { stopwatch } from '@antrean/ui'
import { boothWords } from '@antrean/words'
import { type Slack, slackOf } from '../promise/promise.ts'
import { useWords } from '../shell/preferences.ts'

export function useLeftWords(): (ticket: TicketView, now: number) => Slack & { text: string } {
  const words = useWords(boothWords)
  return (ticket, now) => {
    const slack = slackOf(ticket, now)
    const time = stopwatch(Math.abs(slack.leftMs))
    const say = { calm: words.left, risk: words.risk, late: words.late }[slack.state]
    return { ...slack, text: say({ time }) }
  }
}
