/** What the rules and the log know of a person: a name for what is kept, and a proof of it. Who it is stands elsewhere. */
import { z } from 'zod'

/** Why something of a person is kept; each has its time (`keepPeopleDays`). */
export const PERSON_PURPOSES = ['priority', 'notice', 'case', 'rating', 'note'] as const
export type PersonPurpose = (typeof PERSON_PURPOSES)[number]

/** Why it was erased: its time was over, somebody asked, consent was withdrawn, it should not have been kept. */
export const ERASURE_REASONS = ['time-over', 'asked', 'withdrawn', 'mistake'] as const
export type ErasureReason = (typeof ERASURE_REASONS)[number]

/** `hash`: of what is kept, with a salt that is kept beside it: once that is erased, nobody can guess what it was. */
export const PersonMark = z.object({ ref: z.string(), hash: z.string() })
export type PersonMark = z.infer<typeof PersonMark>

/** Days that something is kept where the hall does not say, the day on which it came included. */
const DAYS: Record<PersonPurpose, number> = { priority: 1, notice: 7, case: 365, rating: 365, note: 365 }

export const daysKept = (
  set: { [Purpose in PersonPurpose]?: number | undefined } | undefined,
  purpose: PersonPurpose,
): number => set?.[purpose] ?? DAYS[purpose]
