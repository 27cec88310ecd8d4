/** The smallest of `sorted` that at least `percent` of a hundred do not exceed: always a value that occurred. */
export function nearestRank(sorted: Float64Array, percent: number): number | null {
  return sorted.length === 0 ? null : sorted[Math.ceil((percent * sorted.length) / 100) - 1]!
}
