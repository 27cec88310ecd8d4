/** Which services a member of staff masters, each at its hours of the day, and what that leaves of a booth's. [A20] */
import { z } from 'zod'
import { isoInZone } from './calendar.ts'
import { ServiceLetter } from './config.ts'
import { TimeOfDay } from './opening-calendar.ts'
import type { Booth, HallState } from './state.ts'

export const Mastered = z
  .strictObject({
    service: ServiceLetter,
    /** From when, HH:MM by the hall's clock; from the beginning of the day where it is absent. */
    from: TimeOfDay.optional(),
    /** Until when, and no longer; until the end of the day where it is absent. */
    to: TimeOfDay.optional(),
  })
  .refine(({ from = '00:00', to = '24:00' }) => from < to, 'it must end after it begins')
export type Mastered = z.infer<typeof Mastered>

/** Of these services, those that are mastered at `at` (epoch ms), in their order. */
export function masteredAt(
  offered: readonly string[],
  masters: readonly Mastered[],
  timezone: string,
  at: number,
): string[] {
  const time = isoInZone(timezone, at).slice(11, 16)
  return offered.filter(letter =>
    masters.some(
      ({ service, from = '00:00', to = '24:00' }) => service === letter && from <= time && time < to,
    ),
  )
}

/** What the booth was set up for when it was closed last, whoever sits there. */
export const offeredBy = ({ services, mastery }: Booth): readonly string[] => mastery?.offered ?? services

/** What a booth serves at `at`, where that is not what it serves now; null where it is. */
export function otherServices({ config }: HallState, booth: Booth, at: number): string[] | null {
  if (!booth.mastery || !config) return null
  const { offered, masters } = booth.mastery
  const due = masteredAt(offered, masters, config.timezone, at)
  return due.join() === booth.services.join() ? null : due
}
