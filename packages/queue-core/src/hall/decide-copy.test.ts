/** A copy of a ticket, asked for at the desk. */
import { expect, it } from 'vitest'
import { testHall } from '../../testing/test-hall.ts'
import type { Ticket } from './ticket.ts'

const NAME = '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1d'
const copyOf = ({ id: ticketId }: Ticket, canPrint = true) => ({
  ...{ type: 'CopyTicket' as const, ticketId, copy: NAME },
  desk: { paper: 'kiosk-1', canPrint },
})
const paperOf = ({ id: ticketId }: Ticket, paper: 'printed' | 'not-printed', copy: boolean) => ({
  ...{ type: 'RecordPaper' as const, ticketId, paper, copy, detail: '' },
})

it('[Q38] a copy is asked of one kiosk until it says what became of it, and changes nothing else', () => {
  const hall = testHall().open(1)
  const ticket = hall.issue('A')
  hall.do(paperOf(ticket, 'printed', false))
  const before = structuredClone(ticket)
  expect(hall.do(copyOf(ticket))).toMatchObject([{ type: 'CopyAsked', paper: 'kiosk-1', copy: NAME }])
  expect(ticket).toEqual({ ...before, copy: { kiosk: 'kiosk-1', id: NAME, at: hall.at } })
  hall.do(paperOf(ticket, 'not-printed', true))
  expect(ticket).toEqual(before)
})

it('[Q38] a copy is made of no ticket that has ended, and by no kiosk that cannot print', () => {
  const hall = testHall().open(1)
  const ticket = hall.issue('A')
  expect(hall.ask(copyOf(ticket, false))).toMatchObject({ error: { code: 'kiosk-cannot-print' } })
  hall.do(copyOf(ticket))
  hall.do({ type: 'CancelTicket', ticketId: ticket.id })
  expect(ticket.copy).toBeUndefined()
  expect(hall.ask(copyOf(ticket))).toMatchObject({ error: { code: 'ticket-ended' } })
})
