/** What stands of a visitor's rating of a service. */
import { z } from 'zod'
import { Bilingual } from '../hall/bilingual.ts'
import { Time } from './views.ts'

export const RatingView = z.object({
  /** 1 is the worst of `levels`; null while no level was given. */
  level: z.int().min(1).nullable(),
  /** The words of the levels, the worst first. */
  levels: z.array(Bilingual),
  /** Of the survey: how many questions it has (0: there is none), and how many are answered. */
  questions: z.int().min(0),
  answered: z.int().min(0),
  /** Whether a comment is kept; what it says is told to nobody here. */
  commented: z.boolean(),
  /** When it was first given; null while nothing was said. */
  ratedAt: Time.nullable(),
  /** Until when what was said can be changed; null while nothing was said. */
  changeableUntil: Time.nullable(),
  /** Until when a rating is taken at all. */
  closesAt: Time,
})
export type RatingView = z.infer<typeof RatingView>
