/** What readings amount to, before they are believed. */
import type { Readings } from './readings.ts'

export const stopsPaper = ({ coverOpen, paperEnd, cutterError, otherError }: Partial<Readings>): boolean =>
  [coverOpen, paperEnd, cutterError, otherError].includes(true)

/** Whoever cannot print says in the same report that it is off line. */
export const isLikely = (readings: Readings): boolean => readings.offline || !stopsPaper(readings)
