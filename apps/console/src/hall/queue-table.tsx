/** The queues: who waits for what, how long it takes now, and how near each of them is to his promise, as a picture. */

import { type HallSnapshot, isServed, type ServiceView, type TicketView } from '@antrean/queue-core/contract'
import { usePlace, waitWords } from '@antrean/ui'
import { hallWords, inLanguage } from '@antrean/words'
import { type PromiseState, slackOf } from '../promise/promise.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'
import { SlackLane } from './slack-lane.tsx'

type Props = {
  snapshot: HallSnapshot
  /** Those who wait. */
  tickets: TicketView[]
  now: number
  onSwitch: (service: ServiceView) => void
}

export function QueueTable({ snapshot, tickets, now, onSwitch }: Props) {
  const words = useWords(hallWords)
  const { language } = usePreferences()
  const place = usePlace()
  /** The very figure that visitors read. */
  const expected = (service: ServiceView) => {
    const { waitMinutes = null } = service
    if (!isServed(service)) return words.unknown
    return waitMinutes === null ? words.unsure : waitWords(language, place).brief(waitMinutes)
  }
  return (
    <section className="card hall-table hall-queues">
      <table>
        <Columns
          of={[
            words.services,
            { name: words.waiting, right: true },
            words.expected,
            words.slack,
            { name: words.closeService, unseen: true },
          ]}
        />
        <tbody>
          {snapshot.services.map(service => {
            const waiting = tickets.filter(({ service: its }) => its === service.letter)
            return (
              <tr key={service.letter} data-promise={worst(waiting, now)} data-service={service.letter}>
                <th scope="row" className="hall-name">
                  <b>{service.letter}</b> {inLanguage(service.name, language)}
                </th>
                <td className="figure at-right hall-count">{service.waiting}</td>
                <td>
                  {service.open ? expected(service) : <b className="tone-late">{words.serviceClosed}</b>}
                </td>
                <td className="lane-cell">
                  <SlackLane tickets={waiting} now={now} />
                </td>
                <td className="at-right">
                  <RowButton about={service.letter} onPress={() => onSwitch(service)}>
                    {service.open ? words.closeService : words.openService}
                  </RowButton>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function worst(waiting: TicketView[], now: number): PromiseState {
  const states = waiting.map(its => slackOf(its, now).state)
  return states.includes('late') ? 'late' : states.includes('risk') ? 'risk' : 'calm'
}
