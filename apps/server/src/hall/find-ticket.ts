/** A ticket of today or of any old day: from the hall's memory, or from the file of those that have ended. */
import { timingSafeEqual } from 'node:crypto'
import type { Ticket } from '@antrean/queue-core'
import { keyInOldId, keyInOldToken } from '../store/old-names.ts'
import type { Hall } from './hall.ts'

export type FoundTicket = { key: number; ticket: Ticket }

export function ticketById({ live, store }: Hall, id: string): FoundTicket | null {
  const today = live.state.tickets.get(id)
  if (today) return { key: live.names.keys.get(id)!, ticket: today }
  return filedUnder(store, keyInOldId(id) ?? store.tickets.keyOfId(id))
}

export function ticketByToken({ live, store }: Hall, token: string): Ticket | null {
  const today = live.state.tickets.get(live.names.pages.get(token) ?? '')
  if (today) return today
  // A new token may look like an old one by chance: the whole of it decides.
  for (const key of [keyInOldToken(token), store.tickets.keyOfToken(token)]) {
    const found = filedUnder(store, key)
    if (found && sameToken(found.ticket.token, token)) return found.ticket
  }
  return null
}

function filedUnder({ tickets }: Hall['store'], key: number | null): FoundTicket | null {
  const ticket = key === null ? null : tickets.byKey(key)
  return ticket && { key: key!, ticket }
}

function sameToken(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
