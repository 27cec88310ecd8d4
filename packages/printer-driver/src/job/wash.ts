import type { Line } from '../line.ts'
import { feedAndCut } from '../paper/commands.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import type { Reply } from '../status/replies.ts'
import { askQueuedStatus, askQueuedStatusOld, clearBuffers } from '../status/requests.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { chunkBytes } from './chunks.ts'

/**
 * What the last job may have left behind: `cut`, half a ticket that hangs in the slot; `complete`, also the beginning
 * of a command whose rest never came.
 */
export type Remains = 'none' | 'cut' | 'complete'

/** Cleans up before the next job. False: the printer cannot print now, so nothing was done. */
export async function wash(
  remains: Remains,
  supervision: Supervision,
  profile: PrinterProfile,
  timing: Timing,
): Promise<boolean> {
  await supervision.refresh()
  const line = supervision.line()
  if (!line || !supervision.status().canPrint) return false
  try {
    if (remains === 'complete') {
      // Zeros complete any command and print nothing.
      await line.send(new Uint8Array(chunkBytes))
      const isCleared = (reply: Reply): true | undefined => reply.kind === 'cleared' || undefined
      if (profile.status.clears) await line.ask(clearBuffers, isCleared, timing.clearWithin)
    }
    if (profile.cutter.kind !== 'none')
      await line.send(Uint8Array.from([0x0a, ...feedAndCut(profile).flatMap(bytes => [...bytes])]))
    return await emptyQueue(line, profile, timing)
  } catch {
    return false
  }
}

/**
 * A queued status carries no name. What the last job asked and the printer has not answered yet would pass for the
 * next job's confirmation, so it is heard out first: one more question, and silence after its answer.
 */
async function emptyQueue(line: Line, profile: PrinterProfile, timing: Timing): Promise<boolean> {
  const question = queuedQuestions[profile.status.finished]
  if (!question) return true
  const isQueued = (reply: Reply): true | undefined => reply.kind === 'queued' || undefined
  let heard = await line.ask(question, isQueued, timing.reserve)
  if (!heard) return false
  while (heard) heard = await line.ask(new Uint8Array(), isQueued, timing.answerWithin * 3)
  return true
}

const queuedQuestions: Record<PrinterProfile['status']['finished'], Uint8Array | undefined> = {
  'gs-r': askQueuedStatus,
  'esc-v': askQueuedStatusOld,
  'process-id': undefined,
  none: undefined,
}
