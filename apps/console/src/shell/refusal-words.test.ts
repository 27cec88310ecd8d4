import { expect, test } from 'vitest'
import { refusalSentence } from './refusal-words.ts'

const error = { code: 'ticket-open', message: 'Booth 3 still has ticket B001. Finish it first.' } as const

test('English is the server’s own sentence', () => {
  expect(refusalSentence(error, 'en', undefined, { booth: 3 })).toBe(error.message)
})

test('Indonesian names the thing and the remedy', () => {
  expect(refusalSentence(error, 'id', undefined, { booth: 3, ticket: 'B001' })).toBe(
    'Loket 3 masih melayani B001. Selesaikan, alihkan, atau tunda dulu.',
  )
})

test('a code without Indonesian words is said as the server says it', () => {
  expect(refusalSentence({ code: 'bad-request', message: 'booth: expected a number' }, 'id', undefined)).toBe(
    'booth: expected a number',
  )
})
