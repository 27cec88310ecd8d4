/** Who waits for this booth, nearest to the promise first; calm ones stay quiet. */

import type { TicketView } from '@antrean/queue-core/contract'
import { boothWords } from '@antrean/words'
import { Accessibility, ArrowRightLeft } from 'lucide-react'
import { useRef } from 'react'
import { waitsAgain } from '../promise/promise.ts'
import { useWords } from '../shell/preferences.ts'
import { useLeftWords } from './left-words.ts'
import { useRows } from './use-rows.ts'

/** As in the style sheet. */
const ROW_REM = 3

export function WaitingList({ tickets, now }: { tickets: TicketView[]; now: number }) {
  const words = useWords(boothWords)
  const left = useLeftWords()
  const list = useRef<HTMLOListElement>(null)
  const shown = useRows(list, ROW_REM)
  return (
    <section className="waiting card">
      <header>
        <h2>{words.waitingTitle}</h2>
        <strong className="figure" data-testid="waiting-count">
          {tickets.length}
        </strong>
      </header>
      <ol ref={list}>
        {tickets.slice(0, shown).map(ticket => {
          const { state, share, text } = left(ticket, now)
          return (
            <li key={ticket.id} data-promise={state}>
              <span className="waiting-number figure">{ticket.number}</span>
              <span className="waiting-mark">
                {ticket.priority === 'priority' && <Accessibility aria-label={words.priority} size={18} />}
                {waitsAgain(ticket) && <ArrowRightLeft aria-label={words.transferred} size={18} />}
              </span>
              <span className="waiting-left figure">{text}</span>
              <span className="waiting-bar" aria-hidden="true">
                <span className="waiting-bar-left" style={{ scale: `${share} 1` }} />
              </span>
            </li>
          )
        })}
      </ol>
      <p className="waiting-more">
        {tickets.length > shown ? words.more({ n: tickets.length - shown }) : ''}
      </p>
    </section>
  )
}
