/**
 * The talk with a printer on one open cable, for as long as it is open: what it is asked, what it says by itself, and
 * what its silence means.
 */
import type { Cable } from './cable.ts'
import type { PrinterProfile } from './profile/profile.ts'
import { type Answered, openAsking } from './status/asking.ts'
import type { StatusBoard } from './status/board.ts'
import { openEars } from './status/ears.ts'
import { demandProof, type Proof } from './status/proof.ts'
import type { Reply } from './status/replies.ts'
import { askToReport } from './status/reporting.ts'
import { weighReports } from './status/reports.ts'
import { type Work, weighSilence } from './status/silence.ts'
import { weighAnswers } from './status/trust.ts'
import type { Timing } from './timing.ts'

export type { Answered } from './status/asking.ts'
export type { Work } from './status/silence.ts'

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

type Wire = { readonly isSocket: boolean; readonly msPerByte: number }

const notAPrinter = {
  socket: 'What answers there is not a printer: check the address and the port.',
  line: 'What answers there is not a printer: check which cable it is, and the baud rate.',
}

/** Printers on the network let a second host connect, and say nothing to it until the first one hangs up. */
const takenByAnother =
  'The printer takes the connection and does not answer: another computer or program may be using it, as it talks with one at a time.'

/** Of the time for one answer: a new connection is not given up before the slowest printer has said its first words. */
const FIRST_WORDS_IN_ANSWERS = 6
/** Zeros, as we send them ourselves, are none. */
const firstWords: ReadonlySet<Reply['kind']> = new Set(['real-time', 'automatic', 'custom', 'star'])

function whyOffline(proof: Proof, { isSocket }: Wire, reason?: string): string | undefined {
  if (proof.isRefuted()) return notAPrinter[isSocket ? 'socket' : 'line']
  return reason ?? (isSocket && !proof.isGiven() ? takenByAnother : undefined)
}

export function converse(
  cable: Cable,
  profile: PrinterProfile,
  timing: Timing,
  board: StatusBoard,
  wire: Wire,
  { onLost, onPaperEnd }: { onLost(reason: string): void; onPaperEnd(): void },
): Conversation {
  const proof = demandProof(profile.dialect)
  const reported = weighReports()
  const trust = weighAnswers(cable, timing.answerWithin)
  const showOffline = (): void => board.show('offline', whyOffline(proof, wire))
  const silence = weighSilence(cable, timing, board, reason => {
    reported.forget()
    showOffline()
    onLost(reason)
  })
  const reporting = askToReport(cable, profile, timing, reported, put)
  const parts = { cable, profile, board, proof, silence, reported, reporting, trust }
  const asking = openAsking({ ...parts, put, showRefuted: showOffline, onPaperEnd })
  const hear = openEars({
    ...parts,
    hasAnswered: asking.hasAnswered,
    onRealTime: asking.noteLateAnswer,
    onPowerCycled: () => onLost('the printer was switched off and on'),
  })
  let running: Promise<Answered> | undefined
  /** The cable was opened, or something came over it that is like a printer's. */
  let newsAt = performance.now()
  const mayStillBegin = (): boolean =>
    !proof.isGiven() && performance.now() - newsAt < timing.answerWithin * FIRST_WORDS_IN_ANSWERS

  /** Without waiting for it: a printer that takes no bytes must not stop the supervision too. */
  function put(bytes: Uint8Array): void {
    if (cable.stuckForMs() === 0) cable.send(bytes).catch(() => {})
  }

  const standsStill = (): boolean => board.isRead() && !board.status().canPrint
  /** What has never answered may be one that only reports, and is asked to. */
  const mayGreet = (answered: Answered): boolean =>
    answered === 'all' || answered === 'some' ? !standsStill() : !asking.hasAnswered()

  return {
    hear(reply) {
      if (!proof.isGiven() && firstWords.has(reply.kind)) newsAt = performance.now()
      hear(reply)
    },
    round() {
      running ??= asking.round().finally(() => {
        running = undefined
      })
      return running
    },
    greet(answered) {
      if (mayGreet(answered)) reporting.greet(asking.onlyReports())
    },
    restOfTurnMs: () => (trust.isInDoubt() ? 0 : timing.pollEvery - cable.slowestAnswerMs()),
    beginWork: silence.beginWork,
    endWork: silence.endWork,
    completeCommand() {
      // A printer that lost bytes takes questions for its data. Zeros complete any command and print nothing.
      if (proof.isRefuted() || cable.stuckForMs() > 0) return 0
      const count = silence.takeZeros()
      if (count > 0) put(new Uint8Array(count))
      return count * wire.msPerByte
    },
    isDead(answered) {
      // Even a printer that is blocked by a known cause gets a fresh line at last: its XON may have been lost.
      if (cable.stuckForMs() > timing.blockedPatience) return true
      if (wire.isSocket && asking.isInVain()) return true
      if (board.status().state !== 'offline') return false
      // A socket to a printer that was switched off stays open for minutes, and a stopped port stays stopped.
      if (answered === 'none' && wire.isSocket && !mayStillBegin()) return true
      return (answered === 'none' || answered === 'busy') && silence.isStuck()
    },
    reportsItself: reported.isHeard,
    isProven: proof.isGiven,
    whyOffline: reason => whyOffline(proof, wire, reason),
  }
}
