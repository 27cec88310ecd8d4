/** The definition of the figure: what a ticket counts as. docs/compliance.md says the same in words. */
import type { CallFacts, LaterWait } from '../ticket-facts.ts'

export type Verdict = 'kept' | 'missed' | 'withdrawn' | 'open'

/** `at`: the moment of the report. In time is who was called in time each time that they waited. [P16] */
export function judge(ticket: CallFacts, at: number): Verdict {
  const first = judgeWait(ticket, ticket, at)
  if (!ticket.later || first === 'missed') return first
  const later = ticket.later.map(wait => judgeWait(ticket, wait, at))
  if (later.includes('missed')) return 'missed'
  return later.includes('open') ? 'open' : first
}

/** The first wait of a ticket that is missed which was not kept. */
export const missedWait = (ticket: CallFacts, at: number): LaterWait =>
  (judgeWait(ticket, ticket, at) === 'missed'
    ? null
    : ticket.later?.find(wait => judgeWait(ticket, wait, at) === 'missed')) ?? ticket

function judgeWait(
  { state, endedAt }: CallFacts,
  { callBy, firstCalledAt, cause }: LaterWait,
  at: number,
): Verdict {
  if (firstCalledAt !== null) return firstCalledAt <= callBy ? 'kept' : 'missed'
  // Of a no-show without a call: there was one that nobody could have followed. [P15]
  if (state === 'expired' || state === 'no-show') return 'missed'
  if (state === 'cancelled')
    return endedAt! <= callBy && cause !== 'withdrawn-by-staff' ? 'withdrawn' : 'missed'
  return at <= callBy ? 'open' : 'missed'
}
