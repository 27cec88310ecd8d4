/**
 * What the printer at the other end was found to do, whatever its profile says. Found out once and kept until it is
 * switched off and on, or another may stand there.
 */
import type { PrinterProfile } from '../profile/profile.ts'
import { learnUsualTime, type UsualTime } from './usual-time.ts'

export type Habits = {
  /** It may be asked queued questions; only one that was found never to answer them is not. */
  answersQueued(): boolean
  /** Whether it answers them is known. */
  knowsQueued(): boolean
  /** Its word that it has finished is waited for. */
  givesWord(profile: PrinterProfile): boolean
  /** An answer to a queued question came. */
  noteQueued(): void
  /** One that was found never to answer was asked once more, and did: it had only been slow. */
  noteQueuedAfterAll(): void
  /** What such an answer says of the paper, if it ever said that there is some: false where it always says the same. */
  saysPaperEnd(byte: number): boolean
  /** It was asked and asked again, with nothing in its way, and did not answer. True: it never has. */
  noteNoQueued(): boolean
  /** A job ended with its word, or without it though nothing was in its way; `inPart`: some of its questions were answered. */
  noteWord(came: boolean, inPart?: boolean): void
  /** It is not asked for its word any more, because single answers were lost. */
  lostItsWord(): boolean
  /** Between jobs it was asked as often as a ticket asks; `isWhole`: and answered each time. Enough of these, and it is asked for its word again. */
  noteCount(isWhole: boolean): void
  /** It was asked several times in a job and answered some of them: single answers are lost on this line, or a part was. */
  losesAnswers: boolean
  /** It says that it has finished when it cannot have. */
  noteEarlyWord(): void
  /** A job ended with its word, with more answers than questions before it or without. True: that is not this printer's way. */
  doubtsSurplus(hasSurplus: boolean): boolean
  readonly usualTime: UsualTime
  /** Answers of earlier jobs that may still come, and are not the next one's. */
  owed: number
  /** The last that a Star printer told, and what was counted to when it was cleaned up last. */
  count: number | undefined
  cleanCount: number | undefined
  forget(): void
  /** For ops; undefined where all is as its profile says. */
  remark(): string | undefined
}

/** Jobs in a row without a word, and none ever with it, until it is not waited for any more. */
const JOBS_WITHOUT_WORD = 2

/** Whole counts in a row until the word is asked for again; twice as many each time that it was lost again. */
const LEAST_WHOLE_COUNTS = 3
const MOST_WHOLE_COUNTS = 48

/** One early word may be a job that was lost in part; two are the printer's way. */
const JOBS_TOO_EARLY = 2

/** Of an answer to a queued question: docs/hardware.md, "Status bytes". */
const PAPER_END_BITS = 0x0c

/** A surplus again within so many jobs is the way of a printer that gives answers twice, and no accident. */
const JOBS_BETWEEN_ACCIDENTS = 8

/** `answersQueued`: what was found out before. */
export function learnHabits(answersQueued?: boolean): Habits {
  let queued: 'unknown' | 'answered' | 'never' =
    answersQueued === undefined ? 'unknown' : answersQueued ? 'answered' : 'never'
  let word: 'unknown' | 'given' | 'never' | 'early' = 'unknown'
  let wordless = 0
  let tooEarly = 0
  /** Of all jobs in a row without a word, some questions were answered. */
  let wasInPart = true
  let wholeCounts = 0
  let countsNeeded = LEAST_WHOLE_COUNTS
  let saidPaper = false
  let sinceSurplus = Number.POSITIVE_INFINITY
  const usualTime = learnUsualTime()
  return {
    usualTime,
    losesAnswers: false,
    owed: 0,
    count: undefined,
    cleanCount: undefined,
    answersQueued: () => queued !== 'never',
    knowsQueued: () => queued !== 'unknown',
    givesWord({ status: { finished } }) {
      if (word === 'never' || word === 'early') return false
      return finished === 'process-id' || queued !== 'never'
    },
    noteQueued() {
      if (queued === 'unknown') queued = 'answered'
    },
    saysPaperEnd(byte) {
      const isEnd = (byte & PAPER_END_BITS) !== 0
      saidPaper ||= !isEnd
      return isEnd && saidPaper
    },
    noteQueuedAfterAll() {
      queued = 'answered'
    },
    noteNoQueued() {
      if (queued === 'unknown') queued = 'never'
      return queued === 'never'
    },
    noteWord(came, inPart = false) {
      wordless = came ? 0 : wordless + 1
      wasInPart = came || (inPart && wasInPart)
      if (came) tooEarly = 0
      if (came) word = 'given'
      else if (word === 'unknown' && wordless >= JOBS_WITHOUT_WORD) word = 'never'
    },
    lostItsWord: () => word === 'never' && wasInPart,
    noteCount(isWhole) {
      wholeCounts = isWhole ? wholeCounts + 1 : 0
      if (wholeCounts < countsNeeded) return
      word = 'unknown'
      wordless = 0
      wholeCounts = 0
      wasInPart = true
      countsNeeded = Math.min(countsNeeded * 2, MOST_WHOLE_COUNTS)
    },
    noteEarlyWord() {
      if (++tooEarly >= JOBS_TOO_EARLY) word = 'early'
    },
    doubtsSurplus(hasSurplus) {
      sinceSurplus++
      if (!hasSurplus) return false
      const isAccident = sinceSurplus > JOBS_BETWEEN_ACCIDENTS
      sinceSurplus = 0
      return isAccident
    },
    forget() {
      this.owed = 0
      this.losesAnswers = false
      this.count = undefined
      usualTime.forget()
      queued = 'unknown'
      word = 'unknown'
      wordless = 0
      tooEarly = 0
      saidPaper = false
      sinceSurplus = Number.POSITIVE_INFINITY
    },
    remark() {
      if (word === 'early')
        return 'It says that it has finished before the paper can be out, so no ticket is known to be printed.'
      if (queued === 'never')
        return 'It does not answer when it is asked whether it has finished (GS r), so no ticket is known to be printed.'
      if (word === 'never' && wasInPart)
        return 'Its answers are lost on the way now and then, so no ticket is known to be printed: check its cable.'
      if (word === 'never')
        return 'It never says that it has finished, so no ticket is known to be printed: check its profile.'
      return undefined
    },
  }
}
