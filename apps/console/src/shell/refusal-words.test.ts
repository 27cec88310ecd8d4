import { ERROR_CODES, type ErrorCode } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import { refusalSentence } from './refusal-words.ts'

const error = { code: 'ticket-open', message: 'Booth 3 still has ticket B001. Finish it first.' } as const

test('English is the server’s own sentence', () => {
  expect(refusalSentence(error, 'en', undefined, { booth: '3' })).toBe(error.message)
})

test('Indonesian names the thing and the remedy', () => {
  expect(refusalSentence(error, 'id', undefined, { booth: '3', ticket: 'B001' })).toBe(
    'Loket 3 masih melayani B001. Selesaikan, alihkan, atau tunda dulu.',
  )
})

test('every code has its Indonesian sentence', () => {
  for (const code of ERROR_CODES)
    expect(refusalSentence({ code, message: 'The server says so.' }, 'id', undefined)).toMatch(/^[A-Z].*\.$/)
})

test('the code of a newer server is said as that server says it', () => {
  const unknown = { code: 'not-yet-known' as ErrorCode, message: 'Booth 3 is on the moon.' }
  expect(refusalSentence(unknown, 'id', undefined)).toBe('Booth 3 is on the moon.')
})
