import { expect, test } from 'vitest'
import { learnQuestions, type RoundAnswers } from './round.ts'

const all: RoundAnswers = { readings: {}, heard: true, answered: 4, isWhole: true }
const stoppedAt = (question: 1 | 2 | 3 | 4): RoundAnswers => ({
  readings: {},
  heard: question > 1,
  answered: question - 1,
  isWhole: false,
  stoppedAt: question,
})
const skippedAfter = (...rounds: RoundAnswers[]): number[] => {
  const questions = learnQuestions()
  for (const round of rounds) questions.learn(round)
  return [...questions.skip]
}

test('a question that a clone never answers is not asked after two rounds', () => {
  expect(skippedAfter(stoppedAt(4))).toEqual([])
  expect(skippedAfter(stoppedAt(4), stoppedAt(4))).toEqual([4])
  expect(skippedAfter(stoppedAt(4), stoppedAt(1), stoppedAt(4))).toEqual([])
  expect(skippedAfter(stoppedAt(3), stoppedAt(3), stoppedAt(4), stoppedAt(4))).toEqual([3, 4])
})

test('a printer that was only slow is asked for its paper again', () => {
  expect(skippedAfter(all, stoppedAt(4), stoppedAt(4), stoppedAt(4))).toEqual([])
  expect(skippedAfter(stoppedAt(4), stoppedAt(2), stoppedAt(2))).toEqual([])
  expect(skippedAfter(stoppedAt(4), stoppedAt(3), stoppedAt(3))).toEqual([])
})
