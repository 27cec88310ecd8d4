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
