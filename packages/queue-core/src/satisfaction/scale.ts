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

/**
 * Whole percents that add up to 100, by the largest remainder; among equal remainders the better level gains.
 * `counts`: worst first. All zero where nobody answered.
 */
export function wholePercents(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, one) => sum + one, 0)
  if (all === 0) return counts.map(() => 0)
  const exact = counts.map(count => (count * 100) / all)
  const percents = exact.map(Math.floor)
  const missing = 100 - percents.reduce((sum, one) => sum + one, 0)
  const byRemainder = exact
    .map((share, level) => ({ level, rest: share - percents[level]! }))
    .sort((a, b) => b.rest - a.rest || b.level - a.level)
  for (const { level } of byRemainder.slice(0, missing)) percents[level]!++
  return percents
}
