import type { TicketView } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { parkedFor, ticketAt, waitingFor } from './lines.ts'

let rank = 0
const ticket = (number: string, callBy: string, more: Partial<TicketView> = {}): TicketView => ({
  id: number,
  number,
  service: number.slice(0, 1),
  priority: 'normal',
  priorityReason: null,
  language: 'id',
  state: 'waiting',
  paper: 'printed',
  issuedAt: '2026-03-02T09:00:00+07:00',
  callBy: `2026-03-02T${callBy}:00+07:00`,
  calledAt: null,
  firstCalledAt: null,
  servingAt: null,
  endedAt: null,
  booth: null,
  calls: 0,
  transfers: 0,
  rank: rank++,
  ...more,
})
const numbers = (tickets: TicketView[]) => tickets.map(({ number }) => number)
const booth3 = { number: 3, services: ['B', 'C'] }

test('those who wait for a booth stand in order of their promised moment', () => {
  const tickets = [ticket('C002', '09:08'), ticket('A001', '09:05'), ticket('B001', '09:06')]
  expect(numbers(waitingFor(tickets, booth3))).toEqual(['B001', 'C002'])
  expect(numbers(waitingFor(tickets))).toEqual(['A001', 'B001', 'C002'])
})

test('times with different offsets are compared as moments, equal ones by the earlier press', () => {
  const early = ticket('B001', '09:06')
  const same = ticket('B002', '09:06', { callBy: '2026-03-02T02:06:00Z' })
  expect(numbers(waitingFor([same, early], booth3))).toEqual(['B001', 'B002'])
})

test('a booth resumes what it parked, then what it serves, and nothing else', () => {
  const parked = [
    ticket('C001', '09:01', { state: 'parked', booth: 5 }),
    ticket('A009', '09:09', { state: 'parked', booth: 3 }),
    ticket('A001', '09:00', { state: 'parked', booth: 1 }),
  ]
  expect(numbers(parkedFor(parked, booth3))).toEqual(['A009', 'C001'])
})

test('a parked ticket is no longer at its booth', () => {
  expect(ticketAt([ticket('B001', '09:06', { state: 'parked', booth: 3 })], 3)).toBeNull()
  expect(ticketAt([ticket('B001', '09:06', { state: 'serving', booth: 3 })], 3)?.number).toBe('B001')
})
