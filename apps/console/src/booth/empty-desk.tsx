/** The desk between two visitors: whether somebody waits, and who is nearest to his promise. */
import type { TicketView } from '@antrean/queue-core/contract'
import { Coffee, UserRound } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'
import { boothWords } from './booth-words.ts'
import { useLeftWords } from './left-words.ts'

type Props = { paused: boolean; waiting: TicketView[]; arrived: TicketView | null; now: number }

export function EmptyDesk({ paused, waiting, arrived, now }: Props) {
  const words = useWords(boothWords)
  const left = useLeftWords()
  const first = waiting[0]
  const [title, lead] = (() => {
    if (paused) return [words.paused, words.pausedWhy]
    if (!first) return [words.noneWaiting, words.noneWaitingWhy]
    const nearest = words.nearest(first.number, left(first, now).text)
    return [words.someWaiting(waiting.length), arrived ? words.arrived(arrived.number) : nearest]
  })()
  const Icon = paused || !first ? Coffee : UserRound
  return (
    <div className="ticket-empty">
      <Icon aria-hidden size={40} strokeWidth={1.5} />
      <div>
        <p className="ticket-empty-title">{title}</p>
        <p>{lead}</p>
      </div>
    </div>
  )
}
