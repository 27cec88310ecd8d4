/** How a case stands at a moment, for lists and for the wire. */
import { type Case, clockStands } from './case-state.ts'

/** What lists are asked for. `due` and `overdue` are among the `open` ones. */
export const CASE_FILTERS = ['open', 'due', 'overdue', 'closed'] as const
export type CaseFilter = (typeof CASE_FILTERS)[number]

/** `closed` is whatever is decided, whether or not the applicant may still take it up. */
export function standingOf(one: Case, at: number): CaseFilter {
  if (one.stage !== 'open') return 'closed'
  if (clockStands(one) || at < one.due.soonAt) return 'open'
  return at <= one.due.at ? 'due' : 'overdue'
}

export const isAmong = (one: Case, filter: CaseFilter, at: number): boolean => {
  const standing = standingOf(one, at)
  return filter === 'open' ? standing !== 'closed' : standing === filter
}
