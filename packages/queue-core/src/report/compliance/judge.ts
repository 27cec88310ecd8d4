/** The definition of the figure: what a ticket counts as. docs/compliance.md says the same in words. */
import type { CallFacts } from '../ticket-facts.ts'

export type Verdict = 'kept' | 'missed' | 'withdrawn' | 'open'

/** `at`: the moment of the report. */
export function judge(ticket: CallFacts, at: number): Verdict {
  const { callBy, firstCalledAt, state, endedAt } = ticket
  if (firstCalledAt !== null) return firstCalledAt <= callBy ? 'kept' : 'missed'
  if (state === 'expired') return 'missed'
  if (state === 'cancelled') return endedAt! <= callBy ? 'withdrawn' : 'missed'
  return at <= callBy ? 'open' : 'missed'
}
