/** How far a ticket has come towards the breach of its promise: each level once at the most. */

/**
 * Why a visitor was not called in time. `call-undone`: they were, and the call ended before anybody could come [P15];
 * `absent-officer`: a booth called and nobody was there [P17]; `withdrawn-by-staff`: staff took the ticket back before anybody called it [R13].
 */
export const MISS_CAUSES = [
  'no-booth-open',
  'all-busy',
  'idle-officer',
  'absent-officer',
  'call-undone',
  'withdrawn-by-staff',
  'printer-down',
  'system-down',
] as const
export type MissCause = (typeof MISS_CAUSES)[number]

/** Epoch ms. */
export type Breach = {
  readonly atRiskAt: number | null
  readonly missedAt: number | null
  readonly cause: MissCause | null
  readonly acknowledgedAt: number | null
}

export const NO_BREACH: Breach = { atRiskAt: null, missedAt: null, cause: null, acknowledgedAt: null }
