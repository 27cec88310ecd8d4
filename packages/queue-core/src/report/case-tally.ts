/** How many cases there were and how they ended. Owns its `CaseTally` and changes it in place. */
import type { CaseFacts, CaseVerdict } from './case-facts.ts'

export type CaseTally = Record<CaseVerdict | 'all' | 'extended' | 'reopened' | 'tableMissing', number> & {
  decided: { count: number; days: number; longest: number }
}

export const emptyCases = (): CaseTally => ({
  ...{ all: 0, kept: 0, late: 0, open: 0, extended: 0, reopened: 0, tableMissing: 0 },
  decided: { count: 0, days: 0, longest: 0 },
})

export function addCase(tally: CaseTally, one: CaseFacts): void {
  const { verdict, extended, reopened, tableMissing, days } = one
  tally.all += 1
  tally[verdict] += 1
  if (extended) tally.extended += 1
  if (reopened) tally.reopened += 1
  if (tableMissing.length > 0) tally.tableMissing += 1
  if (days === null) return
  tally.decided.count += 1
  tally.decided.days += days
  tally.decided.longest = Math.max(tally.decided.longest, days)
}

export const timesOf = ({ decided: { count, days, longest } }: CaseTally) => ({
  /** Of those that are decided, in the days of their kinds, two decimals; null where none is. [S16] */
  meanDays: count === 0 ? null : Math.round((days * 100) / count) / 100,
  longestDays: count === 0 ? null : longest,
})
