import type { TicketView } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { withoutPaper } from './paper-in-doubt.tsx'

const ticket = (number: string, paper: TicketView['paper']) => ({ id: number, number, paper }) as TicketView

test('tickets without paper are named, those surely without it first; the rest are quiet', () => {
  const tickets = [
    ticket('A001', 'printed'),
    ticket('A002', 'unknown'),
    ticket('A003', 'pending'),
    ticket('B001', 'not-printed'),
  ]
  expect(withoutPaper(tickets).map(({ number }) => number)).toEqual(['B001', 'A002'])
})
