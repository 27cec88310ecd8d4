import { readTicketNumber, ticketNumber } from '@antrean/queue-core'
import { expect, test } from 'vitest'
import { openStore } from './open-store.ts'

test('[Q46] the view of tickets tells the service that a number was given for, as the hall itself reads it', () => {
  const { db, close } = openStore(':memory:')
  const numbers = [
    ...['A', '7', 'AB', 'B2', '1A', '17'].flatMap(code => [1, 1234].map(nth => ticketNumber(code, nth))),
  ]
  const put = db.prepare('INSERT INTO tickets (key, date, number) VALUES (?, ?, ?)')
  for (const [key, number] of numbers.entries()) put.run(key + 1, '2026-03-02', number)
  const shown = db.prepare('SELECT service_issued FROM bi_tickets ORDER BY seq').pluck().all()
  expect(shown).toEqual(numbers.map(number => readTicketNumber(number).code))
  close()
})
