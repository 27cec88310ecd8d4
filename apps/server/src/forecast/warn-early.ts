/** A ticket that will more likely be late than not is at risk now, however much of its time is left. [P7] */
import type { HallForecast } from '@antrean/queue-core'
import type { Hall } from '../hall/hall.ts'

const LIKELY = 0.5
/** Of a hall that cannot keep its promises, the nearest: the rest is at risk by its time. */
const MOST_AT_ONCE = 20

export function warnEarly(hall: Hall, { tickets = [] }: HallForecast): void {
  const { state } = hall.live
  const likely = tickets.filter(
    ({ id, chanceLate }) =>
      chanceLate >= LIKELY &&
      state.tickets.get(id)?.state === 'waiting' &&
      (state.breaches.get(id)?.atRiskAt ?? null) === null,
  )
  for (const { id } of likely.slice(0, MOST_AT_ONCE))
    void hall.submit({
      commandId: null,
      actor: 'system',
      fingerprint: 'at-risk',
      command: ({ at, actor }) => ({ type: 'MarkAtRisk', at, actor, ticketId: id }),
      value: () => null,
    })
}
