/** How far a ticket has climbed on its way to being missed: each rung once at the most. */

/** Why a visitor was not called in time. */
export const MISS_CAUSES = [
  'no-booth-open',
  'all-busy',
  'idle-officer',
  'printer-down',
  'system-down',
] as const
export type MissCause = (typeof MISS_CAUSES)[number]

/** Epoch ms. */
export type Rungs = {
  readonly atRiskAt: number | null
  readonly missedAt: number | null
  readonly cause: MissCause | null
  readonly acknowledgedAt: number | null
}

export const GROUND: Rungs = { atRiskAt: null, missedAt: null, cause: null, acknowledgedAt: null }
