/** Rounds of questions on one cable, and what comes of each. */
import type { Cable } from '../cable.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import type { StatusBoard } from './board.ts'
import type { Proof } from './proof.ts'
import { stopsPaper } from './readings-say.ts'
import type { Reporting } from './reporting.ts'
import type { Reports } from './reports.ts'
import { enableAutomaticStatus } from './requests.ts'
import { askRound, learnQuestions, type RoundAnswers, type RoundWay } from './round.ts'
import type { Silence } from './silence.ts'
import type { Trust } from './trust.ts'

/** `busy`: it prints our job, or is still taking it in, and its silence says nothing. */
export type Answered = 'all' | 'some' | 'none' | 'busy'

export type Asking = {
  round(): Promise<Answered>
  /** It has answered every question of a round. */
  hasAnswered(): boolean
  /** A question was answered after its round. */
  noteLateAnswer(): void
  /** It answers nothing and reports by itself. */
  onlyReports(): boolean
  /** What came is never a printer's. */
  isInVain(): boolean
}

type Asker = {
  readonly cable: Cable
  readonly profile: PrinterProfile
  readonly board: StatusBoard
  readonly proof: Proof
  readonly silence: Silence
  readonly reported: Reports
  readonly reporting: Reporting
  readonly trust: Trust
  put(bytes: Uint8Array): void
  /** Shows that it is no printer. */
  showRefuted(): void
  onPaperEnd(): void
}

/** Noise while a plug is pushed in is over by then. */
const ROUNDS_OF_NOISE = 3

export function openAsking(asker: Asker): Asking {
  const { cable, profile, board, proof, silence, reported, reporting, trust } = asker
  const isEscpos = profile.dialect === 'escpos'
  const questions = learnQuestions()
  let roundsInVain = 0
  let hasAnswered = false
  /** The last round was answered by silence. */
  let isUnanswered = false

  const onlyReports = (): boolean => isEscpos && isUnanswered && !hasAnswered && reporting.count() > 0

  function noteHeard(): void {
    if (!silence.noteHeard()) return
    // Whoever was silent may have been switched off, and then has forgotten that it should report by itself.
    reporting.greetAgain()
    reported.forget()
  }

  function noteNone(began: number): 'none' {
    silence.noteNone(began)
    return 'none'
  }

  async function round(): Promise<Answered> {
    if (onlyReports()) return askForReport()
    const before = reporting.count()
    const began = performance.now()
    const wasBusy = silence.isBusy()
    const way = trust.wayOfAsking(questions.skip, wasBusy)
    const answers = await askRound(cable, profile, way, () => silence.workCameAfter(began))
    if (!cable.isOpen()) return 'none'
    const wasProven = proof.isGiven()
    proof.judge(answers.answered)
    if (proof.isRefuted() && answers.heard) {
      if (++roundsInVain >= ROUNDS_OF_NOISE) asker.showRefuted()
      return 'some'
    }
    roundsInVain = 0
    if (way.together) trust.noteTogether(answers)
    else questions.learn(answers)
    hasAnswered ||= answers.isWhole
    isUnanswered = !answers.heard && !answers.hadNoTurn
    if (onlyReports()) return askForReport()
    if (!answers.heard && (wasBusy || silence.isBusy())) return silence.noteQuiet(began)
    if (answers.hadNoTurn && !silence.isHeldBackForLong()) return 'busy'
    if (!answers.heard) return noteNone(began)
    // The first question may have overtaken the job; the whole round has not.
    const isComplete = answers.stoppedAt === undefined && !answers.hadNoTurn
    if (isComplete) silence.noteRound(began)
    noteHeard()
    if (isEscpos && answers.isWhole && !proof.isGiven()) trust.noteUnproven(answers)
    const isSure = isEscpos && answers.isWhole && proof.isGiven() ? await take(answers, before, way) : true
    trust.endRound(way)
    if (!isSure || (isEscpos && isComplete && !answers.isWhole)) return 'busy'
    return isComplete && wasProven ? 'all' : 'some'
  }

  /** News of a whole round is shown when nothing speaks against it. False: ask again. */
  async function take(answers: RoundAnswers, before: number, way: RoundWay): Promise<boolean> {
    const { readings } = answers
    reported.hearAnswers(readings)
    if (readings.paperEnd) asker.onPaperEnd()
    // What the printer reported by itself meanwhile is newer than the first answers of this round.
    const isNews = (): boolean => reporting.count() === before && !board.holds(readings)
    const isSure = await trust.isSure(answers, way, isNews)
    if (!isNews()) return true
    if (!isSure) return false
    const weight = reported.weigh(readings)
    if (weight === 'take' || weight === 'take-and-ask') board.read(readings)
    if (weight === 'ask' || weight === 'take-and-ask') haveItReport(answers)
    return weight !== 'ask'
  }

  /** At once, or when it goes on. */
  function haveItReport({ readings }: RoundAnswers): void {
    if (stopsPaper(readings)) reporting.greetAgain()
    else asker.put(enableAutomaticStatus)
  }

  async function askForReport(): Promise<Answered> {
    const began = performance.now()
    const wasBusy = silence.isBusy()
    const answer = await reporting.ask()
    if (answer === 'not-yet') return 'all'
    if (!cable.isOpen()) return 'none'
    proof.judge(Number(answer === 'answer'), 'report')
    if (answer === 'no-turn' && !silence.isHeldBackForLong()) return 'busy'
    if (answer === 'answer') {
      noteHeard()
      return proof.isGiven() ? 'all' : 'some'
    }
    if (reported.tellsOfTrouble()) return 'all'
    return wasBusy || silence.isBusy() ? silence.noteQuiet(began) : noteNone(began)
  }

  return {
    round,
    hasAnswered: () => hasAnswered,
    noteLateAnswer() {
      isUnanswered = false
    },
    onlyReports,
    isInVain: () => roundsInVain >= ROUNDS_OF_NOISE,
  }
}
