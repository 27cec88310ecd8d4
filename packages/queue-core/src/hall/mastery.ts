/** What its officer leaves of a booth's services at an hour. [A20] */
import { masteredAt } from './mastered.ts'
import type { Booth, HallState } from './state.ts'

/** What the booth was set up for when it was closed last, whoever sits there. */
export const offeredBy = ({ services, mastery }: Booth): readonly string[] => mastery?.offered ?? services

/** What a booth serves at `at`, where that is not what it serves now; null where it is. */
export function otherServices({ config }: HallState, booth: Booth, at: number): string[] | null {
  if (!booth.mastery || !config) return null
  const { offered, masters } = booth.mastery
  const due = masteredAt(offered, masters, config.timezone, at)
  return due.join() === booth.services.join() ? null : due
}
