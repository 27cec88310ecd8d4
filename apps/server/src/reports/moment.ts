/** The hall at one moment, for a report that is made while the hall goes on. */
import { isOpen } from '@antrean/queue-core'
import type { Live } from '../hall/live.ts'
import type { FiledTicket } from '../store/store.ts'

/** What happens after `seq` belongs to a later report. Tickets that are still open are in no file yet. */
export type Moment = { seq: number; open: readonly FiledTicket[] }

/** The least key of the tickets that have not ended, and of all that come. */
export function firstOpen({ state, seq, names }: Live): number {
  let first = seq + 1
  for (const { id, state: its } of state.tickets.values())
    if (isOpen(its)) first = Math.min(first, names.keys.get(id)!)
  return first
}

export function momentOf({ state, seq, names }: Live): Moment {
  const open: FiledTicket[] = []
  for (const ticket of state.tickets.values())
    if (isOpen(ticket.state))
      open.push({ key: names.keys.get(ticket.id)!, date: ticket.issuedOn ?? state.day!.date, ticket })
  return { seq, open }
}
