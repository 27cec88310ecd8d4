/** What reports know of a ticket. */
import { MISS_CAUSES } from '../hall/breach.ts'
import type { Ticket } from '../hall/ticket.ts'

/** `unknown`: the hall recorded no cause, as it did before it began to. */
export const REPORTED_CAUSES = [...MISS_CAUSES, 'unknown'] as const
export type ReportedCause = (typeof REPORTED_CAUSES)[number]

/** By what the promise is judged. Nothing of who it was. Instants in epoch ms. */
export type CallFacts = Pick<
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
  /** Later waits of the same ticket, after a transfer or parking: each with its promise. [P16] */
  later?: readonly LaterWait[] | undefined
}
/** `issuedAt`: when it began. */
export type LaterWait = Pick<Ticket, 'issuedAt' | 'callBy' | 'firstCalledAt'> & { cause: ReportedCause }

/** And what became of it after its first call. */
export type TicketFacts = CallFacts &
  Pick<Ticket, 'calledAt' | 'servingAt' | 'servedBy' | 'matter' | 'outcome'> & {
    /** Where it was last, and for which service: there it ended. */
    lastBooth: number | null
    lastService: string
  }

/** As tickets end that were served, and may be rated. [S7] */
export const SERVED: ReadonlySet<Ticket['state']> = new Set<Ticket['state']>(['done', 'escalated'])
