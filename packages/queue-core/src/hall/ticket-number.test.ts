import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServiceLetter } from './config.ts'
import { readTicketNumber, ticketNumber } from './ticket-number.ts'

test.each([
  ['A', 1, 'A001'],
  ['A', 1001, 'A1001'],
  ['A1', 1, 'A1-001'],
  ['AB', 12, 'AB012'],
  ['1A', 7, '1A007'],
  ['1', 1, '1-001'],
  ['11', 12345, '11-12345'],
])('[Q46] the code %s and the place %i make %s, and are read from it again', (code, ordinal, number) => {
  expect(ticketNumber(code, ordinal)).toBe(number)
  expect(readTicketNumber(number)).toEqual({ code, ordinal })
})

test('[Q46] no two services make one number', () => {
  const code = fc.stringMatching(/^[A-Z0-9]{1,2}$/)
  const place = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99_999 }))
  fc.assert(
    fc.property(code, place, (its, ordinal) => {
      expect(ServiceLetter.safeParse(its).success).toBe(true)
      expect(readTicketNumber(ticketNumber(its, ordinal))).toEqual({ code: its, ordinal })
    }),
  )
})

test('[Q46] a code has one or two capital letters or digits', () => {
  for (const code of ['', 'a', 'ABC', 'A-', 'É', ' A'])
    expect(ServiceLetter.safeParse(code).success).toBe(false)
})
