import type { HallForecast, TicketView } from '@antrean/queue-core/contract'
import { expect, it } from 'vitest'
import { lateOfWaiting } from './late-of-waiting.ts'

const AT = '2026-03-02T09:30:00+07:00'
const ticket = (callBy: string, more: Partial<TicketView> = {}) =>
  ({ state: 'waiting', callBy: `2026-03-02T${callBy}:00+07:00`, firstCalledAt: null, ...more }) as TicketView
const step = (lateHere: number) => ({ lateHere }) as NonNullable<HallForecast['hour']>[number]

it('who is late already is no less late for the hour ahead', () => {
  const tickets = [ticket('09:20'), ticket('09:25'), ticket('09:34')]
  expect(lateOfWaiting([step(0.2), step(0)], tickets, AT)).toBe(2)
  expect(lateOfWaiting([step(0.5), step(0.3)], tickets, AT)).toBe(3)
})

it('never more are late than wait, and nobody of whom a booth has taken note', () => {
  const tickets = [
    ticket('09:20', { firstCalledAt: AT }),
    ticket('09:21', { state: 'called' }),
    ticket('09:34'),
  ]
  expect(lateOfWaiting([step(0.1)], tickets, AT)).toBe(0)
  expect(lateOfWaiting([step(1.7)], tickets, AT)).toBe(2)
})
