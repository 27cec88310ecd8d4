/**
 * How far the answers on this line are trusted, and how it is asked therefore. Normally one question follows the other, and
 * a silence before news is shown. An answer that belonged to no question, or answers that contradict each other, cost more.
 */
import type { Cable } from '../cable.ts'
import type { Readings } from './readings.ts'
import type { RealTimeQuestion } from './requests.ts'
import { isApart, type RoundAnswers, type RoundWay } from './round.ts'

export type Trust = {
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
const REST_IN_ANSWERS = 0.15
/** And of what the slowest takes longer than the usual. */
const REST_IN_SPREADS = 2
/** An answer may take so much longer than the slowest one lately. */
const SLOWER = 1.3
/** Of the time for one answer: from there on four in a row are too late for the promise, and are asked together. */
const SLOW_IN_ANSWERS = 0.5
/** Some printers hear only the first of several questions. */
const MOST_BROKEN = 3
/** After an answer that belonged to no question. */
const ROUNDS_OF_DOUBT = 40
/** After a round that was not whole: what is missing may come among the answers of the next. */
const ROUNDS_AFTER_BROKEN = 4
/** The first ones on a new cable, on which answers to the one before may still come. */
const NEW_ROUNDS = 4

export function weighAnswers(cable: Cable, answerWithinMs: number): Trust {
  let seen = cable.strayAnswers()
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
    const inAnyCase = Math.max(answerWithinMs * REST_IN_ANSWERS, cable.answersSpreadMs() * REST_IN_SPREADS)
    return together ? inAnyCase : Math.max(inAnyCase, cable.slowestAnswerMs() * SLOWER)
  }

  const needsTwo = (way: RoundWay, { isOneMoment }: RoundAnswers): boolean =>
    mixedRounds > 0 ||
    isOneMoment === false ||
    (way.together && (way.restMs > 0 || wholeRounds <= NEW_ROUNDS))

  return {
    wayOfAsking(skip, isBusy) {
      const slowMs = answerWithinMs * SLOW_IN_ANSWERS
      const mayAskTogether = brokenTogether < MOST_BROKEN
      const together = mayAskTogether && cable.slowestAnswerMs() > slowMs
      const quickMs = mayAskTogether && !together ? slowMs : Number.POSITIVE_INFINITY
      const rest = doubtfulRounds > 0 ? restMs(together) : 0
      return { timeoutMs: answerWithinMs, skip, isBusy, restMs: rest, quickMs, together }
    },
    noteTogether({ isWhole, answered }) {
      brokenTogether = answered === 1 ? brokenTogether + 1 : 0
      if (!isWhole) doubtfulRounds = Math.max(doubtfulRounds, ROUNDS_AFTER_BROKEN)
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
        const { surplus } = cable.strayAnswers()
        await cable.rest(restMs(way.together))
        if (cable.strayAnswers().surplus !== surplus) return false
      }
      if (!needsTwo(way, answers) || isSame(said, answers.readings)) return true
      unsure = answers.readings
      return false
    },
    endRound(way) {
      const now = cable.strayAnswers()
      if (mixedRounds > 0) mixedRounds--
      if (isApart(way) && now.unlike !== seen.unlike) mixedRounds = ROUNDS_OF_DOUBT
      if (now.surplus !== seen.surplus) doubtfulRounds = ROUNDS_OF_DOUBT
      else if (doubtfulRounds > 0) doubtfulRounds--
      seen = now
    },
    isInDoubt: () => doubtfulRounds > 0,
  }
}

const isSame = (one: Partial<Readings> | undefined, other: Partial<Readings>): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
