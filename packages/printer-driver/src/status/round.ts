import type { Line } from '../line.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { type Readings, readRealTime } from './readings.ts'
import type { Reply } from './replies.ts'
import { askCustomStatus, askRealTime, type RealTimeQuestion } from './requests.ts'

export interface RoundAnswers {
  readonly readings: Partial<Readings>
  /** The printer answered at all. */
  readonly heard: boolean
  /** How many of the questions it answered. */
  readonly answered: number
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
): Promise<RoundAnswers> {
  if (profile.dialect === 'none') return { readings: {}, heard: true, answered: 0 }
  if (profile.dialect === 'custom') {
    // Its readings arrive with the reply itself, asked or not.
    const answered = await line.ask(askCustomStatus, reply => reply.kind === 'custom' || undefined, timeoutMs)
    return { readings: {}, heard: answered === true, answered: Number(answered === true) }
  }
  let readings: Partial<Readings> = {}
  let answered = 0
  for (const question of questions) {
    if (skip.has(question)) continue
    const byte = await line.ask(askRealTime(question), realTimeByte, timeoutMs)
    if (byte === undefined) return { readings, heard: question > 1, answered, stoppedAt: question }
    answered++
    readings = { ...readings, ...readRealTime(question, byte) }
  }
  return { readings, heard: true, answered }
}

function realTimeByte(reply: Reply): number | undefined {
  return reply.kind === 'real-time' ? reply.byte : undefined
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
    learn({ heard, stoppedAt }) {
      furthest = Math.max(furthest, (stoppedAt ?? questions.length + 1) - 1)
      const isNew = stoppedAt !== undefined && stoppedAt > furthest
      if (heard && isNew && stoppedAt === last) skip.add(stoppedAt)
      last = heard ? stoppedAt : undefined
    },
  }
}
