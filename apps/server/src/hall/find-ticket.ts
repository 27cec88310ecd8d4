/** A ticket of today or of any old day: from the hall's memory, or from the file of those that have ended. */
import type { Ticket } from '@antrean/queue-core'
import { keyOfId, keyOfToken, sameToken, ticketId } from '../store/ticket-key.ts'
import type { Hall } from './hall.ts'

export function ticketById(hall: Hall, id: string): Ticket | null {
  const key = keyOfId(id)
  return key === null ? null : ticketByKey(hall, key)
}

export function ticketByToken(hall: Hall, token: string): Ticket | null {
  const key = keyOfToken(token)
  const ticket = key === null ? null : ticketByKey(hall, key)
  return ticket && sameToken(ticket.token, token) ? ticket : null
}

const ticketByKey = ({ live, store }: Hall, key: number): Ticket | null =>
  live.state.tickets.get(ticketId(key)) ?? store.tickets.byKey(key)
