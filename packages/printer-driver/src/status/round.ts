import type { Line } from '../line.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { type Readings, readRealTime } from './readings.ts'
import type { Reply } from './replies.ts'
import { askCustomStatus, askRealTime, type RealTimeQuestion } from './requests.ts'

export interface RoundAnswers {
  readonly readings: Partial<Readings>
  /** The printer answered at all. */
  readonly heard: boolean
}

const questions: readonly RealTimeQuestion[] = [1, 2, 3, 4]

/** Asks a printer everything it can say about itself. A clone may leave a question open; silence at the first is silence. */
export async function askRound(
  line: Line,
  profile: PrinterProfile,
  timeoutMs: number,
): Promise<RoundAnswers> {
  if (profile.dialect === 'none') return { readings: {}, heard: true }
  if (profile.dialect === 'custom') {
    // Its readings arrive with the reply itself, asked or not.
    const answered = await line.ask(askCustomStatus, reply => reply.kind === 'custom' || undefined, timeoutMs)
    return { readings: {}, heard: answered === true }
  }
  let readings: Partial<Readings> = {}
  for (const question of questions) {
    const byte = await line.ask(askRealTime(question), realTimeByte, timeoutMs)
    if (byte === undefined && question === 1) return { readings, heard: false }
    if (byte !== undefined) readings = { ...readings, ...readRealTime(question, byte) }
  }
  return { readings, heard: true }
}

function realTimeByte(reply: Reply): number | undefined {
  return reply.kind === 'real-time' ? reply.byte : undefined
}
