/** Which services a member of staff masters, each at its hours of the day. [A20] */
import { z } from 'zod'
import { isoInZone } from './calendar.ts'
import { ServiceLetter } from './config.ts'
import { TimeOfDay } from './opening-calendar.ts'

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
