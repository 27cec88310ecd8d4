import type { Line } from '../line.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { askStatus } from '../star/commands.ts'
import { type Readings, readRealTime } from './readings.ts'
import type { Reply } from './replies.ts'
import { askCustomStatus, askRealTime, type RealTimeQuestion } from './requests.ts'

export interface RoundAnswers {
  readonly readings: Partial<Readings>
  /** The printer answered at all. */
  readonly heard: boolean
  /** How many of the questions it answered. */
  readonly answered: number
  /** Its question did not go out, behind bytes of ours: nothing is known of it. */
  readonly hadNoTurn?: boolean
  /** The question at which it stopped answering. */
  readonly stoppedAt?: RealTimeQuestion
}

const questions: readonly RealTimeQuestion[] = [1, 2, 3, 4]

/** Asks a printer everything it can say about itself, up to the first question that it leaves open. */
export async function askRound(
  line: Line,
  profile: PrinterProfile,
  timeoutMs: number,
  skip: ReadonlySet<RealTimeQuestion>,
  isBusy = false,
): Promise<RoundAnswers> {
  if (profile.dialect === 'none') return { readings: {}, heard: true, answered: 0 }
  if (profile.dialect === 'custom' || profile.dialect === 'star') {
    // Its readings arrive with the reply itself, asked or not.
    const question = profile.dialect === 'star' ? askStatus : askCustomStatus
    const isWhole = (reply: Reply): true | undefined => reply.kind === profile.dialect || undefined
    const { kind } = await line.askFully(question, isWhole, timeoutMs)
    const isAnswered = kind === 'answer'
    return { readings: {}, heard: isAnswered, answered: Number(isAnswered), hadNoTurn: kind === 'no-turn' }
  }
  let readings: Partial<Readings> = {}
  let answered = 0
  for (const question of questions) {
    if (skip.has(question)) continue
    const answer = await line.askRealTime(askRealTime(question), timeoutMs, isBusy)
    if (answer.kind === 'no-turn') return { readings, heard: question > 1, answered, hadNoTurn: true }
    if (answer.kind === 'still-silent') return { readings, heard: question > 1, answered }
    if (answer.kind === 'silence') return { readings, heard: question > 1, answered, stoppedAt: question }
    answered++
    readings = { ...readings, ...readRealTime(question, answer.value) }
  }
  return { readings, heard: true, answered }
}

/**
 * Learns which questions a clone never answers, so that they are not waited for: two rounds in a row decide. What was
 * answered once is asked for ever, or a printer that was slow twice would never again be asked for its paper.
 */
export function learnQuestions(): {
  skip: ReadonlySet<RealTimeQuestion>
  learn(answers: RoundAnswers): void
} {
  const skip = new Set<RealTimeQuestion>()
  let last: RealTimeQuestion | undefined
  /** The last question that was ever answered; those before it either were too, or are skipped. */
  let furthest = 0
  return {
    skip,
    learn({ heard, hadNoTurn, stoppedAt }) {
      // Nor does it say anything that an earlier question is still waited for.
      if (hadNoTurn || (!heard && stoppedAt === undefined)) return
      furthest = Math.max(furthest, (stoppedAt ?? questions.length + 1) - 1)
      const isNew = stoppedAt !== undefined && stoppedAt > furthest
      if (heard && isNew && stoppedAt === last) skip.add(stoppedAt)
      last = heard ? stoppedAt : undefined
    },
  }
}
