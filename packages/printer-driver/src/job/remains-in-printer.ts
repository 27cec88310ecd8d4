/** What a job that was broken off has left in the printer, until it is cleaned up. */
import type { PrinterProfile } from '../profile/profile.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { clear, type Remains } from './clear.ts'
import type { Habits } from './habits.ts'

export type RemainsInPrinter = {
  now(): Remains
  leave(remains: Remains): void
  /** False: the printer cannot print now. */
  cleanUp(): Promise<boolean>
}

export function remainsInPrinter(
  atFirst: Remains,
  supervision: () => Supervision,
  profile: PrinterProfile,
  habits: Habits,
  timing: Timing,
): RemainsInPrinter {
  let remains = atFirst
  return {
    now: () => remains,
    leave(left) {
      remains = left
    },
    async cleanUp() {
      if (remains !== 'none' && (await clear(remains, supervision(), profile, habits, timing)))
        remains = 'none'
      return remains === 'none'
    },
  }
}
