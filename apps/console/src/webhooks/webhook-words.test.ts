import type { WebhookView } from '@antrean/queue-core/contract'
import { webhooksWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { answerWords, lastCall, stateWords, toneOf } from './webhook-words.ts'

const words = webhooksWords('en')
const when = (at: string) => at.slice(11, 16)

test('each state is said with its cause, and only what runs is calm [K30]', () => {
  const said = (its: Partial<WebhookView>) =>
    stateWords({ state: 'on', failingSince: null, why: null, ...its }, words, when)
  expect(said({})).toBe(words.on)
  expect(said({ state: 'failing', failingSince: '2026-03-02T08:15:00+07:00' })).toContain('08:15')
  expect(said({ state: 'paused' })).toBe(words.paused)
  expect(said({ state: 'disabled', why: 'refused' })).toBe(words.refusedLong)
  expect(said({ state: 'disabled', why: 'gone' })).toBe(words.gone)
  expect((['on', 'failing', 'paused', 'disabled'] as const).map(toneOf)).toEqual([
    'calm',
    'risk',
    'risk',
    'late',
  ])
})

test('the last call says what was answered, or that nothing was [K30]', () => {
  expect(answerWords({ delivered: true, status: 204 }, words)).toContain('204')
  expect(answerWords({ delivered: false, status: 500 }, words)).toContain('500')
  expect(answerWords({ delivered: false, status: null }, words)).toBe(words.unanswered)
  expect(lastCall({ calls: [] as WebhookView['calls'] } as WebhookView, words, when)).toBe(words.notYet)
})
