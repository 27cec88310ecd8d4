import { expect, test } from 'vitest'
import { ACTIONS, KEYS_OF, whyNot } from './case-actions.ts'

const open = {
  state: 'open' as const,
  question: null,
  extended: false,
  extension: { days: 7, reasonNeeded: true },
}
const question = { text: 'Akta?', askedAt: '2026-03-02T09:00:00+07:00', stopsClock: true }

test('each action has a key of its own', () => {
  expect(new Set(Object.values(KEYS_OF)).size).toBe(ACTIONS.length)
})

test('[K8] a decided case is only reopened', () => {
  const can = ACTIONS.filter(action => whyNot(action, { ...open, state: 'closed' }) === null)
  expect(can).toEqual(['reopen'])
  expect(whyNot('reopen', open)).toBe('isOpen')
})

test('an applicant is asked one thing at a time, and answers what they were asked', () => {
  expect(whyNot('answer', open)).toBe('notAsked')
  expect(whyNot('ask', { ...open, question })).toBe('isAsked')
  expect(whyNot('answer', { ...open, question })).toBeNull()
})

test('[K7] a case is extended once, before its due date is over, where its kind knows an extension', () => {
  expect(whyNot('extend', open)).toBeNull()
  expect(whyNot('extend', { ...open, extension: null })).toBe('noExtension')
  expect(whyNot('extend', { ...open, extended: true })).toBe('extendedOnce')
  expect(whyNot('extend', { ...open, state: 'overdue' })).toBe('tooLate')
})
