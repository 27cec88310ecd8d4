/** Every booth in its fixed place: who sits there, whom he serves and for how long. */

import { type BoothView, boothName, type HallSnapshot, type TicketView } from '@antrean/queue-core/contract'
import { clockTime, stopwatch } from '@antrean/ui'
import { hallWords } from '@antrean/words'
import { ticketAt } from '../promise/lines.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'

type Props = { snapshot: HallSnapshot; now: number; onClose: (booth: BoothView) => void }

export function BoothTable({ snapshot, now, onClose }: Props) {
  const words = useWords(hallWords)
  const { language } = usePreferences()
  const { booths, tickets = [], hall } = snapshot
  return (
    <section className="card hall-table">
      <table>
        <Columns
          of={[
            words.booths,
            words.officer,
            words.ticket,
            words.state,
            { name: words.closeBooth, unseen: true },
          ]}
        />
        <tbody>
          {booths.map(booth => {
            const ticket = ticketAt(tickets, booth.number)
            const since = ticket?.servingAt ?? ticket?.calledAt
            return (
              <tr key={booth.number} data-booth={booth.number} data-state={booth.state}>
                <th scope="row">
                  <span className="figure">{boothName(booth)}</span> <small>{booth.services.join(' ')}</small>
                </th>
                <td>{booth.officer ?? ''}</td>
                <td className="figure">
                  {ticket && since && (
                    <>
                      {ticket.number} <small>{stopwatch(now - Date.parse(since))}</small>
                    </>
                  )}
                </td>
                <td>
                  <span className={booth.absent ? 'tone-late' : booth.state === 'paused' ? 'tone-risk' : ''}>
                    {words[stateOf(booth, ticket)]}
                  </span>{' '}
                  {!ticket && booth.state !== 'closed' && (
                    <small>{words.since({ time: clockTime(booth.since, language, hall.timezone) })}</small>
                  )}
                </td>
                <td className="at-right">
                  {booth.state !== 'closed' && (
                    <RowButton about={words.booth({ n: boothName(booth) })} onPress={() => onClose(booth)}>
                      {words.closeBooth}
                    </RowButton>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function stateOf(
  booth: BoothView,
  ticket: TicketView | null,
): 'closed' | 'paused' | 'absent' | 'called' | 'serving' | 'ready' {
  if (booth.absent) return 'absent'
  if (booth.state !== 'open') return booth.state
  if (!ticket) return 'ready'
  return ticket.state === 'called' ? 'called' : 'serving'
}
