/** The definition of the figure: what a ticket counts as. docs/compliance.md says the same in words. */
import type { Ticket } from '../hall/ticket.ts'
import type { ReportedCause } from './figures.ts'

/** What the report knows of a ticket: nothing of who it was. Instants in epoch ms. */
export type TicketFacts = Pick<
  Ticket,
  'priority' | 'issuedAt' | 'callBy' | 'firstCalledAt' | 'state' | 'endedAt'
> & {
  /** The hall's date on which it was issued, YYYY-MM-DD. */
  date: string
  /** The hour of the hall's day in which it was issued, 0 to 23. */
  hour: number
  /** The service it was issued for, wherever it was transferred. */
  service: string
  /** The booth of its first call. */
  booth: number | null
  cause: ReportedCause
}

export type Verdict = 'kept' | 'missed' | 'withdrawn' | 'open'

/** `at`: the moment of the report. */
export function judge(ticket: TicketFacts, at: number): Verdict {
  const { callBy, firstCalledAt, state, endedAt } = ticket
  if (firstCalledAt !== null) return firstCalledAt <= callBy ? 'kept' : 'missed'
  if (state === 'expired') return 'missed'
  if (state === 'cancelled') return endedAt! <= callBy ? 'withdrawn' : 'missed'
  return at <= callBy ? 'open' : 'missed'
}
