/**
 * The talk with a printer on one open cable, for as long as it is open: what it is asked, what it says by itself, and
 * what its silence means.
 */
import type { Cable } from './cable.ts'
import type { PrinterProfile } from './profile/profile.ts'
import { disableAutomaticStatus } from './star/commands.ts'
import { readStar } from './star/status.ts'
import type { StatusBoard } from './status/board.ts'
import { demandProof, isEchoOfQuestion, isStrange } from './status/proof.ts'
import { type Readings, readAutomatic, readCustom } from './status/readings.ts'
import type { Reply } from './status/replies.ts'
import { weighReports } from './status/reports.ts'
import { enableAutomaticStatus } from './status/requests.ts'
import { askRound, learnQuestions, type RoundAnswers, type RoundWay } from './status/round.ts'
import { weighAnswers } from './status/trust.ts'
import type { Timing } from './timing.ts'

/** `busy`: it prints our job, or is still taking it in, and its silence says nothing. */
export type Answered = 'all' | 'some' | 'none' | 'busy'

/** A job of ours in the printer; in milliseconds. */
export type Work = {
  /** What it usually takes. From then on silence is not shown as *ready* any more: nobody knows. */
  readonly usualMs: number
  /** How long it may take at the most: wire, paper, blade. Silence beyond it is a printer that is off. */
  readonly mostMs: number
}

export type Conversation = {
  /** What the printer says, asked or not. */
  hear(reply: Reply): void
  /** One round of questions, the same for all who ask meanwhile; none for a while is silence. */
  round(): Promise<Answered>
  /**
   * After a round: asks to be told of changes, until the printer has shown that it does. Not while it stands still, for the
   * question lies in its buffer then, and some answer nothing as long as anything does.
   */
  greet(answered: Answered): void
  /**
   * After a round without answers: wakes a printer that waits for the rest of a command. Returns the milliseconds for
   * which the wire is busy with it, and a question would wait behind.
   */
  completeCommand(): number
  /** Until the next round, in milliseconds: answers that take long, or have to be asked for twice, are a pause of their own. */
  restOfTurnMs(): number
  /** A job goes out, or a further part of it: until its time is over many printers say nothing. */
  beginWork(work: Work): void
  /** It is done with. `wordAt`: when the printer began to say so, by `performance.now()`. */
  endWork(wordAt?: number): void
  /** This cable will not come back by itself. */
  isDead(answered: Answered): boolean
  /** It has reported by itself, and was not silent since. */
  reportsItself(): boolean
  /** It has shown that it is a printer; until then nothing that it says is believed. */
  isProven(): boolean
  /** What to tell of a cable that is gone or silent: that there never was a printer, or the reason given. */
  whyOffline(reason?: string): string | undefined
}

/** Of the time for one answer: long enough to ask a second time after an answer that was lost. */
const PATIENCE_IN_ANSWERS = 3.5
/** The printer's word that it has finished and its other answers come closer together than that. */
const IDLE_MS = 30
/** About a second at 9,600 baud. */
const ZEROS_AT_ONCE = 1024
/** A length of two bytes, and the command's own. */
const LONGEST_COMMAND_BYTES = 65_600
/** Automatic status is lost at power-off, so it is switched on again every so many rounds. */
const ROUNDS_BETWEEN_GREETINGS = 40
/** And until the printer reports by itself, which it does at once when it has understood. */
const ROUNDS_PER_GREETING = 4
/** Noise while a plug is pushed in is over by then. */
const ROUNDS_OF_NOISE = 3
/** 3 bytes a minute fill no buffer in a day. */
const LONGEST_PAUSE_MS = 60_000
/** A report may take so much longer than the last one. */
const SLOWER_REPORT = 2
/** A report that comes so soon after noise, in ms, may be more of it; the next round asks. */
const NOISE_LASTS_MS = 250

const notAPrinter = {
  socket: 'What answers there is not a printer: check the address and the port.',
  line: 'What answers there is not a printer: check which cable it is, and the baud rate.',
}

/** Printers on the network let a second host connect, and say nothing to it until the first one hangs up. */
const takenByAnother =
  'The printer takes the connection and does not answer: another computer or program may be using it, as it talks with one at a time.'

const saysNothing = 'It says nothing while a ticket is in it: how it is, is known when it answers again.'

const stopsPaper = ({ coverOpen, paperEnd, cutterError, otherError }: Partial<Readings>): boolean =>
  [coverOpen, paperEnd, cutterError, otherError].includes(true)

/** Whoever cannot print says in the same report that it is off line. */
const isLikely = (readings: Readings): boolean => readings.offline || !stopsPaper(readings)

/** From one switching on to the next. */
const QUICKEST_POWER_MS = 1000

const isAnswer = ({ kind }: Reply): boolean => kind === 'real-time' || kind === 'custom'

export function converse(
  cable: Cable,
  profile: PrinterProfile,
  timing: Timing,
  board: StatusBoard,
  wire: { readonly isSocket: boolean; readonly msPerByte: number },
  { onLost, onPaperEnd }: { onLost(reason: string): void; onPaperEnd(): void },
): Conversation {
  const isEscpos = profile.dialect === 'escpos'
  const questions = learnQuestions()
  const proof = demandProof(profile.dialect)
  let noiseAt = Number.NEGATIVE_INFINITY
  const stuckUntilSilent = timing.answerWithin * 4
  let roundsInVain = 0
  /** The first question since which it has said nothing. */
  let silentSince: number | undefined
  /** The first question since which it has said nothing over a job. */
  let quietSince: number | undefined
  let doubtFrom = 0
  let busyUntil = 0
  let workBegan = 0
  /** When the job that is in it came, its first part. */
  let workCameAt = 0
  /** When it first answered a question asked behind the bytes of a job. */
  let answeredInWorkAt: number | undefined
  /** It has been seen to answer while it prints, so its silence means something then too. */
  let talksAtWork = false
  let asking: Promise<Answered> | undefined
  let turn = 0
  let xoffSeen = false
  let xonAt = Number.NEGATIVE_INFINITY
  let xonMeansNothing = false
  /** It has reported by itself since it was last asked to. */
  let isGreeted = false
  let reports = 0
  const reported = weighReports()
  /** It has answered every question of a round; and the last round was answered by silence. */
  let hasAnswered = false
  /** It sends back what it hears, which may look like a report. */
  let echoes = false
  let isUnanswered = false
  const trust = weighAnswers(cable, timing.answerWithin)
  /** One that only reports and stands still is greeted seldom: it lies in its buffer, and is heard when it is switched off and on. */
  let nextGreeting = 0
  let greetingPause = timing.pollEvery
  /** What its last report took, from the greeting that it answered. */
  let reportMs = 0
  /** How many zeros may still be needed to complete a command that was broken off. */
  let zeros = LONGEST_COMMAND_BYTES

  /** Without waiting for it: a printer that takes no bytes must not stop the supervision too. */
  function put(bytes: Uint8Array): void {
    if (cable.stuckForMs() === 0) cable.send(bytes).catch(() => {})
  }

  function whyOffline(reason?: string): string | undefined {
    if (proof.isRefuted()) return notAPrinter[wire.isSocket ? 'socket' : 'line']
    return reason ?? (wire.isSocket && !proof.isGiven() ? takenByAnother : undefined)
  }

  function fallSilent(reason: string): void {
    zeros = LONGEST_COMMAND_BYTES
    reported.forget()
    board.show('offline', whyOffline())
    onLost(reason)
  }

  const silentForMs = (): number => performance.now() - (silentSince ?? performance.now())
  const longestSilence = (): number =>
    Math.max(timing.answerWithin * PATIENCE_IN_ANSWERS, cable.slowestAnswerMs() * 2)

  function noteSilence(): void {
    if (isHeldBackForLong()) fallSilent('the printer takes no bytes')
    else if (board.status().state !== 'offline' && silentForMs() > longestSilence())
      fallSilent('the printer does not answer')
  }

  /** It holds a job back. Blocked by a cause that it named, it may; else it has died with its hand up. */
  function isHeldBackForLong(): boolean {
    return cable.stuckForMs() > stuckUntilSilent && board.status().canPrint
  }

  function hearReport(readings: Readings, isBelieved: boolean): void {
    isGreeted = true
    reports++
    // A stray byte before answers to queued questions looks like a report; that one is left to the questions.
    if (!isBelieved || (hasAnswered && !isLikely(readings))) return
    reported.hear(readings)
    board.read(readings)
  }

  /** No power comes on twice in that time: some say XON again and again, and from then on it says nothing. */
  function saysXonOften(): boolean {
    const now = performance.now()
    xonMeansNothing ||= now - xonAt < QUICKEST_POWER_MS
    xonAt = now
    return xonMeansNothing
  }

  /** What has never answered may be one that only reports, and is asked to. */
  const mayGreet = (answered: Answered): boolean =>
    answered === 'all' || answered === 'some' ? !standsStill() : !hasAnswered

  const standsStill = (): boolean => board.isRead() && !board.status().canPrint

  const isBusyNow = (): boolean => performance.now() < busyUntil && !talksAtWork

  const onlyReports = (): boolean => isEscpos && isUnanswered && !hasAnswered && reports > 0

  async function ask(): Promise<Answered> {
    if (onlyReports()) return askForReport()
    const before = reports
    const began = performance.now()
    const wasBusy = isBusyNow()
    const way = trust.wayOfAsking(questions.skip, wasBusy)
    const answers = await askRound(cable, profile, way, () => workCameAt > began)
    if (!cable.isOpen()) return 'none'
    const wasProven = proof.isGiven()
    proof.judge(answers.answered)
    if (proof.isRefuted() && answers.heard) {
      if (++roundsInVain >= ROUNDS_OF_NOISE) board.show('offline', whyOffline())
      return 'some'
    }
    roundsInVain = 0
    if (way.together) trust.noteTogether(answers)
    else questions.learn(answers)
    hasAnswered ||= answers.isWhole
    isUnanswered = !answers.heard && !answers.hadNoTurn
    if (onlyReports()) return askForReport()
    if (!answers.heard && (wasBusy || isBusyNow())) return noteQuiet(began)
    if (answers.hadNoTurn && !isHeldBackForLong()) return 'busy'
    if (!answers.heard) {
      silentSince ??= quietSince ?? began
      noteSilence()
      return 'none'
    }
    // The first question may have overtaken the job; the whole round has not.
    const isComplete = answers.stoppedAt === undefined && !answers.hadNoTurn
    if (isComplete && began >= workBegan && began < busyUntil) answeredInWorkAt ??= performance.now()
    noteHeard()
    if (isEscpos && answers.isWhole && !proof.isGiven()) trust.noteUnproven(answers)
    const isSure = isEscpos && answers.isWhole && proof.isGiven() ? await take(answers, before, way) : true
    trust.endRound(way)
    if (!isSure || (isEscpos && isComplete && !answers.isWhole)) return 'busy'
    return isComplete && wasProven ? 'all' : 'some'
  }

  /** It may be printing, or standing still, or off: what was so before the job is not known to be so now. */
  function noteQuiet(since: number): 'busy' {
    quietSince ??= since
    const now = performance.now()
    // One whose answers are only later than a round is not quiet.
    const isLongQuiet = now - quietSince > longestSilence()
    if (now > doubtFrom && isLongQuiet && board.status().canPrint) board.doubt(saysNothing)
    return 'busy'
  }

  function noteHeard(): void {
    quietSince = undefined
    // Whoever was silent may have been switched off, and then has forgotten that it should report by itself.
    if (silentSince !== undefined) {
      turn = 0
      reported.forget()
    }
    silentSince = undefined
    zeros = 0
  }

  /** News of a whole round is shown when nothing speaks against it. False: ask again. */
  async function take(answers: RoundAnswers, before: number, way: RoundWay): Promise<boolean> {
    const { readings } = answers
    reported.hearAnswers(readings)
    if (readings.paperEnd) onPaperEnd()
    // What the printer reported by itself meanwhile is newer than the first answers of this round.
    const isNews = (): boolean => reports === before && !board.holds(readings)
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
    if (stopsPaper(readings)) turn = 0
    else put(enableAutomaticStatus)
  }

  /** A model that only reports: each `GS a` is answered with a report, but not while it stands still. */
  async function askForReport(): Promise<Answered> {
    const began = performance.now()
    const wasBusy = isBusyNow()
    if (!reported.tellsOfTrouble()) greetingPause = timing.pollEvery
    else if (began < nextGreeting) return 'all'
    else {
      greetingPause = Math.min(greetingPause * 2, LONGEST_PAUSE_MS)
      nextGreeting = began + greetingPause
    }
    const isReport = (reply: Reply): true | undefined => reply.kind === 'automatic' || undefined
    const patience = Math.max(timing.answerWithin, reportMs * SLOWER_REPORT)
    const { kind } = await cable.askFully(enableAutomaticStatus, isReport, patience)
    if (!cable.isOpen()) return 'none'
    const isAnswered = kind === 'answer'
    proof.judge(Number(isAnswered), 'report')
    if (kind === 'no-turn' && !isHeldBackForLong()) return 'busy'
    if (isAnswered) {
      reportMs = performance.now() - began
      noteHeard()
      return proof.isGiven() ? 'all' : 'some'
    }
    if (reported.tellsOfTrouble()) return 'all'
    if (wasBusy || isBusyNow()) return noteQuiet(began)
    silentSince ??= quietSince ?? began
    noteSilence()
    return 'none'
  }

  return {
    hear(reply) {
      proof.hear(reply)
      // A late answer is an answer.
      if (isAnswer(reply)) {
        quietSince = undefined
        if (silentSince !== undefined) silentSince = performance.now()
      }
      if (reply.kind === 'real-time') isUnanswered = false
      if (isStrange(reply)) noiseAt = performance.now()
      const isBelieved = proof.isGiven() && performance.now() - noiseAt > NOISE_LASTS_MS
      if (isEchoOfQuestion(reply)) echoes = true
      if (reply.kind === 'automatic' && profile.status.automatic && !echoes)
        hearReport(readAutomatic(reply.bytes), isBelieved)
      if (reply.kind === 'custom' && isBelieved) board.read(readCustom(reply))
      if (reply.kind === 'star' && isBelieved) board.read(readStar(reply))
      if (reply.kind === 'xoff') xoffSeen = true
      if (reply.kind === 'xon') {
        // A printer says XON when its power comes on; after an XOFF it only means "go on".
        if (!xoffSeen && !saysXonOften()) onLost('the printer was switched off and on')
        xoffSeen = false
      }
    },

    round() {
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },

    greet(answered) {
      if (!mayGreet(answered)) return
      if (turn % ROUNDS_BETWEEN_GREETINGS === 0) isGreeted = false
      if (onlyReports()) return
      if (profile.status.automatic && !isGreeted && turn % ROUNDS_PER_GREETING === 0)
        put(enableAutomaticStatus)
      if (profile.dialect === 'star' && turn % ROUNDS_BETWEEN_GREETINGS === 0) put(disableAutomaticStatus)
      turn++
    },

    restOfTurnMs: () => (trust.isInDoubt() ? 0 : timing.pollEvery - cable.slowestAnswerMs()),

    beginWork({ usualMs, mostMs }) {
      workBegan = performance.now()
      if (busyUntil === 0) workCameAt = workBegan
      doubtFrom = workBegan + usualMs
      busyUntil = workBegan + mostMs
      answeredInWorkAt = undefined
    },

    endWork(wordAt = 0) {
      busyUntil = 0
      // One that answers only when idle does so just when it has finished.
      if (answeredInWorkAt !== undefined && answeredInWorkAt < wordAt - IDLE_MS) talksAtWork = true
    },

    completeCommand() {
      // A printer that lost bytes takes questions for its data. Zeros complete any command and print nothing.
      const count = Math.min(zeros, ZEROS_AT_ONCE)
      if (count === 0 || proof.isRefuted() || cable.stuckForMs() > 0) return 0
      zeros -= count
      put(new Uint8Array(count))
      return count * wire.msPerByte
    },

    isDead(answered) {
      // Even a printer that is blocked by a known cause gets a fresh line at last: its XON may have been lost.
      if (cable.stuckForMs() > timing.blockedPatience) return true
      if (wire.isSocket && roundsInVain >= ROUNDS_OF_NOISE) return true
      if (board.status().state !== 'offline') return false
      // A socket to a printer that was switched off stays open for minutes, and a stopped port stays stopped.
      if (answered === 'none' && wire.isSocket) return true
      return (answered === 'none' || answered === 'busy') && cable.stuckForMs() > stuckUntilSilent
    },
    reportsItself: reported.isHeard,
    isProven: proof.isGiven,
    whyOffline,
  }
}
