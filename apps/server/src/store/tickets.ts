/** Every ticket as it stands, today's and old ones: written with the events, found by the key in its id or token. */
import type { Ticket } from '@antrean/queue-core'
import type { Database } from './database.ts'
import { keyOfId, keyOfToken, sameToken } from './ticket-key.ts'

export function openTickets(db: Database) {
  const insert = db.prepare('INSERT INTO tickets (key, date, data) VALUES (?, ?, ?)')
  const update = db.prepare('UPDATE tickets SET data = ? WHERE key = ?')
  const find = db.prepare('SELECT data FROM tickets WHERE key = ?').pluck()
  const get = (key: number | null): Ticket | null => {
    const data = key === null ? undefined : (find.get(key) as string | undefined)
    return data === undefined ? null : (JSON.parse(data) as Ticket)
  }
  return {
    /** `date`: the hall's date, YYYY-MM-DD. */
    add: (ticket: Ticket, date: string): void =>
      void insert.run(keyOfId(ticket.id), date, JSON.stringify(ticket)),
    change: (ticket: Ticket): void => void update.run(JSON.stringify(ticket), keyOfId(ticket.id)),
    byId: (id: string): Ticket | null => get(keyOfId(id)),
    byToken(token: string): Ticket | null {
      const ticket = get(keyOfToken(token))
      return ticket && sameToken(ticket.token, token) ? ticket : null
    },
  }
}

export type Tickets = ReturnType<typeof openTickets>
