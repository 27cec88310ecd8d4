/** Two valid-looking originals must never exist. */
import type { Attempt } from './journal.ts'
import type { Reason, Verdict } from './outcome.ts'

/**
 * Whether the printer's late word is to be believed. What was torn at a paper end comes out in two halves; what a broken
 * line or a kiosk that was killed has swallowed leaves a hole in the ticket.
 */
export function mayStillComeOut(reason: Reason | undefined): boolean {
  return (
    reason !== 'paper-out' && reason !== 'late-word' && reason !== 'line-lost' && reason !== 'interrupted'
  )
}

/** Only an id of which nothing can be on paper is printed again as an original; else this is the answer. */
export function refuseSecondOriginal(earlier: readonly Attempt[]): Verdict | undefined {
  const printed = earlier.find(({ state }) => state === 'printed')
  if (printed) return { outcome: 'printed', reason: 'already-printed', partial: false }
  const doubtful = earlier.find(({ partial }) => partial)
  if (doubtful) {
    const outcome = doubtful.state === 'not-printed' ? 'not-printed' : 'unknown'
    return { outcome, reason: 'needs-copy-mark', partial: true }
  }
  return undefined
}
