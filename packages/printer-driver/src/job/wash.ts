import { feedAndCut } from '../paper/commands.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { clearBuffers } from '../status/requests.ts'
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
      const isCleared = (reply: { kind: string }): true | undefined => reply.kind === 'cleared' || undefined
      if (profile.status.clears) await line.ask(clearBuffers, isCleared, timing.clearWithin)
    }
    const { kind, feedDots } = profile.cutter
    if (kind !== 'none') await line.send(Uint8Array.from([0x0a, ...feedAndCut(kind, feedDots)]))
    return true
  } catch {
    return false
  }
}
