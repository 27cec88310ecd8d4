/** What a printer's silence means: it prints our job, or its answers are late, or it is gone. */
import type { Cable } from '../cable.ts'
import type { Timing } from '../timing.ts'
import type { StatusBoard } from './board.ts'

/** A job of ours in the printer; in milliseconds. */
export type Work = {
  /** What it usually takes. From then on silence is not shown as *ready* any more: nobody knows. */
  readonly usualMs: number
  /** How long it may take at the most: wire, paper, blade. Silence beyond it is a printer that is off. */
  readonly mostMs: number
}

export type Silence = {
  /** A job is in it, and it has not been seen to answer meanwhile. */
  isBusy(): boolean
  /** A job came after that time. */
  workCameAfter(time: number): boolean
  /** The same, and it holds a job back. Blocked by a cause that it named, it may; else it has died with its hand up. */
  isHeldBackForLong(): boolean
  /** It has taken no bytes for long. */
  isStuck(): boolean
  beginWork(work: Work): void
  endWork(wordAt?: number): void
  /** A whole round that began then was answered. */
  noteRound(began: number): void
  /** Nothing came since. */
  noteNone(since: number): void
  /** Nothing came since, over a job: it may be printing, or standing still, or off. */
  noteQuiet(since: number): 'busy'
  /** An answer, however late. */
  noteAnswer(): void
  /** A round was answered. True: it was silent before. */
  noteHeard(): boolean
  /** How many zeros may still be needed to complete a command that was broken off, and are sent now. */
  takeZeros(): number
}

/** Of the time for one answer: long enough to ask a second time after an answer that was lost. */
const PATIENCE_IN_ANSWERS = 3.5
/** The printer's word that it has finished and its other answers come closer together than that. */
const IDLE_MS = 30
/** About a second at 9,600 baud. */
const ZEROS_AT_ONCE = 1024
/** A length of two bytes, and the command's own. */
const LONGEST_COMMAND_BYTES = 65_600

const saysNothing = 'It says nothing while a ticket is in it: how it is, is known when it answers again.'

/** `onSilent`: it is taken for one that is gone. */
export function weighSilence(
  cable: Cable,
  timing: Timing,
  board: StatusBoard,
  onSilent: (reason: string) => void,
): Silence {
  const stuckUntilSilent = timing.answerWithin * 4
  /** The first question since which it has said nothing. */
  let silentSince: number | undefined
  /** The first question since which it has said nothing over a job. */
  let quietSince: number | undefined
  const work = watchWork()
  let zeros = LONGEST_COMMAND_BYTES

  const longestSilence = (): number =>
    Math.max(timing.answerWithin * PATIENCE_IN_ANSWERS, cable.slowestAnswerMs() * 2)
  const isStuck = (): boolean => cable.stuckForMs() > stuckUntilSilent
  const isHeldBackForLong = (): boolean => isStuck() && board.status().canPrint

  function fallSilent(reason: string): void {
    zeros = LONGEST_COMMAND_BYTES
    onSilent(reason)
  }

  return {
    isBusy: work.isBusy,
    workCameAfter: work.cameAfter,
    beginWork: work.begin,
    endWork: work.end,
    noteRound: work.noteRound,
    isHeldBackForLong,
    isStuck,

    noteNone(since) {
      silentSince ??= quietSince ?? since
      if (isHeldBackForLong()) fallSilent('the printer takes no bytes')
      else if (board.status().state !== 'offline' && performance.now() - silentSince > longestSilence())
        fallSilent('the printer does not answer')
    },

    noteQuiet(since) {
      quietSince ??= since
      const now = performance.now()
      // One whose answers are only later than a round is not quiet.
      const isLongQuiet = now - quietSince > longestSilence()
      // What was so before the job is not known to be so now.
      if (work.isLongerThanUsual(now) && isLongQuiet && board.status().canPrint) board.doubt(saysNothing)
      return 'busy'
    },

    noteAnswer() {
      quietSince = undefined
      if (silentSince !== undefined) silentSince = performance.now()
    },

    noteHeard() {
      const wasSilent = silentSince !== undefined
      quietSince = undefined
      silentSince = undefined
      zeros = 0
      return wasSilent
    },

    takeZeros() {
      const count = Math.min(zeros, ZEROS_AT_ONCE)
      zeros -= count
      return count
    },
  }
}

function watchWork() {
  let doubtFrom = 0
  let busyUntil = 0
  let began = 0
  /** When the job that is in it came, its first part. */
  let cameAt = 0
  /** When it first answered a question asked behind the bytes of a job. */
  let answeredAt: number | undefined
  /** It has been seen to answer while it prints, so its silence means something then too. */
  let talksAtWork = false
  return {
    isBusy: (): boolean => performance.now() < busyUntil && !talksAtWork,
    isLongerThanUsual: (now: number): boolean => now > doubtFrom,
    cameAfter: (time: number): boolean => cameAt > time,
    begin({ usualMs, mostMs }: Work): void {
      began = performance.now()
      if (busyUntil === 0) cameAt = began
      doubtFrom = began + usualMs
      busyUntil = began + mostMs
      answeredAt = undefined
    },
    end(wordAt = 0): void {
      busyUntil = 0
      // One that answers only when idle does so just when it has finished.
      if (answeredAt !== undefined && answeredAt < wordAt - IDLE_MS) talksAtWork = true
    },
    noteRound(roundBegan: number): void {
      if (roundBegan >= began && roundBegan < busyUntil) answeredAt ??= performance.now()
    },
  }
}
