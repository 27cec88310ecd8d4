/** What reports know of a ticket. */
import { MISS_CAUSES } from '../hall/rungs.ts'
import type { Ticket } from '../hall/ticket.ts'

/** `unknown`: the hall recorded no cause, as it did before it began to. */
export const REPORTED_CAUSES = [...MISS_CAUSES, 'unknown'] as const
export type ReportedCause = (typeof REPORTED_CAUSES)[number]

/** Nothing of who it was. Instants in epoch ms. */
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
