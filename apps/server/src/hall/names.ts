/**
 * Where today's tickets are found by their names: the id that staff and machines use, and the secret of the visitor's page.
 * Of older days the store knows. A ticket's key is the seq of its TicketIssued.
 */
import type { HallEvent, Ticket } from '@antrean/queue-core'
import type { Recorded } from '../store/batch.ts'
import { keyInOldId } from '../store/old-names.ts'

export type Names = {
  /** By id. */
  keys: Map<string, number>
  /** Ids by token. */
  pages: Map<string, string>
}

export const noNames = (): Names => ({ keys: new Map(), pages: new Map() })

/** The key of the ticket that an event is about; null where it is about none, or about none of today. */
export function ticketOf({ keys }: Names, { seq, event }: Recorded): number | null {
  if (event.type === 'TicketIssued') return seq
  const id = 'ticketId' in event ? event.ticketId : null
  return typeof id === 'string' ? (keys.get(id) ?? keyInOldId(id)) : null
}

/** Brings the names up to the event `seq`. */
export function nameTickets({ keys, pages }: Names, seq: number, event: HallEvent): void {
  if (event.type === 'DayOpened') {
    keys.clear()
    pages.clear()
  } else if (event.type === 'TicketIssued') {
    keys.set(event.ticketId, seq)
    pages.set(event.token, event.ticketId)
  } else if (event.type === 'ClockCorrected')
    for (const { id, token } of (event.revived ?? []) as unknown as Ticket[]) {
      const key = event.places?.[id] ?? keyInOldId(id)
      if (key === null)
        throw new Error(`Event ${seq} revives ticket ${id} and does not say where it was issued.`)
      keys.set(id, key)
      pages.set(token, id)
    }
}
