/** Which actions of a booth can be undone, how long, and what is kept of each until then. [Q32] */
import type { Ticket } from './ticket.ts'

export const UNDONE = ['finish', 'no-show', 'transfer', 'park'] as const
export type Undone = (typeof UNDONE)[number]

/** So long after it, in ms, an action is taken for a slip of the hand. */
export const UNDO_MS = 10_000

/** `ticket`: a copy of it as it was before; `since`, `finished` and `starts`: of the booth; `served`: of the ticket's service. */
export type Undo = {
  readonly what: Undone
  readonly at: number
  readonly ticketId: string
  readonly ticket: Readonly<Ticket>
  readonly since: number
  readonly finished: { readonly ticket: Ticket; nextAt: number | null } | null
  readonly starts: true | undefined
  /** A miss came with it. [P15] */
  readonly missed: boolean
  readonly served: { readonly count: number; readonly seconds: number }
}
