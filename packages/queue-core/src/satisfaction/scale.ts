/** The scale on which a visitor rates a service with one press. The hall sets it; today's is kept with each rating. */
import { z } from 'zod'
import { Bilingual } from '../hall/config.ts'

export const RatingScale = z
  .array(Bilingual)
  .min(2)
  .max(5)
  .describe('The words of the levels, the worst first: a rating of 1 is the first of them.')
export type RatingScale = z.infer<typeof RatingScale>

/** As the reference hall asked in 2016. */
export const THREE_LEVELS: RatingScale = [
  { id: 'Belum puas', en: 'Not satisfied' },
  { id: 'Cukup puas', en: 'Fairly satisfied' },
  { id: 'Puas', en: 'Satisfied' },
]

/** As the same hall reported in 2025. */
export const FOUR_LEVELS: RatingScale = [
  { id: 'Sangat tidak puas', en: 'Very dissatisfied' },
  { id: 'Kurang puas', en: 'Less satisfied' },
  { id: 'Puas', en: 'Satisfied' },
  { id: 'Sangat puas', en: 'Very satisfied' },
]
