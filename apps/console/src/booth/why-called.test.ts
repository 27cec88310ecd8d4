import { CALL_REASONS, type CallReason } from '@antrean/queue-core'
import type { TicketView } from '@antrean/queue-core/contract'
import { boothWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { notCalledAgain, whyCalled } from './why-called.ts'

const ticket = (more: Partial<TicketView>) => more as TicketView

test.each(['id', 'en'] as const)('every reason of the hall is one sentence (%s)', language => {
  const words = boothWords(language, undefined)
  const sentences = CALL_REASONS.map((why: CallReason) => whyCalled(ticket({ why }), words))
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]+\.$/)
  expect(new Set(sentences).size).toBe(CALL_REASONS.length)
})

test('a call by the hall itself and a supervisor’s reason are said', () => {
  const words = boothWords('en', undefined)
  expect(whyCalled(ticket({ why: 'priority', auto: true }), words)).toBe(
    'Called for you because a priority visitor goes first.',
  )
  expect(whyCalled(ticket({ why: 'supervisor', reason: 'Agreed' }), words)).toBe(
    'Called because a supervisor chose it. Reason: Agreed',
  )
})

test('a ticket from before reasons were kept says nothing', () => {
  expect(whyCalled(ticket({}), boothWords('id', undefined))).toBe('')
})

test('[P15] who was called once is to be called again before they are a no-show', () => {
  const [first, again] = ['2026-03-02T09:00:00.000+07:00', '2026-03-02T09:00:20.000+07:00']
  const called = { state: 'called' as const, firstCalledAt: first }
  expect(notCalledAgain(ticket({ ...called, calledAt: first }))).toBe(true)
  expect(notCalledAgain(ticket({ ...called, calledAt: again }))).toBe(false)
  expect(notCalledAgain(ticket({ ...called, calledAt: first, state: 'serving' }))).toBe(false)
})
