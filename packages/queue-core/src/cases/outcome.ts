/** What became of a case. */
export const OUTCOMES = ['done', 'granted', 'partly-granted', 'refused', 'forwarded', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]
