import { feedAndCut } from '../paper/commands.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import { clearBuffers } from '../status/requests.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { chunkBytes } from './chunks.ts'

/**
 * After a job that was broken off in the middle, the printer may wait for the rest of a command and hold half a
 * ticket. Zeros complete any command and print nothing; then the half is cleared, or cut off from the next one.
 */
export async function wash(
  supervision: Supervision,
  profile: PrinterProfile,
  timing: Timing,
): Promise<boolean> {
  const line = supervision.line()
  if (!line || !supervision.status().canPrint) return false
  try {
    await line.send(new Uint8Array(chunkBytes))
    const cleared =
      profile.status.clears &&
      (await line.ask(clearBuffers, reply => reply.kind === 'cleared' || undefined, timing.clearWithin))
    const { kind, feedDots } = profile.cutter
    if (!cleared && kind !== 'none') await line.send(Uint8Array.from([0x0a, ...feedAndCut(kind, feedDots)]))
    return true
  } catch {
    return false
  }
}
