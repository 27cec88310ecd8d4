/**
 * How far the answers on this line are trusted, and how it is asked therefore. Normally one question follows the other, and
 * a silence before news is shown. An answer that belonged to no question, or answers that contradict each other, cost more.
 */
import type { Line } from '../line.ts'
import type { Readings } from './readings.ts'
import type { RealTimeQuestion } from './requests.ts'
import { isApart, type RoundAnswers, type RoundWay } from './round.ts'

export interface Trust {
  wayOfAsking(skip: ReadonlySet<RealTimeQuestion>, isBusy: boolean): RoundWay
  /** After a round that was asked all at once. */
  noteTogether(answers: RoundAnswers): void
  /** A whole round that was asked before anything is believed: the next one need only say the same. */
  noteUnproven(answers: RoundAnswers): void
  /** Whether what a whole round says may be shown, as far as it is news still. False: ask again. */
  isSure(answers: RoundAnswers, way: RoundWay, isNews: () => boolean): Promise<boolean>
  /** After every round. */
  endRound(way: RoundWay): void
  isInDoubt(): boolean
}

/** Of the time for one answer: the silence in which an answer that came twice is heard, before news is shown. */
const restInAnswers = 0.15
/** And of what the slowest takes longer than the usual. */
const restInSpreads = 2
/** An answer may take so much longer than the slowest one lately. */
const slower = 1.3
/** Of the time for one answer: from there on four in a row are too late for the promise, and are asked together. */
const slowInAnswers = 0.5
/** Some printers hear only the first of several questions. */
const mostBroken = 3
/** After an answer that belonged to no question. */
const roundsOfDoubt = 40
/** After a round that was not whole: what is missing may come among the answers of the next. */
const roundsAfterBroken = 4
/** The first ones on a new cable, on which answers to the one before may still come. */
const newRounds = 4

export function weighAnswers(line: Line, answerWithinMs: number): Trust {
  let seen = line.strayAnswers()
  /** Rounds for which each question has a silence of its own. */
  let doubtfulRounds = 0
  /** Rounds for which two have to say the same, since two answers to one question differed. */
  let mixedRounds = 0
  let wholeRounds = 0
  /** Rounds in a row of which one question was answered when all were asked together. */
  let brokenTogether = 0
  /** What the last round said, if it needs another one to say the same. */
  let unsure: Partial<Readings> | undefined

  /** Where one question follows the other, the last answer of a round that is shifted by one is as late as any. */
  function restMs(together: boolean): number {
    const inAnyCase = Math.max(answerWithinMs * restInAnswers, line.answersSpreadMs() * restInSpreads)
    return together ? inAnyCase : Math.max(inAnyCase, line.slowestAnswerMs() * slower)
  }

  const needsTwo = (way: RoundWay, { isOneMoment }: RoundAnswers): boolean =>
    mixedRounds > 0 || isOneMoment === false || (way.together && (way.restMs > 0 || wholeRounds <= newRounds))

  return {
    wayOfAsking(skip, isBusy) {
      const slowMs = answerWithinMs * slowInAnswers
      const mayAskTogether = brokenTogether < mostBroken
      const together = mayAskTogether && line.slowestAnswerMs() > slowMs
      const quickMs = mayAskTogether && !together ? slowMs : Number.POSITIVE_INFINITY
      const rest = doubtfulRounds > 0 ? restMs(together) : 0
      return { timeoutMs: answerWithinMs, skip, isBusy, restMs: rest, quickMs, together }
    },
    noteTogether({ isWhole, answered }) {
      brokenTogether = answered === 1 ? brokenTogether + 1 : 0
      if (!isWhole) doubtfulRounds = Math.max(doubtfulRounds, roundsAfterBroken)
    },
    noteUnproven({ readings }) {
      unsure = readings
    },
    async isSure(answers, way, isNews) {
      wholeRounds++
      const said = unsure
      unsure = undefined
      if (!isNews()) return true
      if (!isApart(way)) {
        const { surplus } = line.strayAnswers()
        await line.rest(restMs(way.together))
        if (line.strayAnswers().surplus !== surplus) return false
      }
      if (!needsTwo(way, answers) || isSame(said, answers.readings)) return true
      unsure = answers.readings
      return false
    },
    endRound(way) {
      const now = line.strayAnswers()
      if (mixedRounds > 0) mixedRounds--
      if (isApart(way) && now.unlike !== seen.unlike) mixedRounds = roundsOfDoubt
      if (now.surplus !== seen.surplus) doubtfulRounds = roundsOfDoubt
      else if (doubtfulRounds > 0) doubtfulRounds--
      seen = now
    },
    isInDoubt: () => doubtfulRounds > 0,
  }
}

const isSame = (one: Partial<Readings> | undefined, other: Partial<Readings>): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
