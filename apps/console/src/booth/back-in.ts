/** The officer is told in the last minute before the visitor they called goes back to the line. [P17] */
const TOLD_SECONDS = 60

/** Whole seconds until then; null where that is further off, over, or not to come. `now`: epoch ms. */
export function backInSeconds(absentAt: string | undefined, now: number): number | null {
  if (absentAt === undefined) return null
  const seconds = Math.ceil((Date.parse(absentAt) - now) / 1000)
  return seconds > 0 && seconds <= TOLD_SECONDS ? seconds : null
}
