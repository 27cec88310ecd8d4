/** The scale on which a visitor rates a service with one press. The hall sets it; today's is kept with each rating. */

import { RatingScale } from '../hall/asked-of-visitors.ts'
import type { HallConfig } from '../hall/config.ts'

export { RatingScale }

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

export const ratingLevelsOf = ({ ratingLevels }: Pick<HallConfig, 'ratingLevels'>): RatingScale =>
  ratingLevels ?? THREE_LEVELS
