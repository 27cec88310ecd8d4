import { NewTicketId, PageToken } from '@antrean/queue-core/contract'
import { expect, it } from 'vitest'
import { newTicketNames } from './index.ts'

const AT = Date.parse('2026-03-02T08:00:00+07:00')
const timeIn = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

it('every press has names of its own, in the form that the hall takes', () => {
  const names = Array.from({ length: 2_000 }, () => newTicketNames(AT))
  for (const { ticketId, token } of names) {
    expect(NewTicketId.safeParse(ticketId).success, ticketId).toBe(true)
    expect(PageToken.safeParse(token).success, token).toBe(true)
    expect(timeIn(ticketId)).toBe(AT)
  }
  expect(new Set(names.flatMap(({ ticketId, token }) => [ticketId, token])).size).toBe(4_000)
})

it('takes a moment that is no whole number, and one before 1970', () => {
  expect(timeIn(newTicketNames(AT + 0.4).ticketId)).toBe(AT)
  expect(timeIn(newTicketNames(-1).ticketId)).toBe(0)
})
