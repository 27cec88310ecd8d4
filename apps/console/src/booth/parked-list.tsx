/** Who stepped aside and comes back. */

import { boothNamed, type HallSnapshot, type TicketView } from '@antrean/queue-core/contract'
import { boothWords } from '@antrean/words'
import { useWords } from '../shell/preferences.ts'

const SHOWN = 3

type Props = { tickets: TicketView[]; booth: number; booths: HallSnapshot['booths'] }

export function ParkedList({ tickets, booth, booths }: Props) {
  const words = useWords(boothWords)
  return (
    <section className="parked card">
      <header>
        <h2>{words.parkedTitle}</h2>
        <strong className="figure">{tickets.length}</strong>
      </header>
      <ul>
        {tickets.slice(0, SHOWN).map(ticket => (
          <li key={ticket.id}>
            <span className="figure">{ticket.number}</span>
            <span>
              {ticket.booth !== null &&
                ticket.booth !== booth &&
                words.parkedAt({ booth: boothNamed(booths, ticket.booth) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="waiting-more">
        {tickets.length > SHOWN ? words.more({ n: tickets.length - SHOWN }) : ''}
      </p>
    </section>
  )
}
