/** Everybody who waits, nearest to the promise first, with the picture of what is left. */

import {
  boothName,
  type HallSnapshot,
  type TicketOutlook,
  type TicketView,
} from '@antrean/queue-core/contract'
import { clockTime, type Language, percent } from '@antrean/ui'
import { boothWords, hallWords, inLanguage } from '@antrean/words'
import { Accessibility, ArrowRightLeft } from 'lucide-react'
import { useLeftWords } from '../booth/left-words.ts'
import { waitsAgain } from '../promise/promise.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'

type Props = {
  snapshot: HallSnapshot
  tickets: TicketView[]
  outlooks: TicketOutlook[]
  now: number
  onCall: (ticket: TicketView) => void
  onCancel: (ticket: TicketView) => void
}

export function WaitingTable({ snapshot, tickets, outlooks, now, onCall, onCancel }: Props) {
  const words = useWords(hallWords)
  const { priority, transferred } = useWords(boothWords)
  const { language } = usePreferences()
  const left = useLeftWords()
  const { services, booths, hall } = snapshot
  const chances = new Map(outlooks.map(({ id, chanceLate }) => [id, chanceLate]))
  const name = (letter: string) => inLanguage(services.find(its => its.letter === letter)?.name, language)
  const serving = (letter: string) =>
    booths.filter(booth => booth.state === 'open' && booth.services.includes(letter)).map(boothName)

  return (
    <section className="hall-waiting card fades">
      <h2>{words.waitingTitle}</h2>
      {tickets.length === 0 && <p className="hall-none">{words.noneWaiting}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section className="scrolls" tabIndex={0} aria-label={words.waitingTitle}>
        <table hidden={tickets.length === 0}>
          <Columns
            of={[
              words.number,
              words.service,
              words.servedBy,
              words.promise,
              { name: words.left, right: true },
              { name: words.chance, right: true },
              { name: words.actions, unseen: true },
            ]}
          />
          <tbody>
            {tickets.map(ticket => {
              const { state, share, text } = left(ticket, now)
              const can = serving(ticket.service)
              return (
                <tr key={ticket.id} data-promise={state} data-ticket={ticket.number}>
                  <th scope="row" className="figure">
                    {ticket.number}
                    {ticket.priority === 'priority' && <Accessibility aria-label={priority} size={18} />}
                    {waitsAgain(ticket) && <ArrowRightLeft aria-label={transferred} size={18} />}
                  </th>
                  <td className="hall-name">
                    <b>{ticket.service}</b> {name(ticket.service)}
                  </td>
                  <td className="figure-quiet">
                    {can.length > 0 ? can.join(', ') : <b className="tone-late">{words.noBooth}</b>}
                  </td>
                  <td className="figure-quiet">
                    {clockTime(Date.parse(ticket.callBy), language, hall.timezone)}
                  </td>
                  <td className="hall-left figure">
                    {text}
                    <span className="waiting-bar" aria-hidden="true">
                      <span className="waiting-bar-left" style={{ scale: `${share} 1` }} />
                    </span>
                  </td>
                  <td className="figure-quiet at-right hall-chance">
                    {risk(chances.get(ticket.id), language)}
                  </td>
                  <td className="at-right">
                    <RowButton about={ticket.number} onPress={() => onCall(ticket)}>
                      {words.call}
                    </RowButton>
                    <RowButton about={ticket.number} onPress={() => onCancel(ticket)}>
                      {words.cancel}
                    </RowButton>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** Of being late: nobody needs to know it closer than in steps of five. */
function risk(chance: number | undefined, language: Language): string {
  const rounded = Math.round((chance ?? 0) * 20) / 20
  return rounded === 0 ? '' : percent(rounded, language, 0)
}
