/** The queues: who waits for what, how long it takes now, and whether the kiosks still give tickets for it. */
import type { ServiceView, TicketView } from '@antrean/queue-core/contract'
import { minutes } from '@antrean/ui'
import { type PromiseState, slackOf } from '../promise/promise.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'
import { hallWords } from './hall-words.ts'

type Props = {
  services: ServiceView[]
  /** Those who wait. */
  tickets: TicketView[]
  now: number
  onSwitch: (service: ServiceView) => void
}

export function ServiceTable({ services, tickets, now, onSwitch }: Props) {
  const words = useWords(hallWords)
  const { language } = usePreferences()
  const worst = (letter: string): PromiseState => {
    const states = tickets.filter(its => its.service === letter).map(its => slackOf(its, now).state)
    return states.includes('late') ? 'late' : states.includes('risk') ? 'risk' : 'calm'
  }
  const expected = ({ expectedWaitSeconds }: ServiceView) =>
    expectedWaitSeconds === null ? words.unknown : words.minutes(minutes(expectedWaitSeconds))
  return (
    <section className="card hall-table">
      <table>
        <Columns
          of={[
            words.services,
            { name: words.waiting, right: true },
            words.expected,
            { name: words.closeService, unseen: true },
          ]}
        />
        <tbody>
          {services.map(service => (
            <tr key={service.letter} data-promise={worst(service.letter)} data-service={service.letter}>
              <th scope="row" className="hall-name">
                <b>{service.letter}</b> {service.name[language]}
              </th>
              <td className="figure at-right hall-count">{service.waiting}</td>
              <td>{service.open ? expected(service) : <b className="tone-late">{words.serviceClosed}</b>}</td>
              <td className="at-right">
                <RowButton about={service.letter} onPress={() => onSwitch(service)}>
                  {service.open ? words.closeService : words.openService}
                </RowButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
