/** What the printer says, asked or not, and how much of it is believed. */
import type { PrinterProfile } from '../profile/profile.ts'
import { readStar } from '../star/status.ts'
import type { StatusBoard } from './board.ts'
import { isEchoOfQuestion, isStrange, type Proof } from './proof.ts'
import { type Readings, readAutomatic, readCustom } from './readings.ts'
import { isLikely } from './readings-say.ts'
import type { Reply } from './replies.ts'
import type { Reporting } from './reporting.ts'
import type { Reports } from './reports.ts'
import type { Silence } from './silence.ts'

type Listener = {
  readonly profile: PrinterProfile
  readonly board: StatusBoard
  readonly proof: Proof
  readonly silence: Silence
  readonly reported: Reports
  readonly reporting: Reporting
  /** It has answered every question of a round. */
  hasAnswered(): boolean
  onRealTime(): void
  onPowerCycled(): void
}

/** A report that comes so soon after noise, in ms, may be more of it; the next round asks. */
const NOISE_LASTS_MS = 250
/** From one switching on to the next. */
const QUICKEST_POWER_MS = 1000

const isAnswer = ({ kind }: Reply): boolean => kind === 'real-time' || kind === 'custom'

export function openEars(listener: Listener): (reply: Reply) => void {
  const { profile, board, proof, silence, reported, reporting } = listener
  const hearFlow = watchFlow(listener.onPowerCycled)
  let noiseAt = Number.NEGATIVE_INFINITY
  /** It sends back what it hears, which may look like a report. */
  let echoes = false

  function hearReport(readings: Readings, isBelieved: boolean): void {
    reporting.note()
    // A stray byte before answers to queued questions looks like a report; that one is left to the questions.
    if (!isBelieved || (listener.hasAnswered() && !isLikely(readings))) return
    reported.hear(readings)
    board.read(readings)
  }

  return reply => {
    proof.hear(reply)
    // A late answer is an answer.
    if (isAnswer(reply)) silence.noteAnswer()
    if (reply.kind === 'real-time') listener.onRealTime()
    if (isStrange(reply)) noiseAt = performance.now()
    const isBelieved = proof.isGiven() && performance.now() - noiseAt > NOISE_LASTS_MS
    if (isEchoOfQuestion(reply)) echoes = true
    if (reply.kind === 'automatic' && profile.status.automatic && !echoes)
      hearReport(readAutomatic(reply.bytes), isBelieved)
    if (reply.kind === 'custom' && isBelieved) board.read(readCustom(reply))
    if (reply.kind === 'star' && isBelieved) board.read(readStar(reply))
    hearFlow(reply)
  }
}

/** A printer says XON when its power comes on; after an XOFF it only means "go on". */
function watchFlow(onPowerCycled: () => void): (reply: Reply) => void {
  let xoffSeen = false
  let xonAt = Number.NEGATIVE_INFINITY
  let xonMeansNothing = false

  /** No power comes on twice in that time: some say XON again and again, and from then on it says nothing. */
  function saysXonOften(): boolean {
    const now = performance.now()
    xonMeansNothing ||= now - xonAt < QUICKEST_POWER_MS
    xonAt = now
    return xonMeansNothing
  }

  return ({ kind }) => {
    if (kind === 'xoff') xoffSeen = true
    if (kind !== 'xon') return
    if (!xoffSeen && !saysXonOften()) onPowerCycled()
    xoffSeen = false
  }
}
