/** Of the people who wait now: how many are late already or are expected to be. */
import type { HallForecast, TicketView } from '@antrean/queue-core/contract'

/** `at`: the moment of the forecast. The hour ahead knows those alone whose promised moment is yet to come. */
export function lateOfWaiting(
  hour: NonNullable<HallForecast['hour']>,
  tickets: readonly TicketView[],
  at: string,
): number {
  const waiting = tickets.filter(({ state }) => state === 'waiting')
  const already = waiting.filter(
    ({ callBy, firstCalledAt }) => firstCalledAt === null && Date.parse(callBy) < Date.parse(at),
  )
  const expected = Math.round(hour.reduce((sum, { lateHere = 0 }) => sum + lateHere, 0))
  return Math.min(already.length + expected, waiting.length)
}
