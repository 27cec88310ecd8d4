import type { Cable } from '../cable.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { askStatus } from '../star/commands.ts'
import { isOneMoment, type Readings, type RoundBytes, readRound } from './readings.ts'
import type { Reply } from './replies.ts'
import { askCustomStatus, type RealTimeQuestion } from './requests.ts'

export type RoundAnswers = {
  /** Of all four as one; empty unless every question that is asked was answered. */
  readonly readings: Partial<Readings>
  /** The printer answered at all. */
  readonly heard: boolean
  /** How many of the questions it answered. */
  readonly answered: number
  /** Every one, and no answer was there twice or unasked. */
  readonly isWhole: boolean
  /** They can all be true at one moment. */
  readonly isOneMoment?: boolean
  /** Its question did not go out, behind bytes of ours: nothing is known of it. */
  readonly hadNoTurn?: boolean
  /** The question at which it stopped answering. */
  readonly stoppedAt?: RealTimeQuestion
}

export type RoundWay = {
  readonly timeoutMs: number
  /** Not asked: this printer never answers them. */
  readonly skip: ReadonlySet<RealTimeQuestion>
  readonly isBusy: boolean
  /** Silence after each answer; 0 on a line on which no answer came unasked. */
  readonly restMs: number
  /** Where late answers show in the middle of a round that they take longer, it is broken off and asked all at once. */
  readonly quickMs: number
  /** All at once: answers take so long that one after the other would be too late. */
  readonly together: boolean
}

/** Each question is asked by itself, with silence after it: what comes is its answer, though it may come twice. */
export const isApart = ({ restMs, together }: RoundWay): boolean => restMs > 0 && !together

const questions: readonly RealTimeQuestion[] = [1, 2, 3, 4]

/**
 * Asks a printer everything it can say about itself, up to the first question that it leaves open. `givesWay`: a job goes out
 * meanwhile, and does not wait for the questions that are not asked yet.
 */
export async function askRound(
  cable: Cable,
  profile: PrinterProfile,
  way: RoundWay,
  givesWay: () => boolean = () => false,
): Promise<RoundAnswers> {
  if (profile.dialect === 'none') return { readings: {}, heard: true, answered: 0, isWhole: true }
  if (profile.dialect === 'custom' || profile.dialect === 'star') {
    // Its readings arrive with the reply itself, asked or not.
    const question = profile.dialect === 'star' ? askStatus : askCustomStatus
    const isFull = (reply: Reply): true | undefined => reply.kind === profile.dialect || undefined
    const { kind } = await cable.askFully(question, isFull, way.timeoutMs)
    const heard = kind === 'answer'
    const hadNoTurn = kind === 'no-turn'
    return { readings: {}, heard, answered: Number(heard), isWhole: !hadNoTurn, hadNoTurn }
  }
  const asked = questions.filter(question => !way.skip.has(question))
  const before = cable.strayAnswers()
  const { bytes, ...answers } = way.together
    ? await askTogether(cable, asked, way)
    : await askInTurn(cable, asked, way, givesWay)
  const isComplete = bytes.size === asked.length
  const after = cable.strayAnswers()
  // One that came twice was heard in the silence after it, where there is one.
  const isClean = isApart(way) ? after.unlike === before.unlike : after.surplus === before.surplus
  const isWhole = isComplete && isClean
  return { ...answers, isWhole, readings: isWhole ? readRound(bytes) : {}, isOneMoment: isOneMoment(bytes) }
}

type Bytes = Pick<RoundAnswers, 'heard' | 'answered' | 'hadNoTurn' | 'stoppedAt'> & {
  readonly bytes: RoundBytes
}

async function askInTurn(
  cable: Cable,
  asked: readonly RealTimeQuestion[],
  way: RoundWay,
  givesWay: () => boolean,
): Promise<Bytes> {
  const bytes = new Map<RealTimeQuestion, number>()
  for (const question of asked) {
    if (bytes.size > 0 && givesWay()) return { bytes, heard: true, answered: bytes.size, hadNoTurn: true }
    const answer = await cable.askRealTime(question, way)
    // Those before it were answered, or are never asked.
    const heard = question > 1
    const answered = bytes.size
    if (answer.kind === 'no-turn') return { bytes, heard, answered, hadNoTurn: true }
    if (answer.kind === 'turned-slow') return { bytes, heard: true, answered, hadNoTurn: true }
    if (answer.kind === 'still-silent') return { bytes, heard, answered }
    if (answer.kind === 'silence') return { bytes, heard, answered, stoppedAt: question }
    bytes.set(question, answer.value)
  }
  return { bytes, heard: true, answered: bytes.size }
}

async function askTogether(cable: Cable, asked: readonly RealTimeQuestion[], way: RoundWay): Promise<Bytes> {
  const answer = await cable.askRealTimeTogether(asked, way)
  if (answer.kind !== 'answer')
    return { bytes: new Map(), heard: false, answered: 0, hadNoTurn: answer.kind === 'no-turn' }
  const isComplete = answer.value.length === asked.length
  const bytes = isComplete ? asked.map((question, at) => [question, answer.value[at]!] as const) : []
  return { bytes: new Map(bytes), heard: true, answered: answer.value.length }
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
