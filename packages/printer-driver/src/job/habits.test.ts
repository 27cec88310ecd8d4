import { expect, test } from 'vitest'
import { learnHabits } from './habits.ts'

test('more answers than questions are an accident once, and the way of a printer that keeps giving them', () => {
  const habits = learnHabits()
  const doubts = (...jobs: boolean[]): boolean[] => jobs.map(hasSurplus => habits.doubtsSurplus(hasSurplus))
  expect(doubts(false, true, false, true, true)).toEqual([false, true, false, false, false])
  const clean = Array.from({ length: 8 }, () => false)
  expect(doubts(...clean, true)).toEqual([...clean, true])
  expect(doubts(true)).toEqual([false])
  habits.forget()
  expect(doubts(true)).toEqual([true])
})
