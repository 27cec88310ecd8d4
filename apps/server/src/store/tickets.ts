/** Every ticket as it stands, today's and old ones: written with the events, found by the key in its id or token. */
import type { Ticket } from '@antrean/queue-core'
import type { Database } from './database.ts'
import { keyOfId, keyOfToken, sameToken, ticketId } from './ticket-key.ts'

type Row = {
  key: number
  token: string
  date: string
  number: string
  service: string
  priority: Ticket['priority']
  priority_reason: Ticket['priorityReason']
  language: Ticket['language']
  rank: number
  issued_at: number
  call_by: number
  state: Ticket['state']
  paper: Ticket['paper']
  booth: number | null
  first_called_at: number | null
  called_at: number | null
  serving_at: number | null
  ended_at: number | null
  calls: number
  transfers: number
}

export function openTickets(db: Database) {
  const insert = db.prepare(
    `INSERT INTO tickets (key, token, date, number, service, priority, priority_reason, language, rank,
       issued_at, call_by, state, paper, calls, transfers)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)`,
  )
  const update = db.prepare(
    `UPDATE tickets SET service = ?, state = ?, paper = ?, booth = ?, first_called_at = ?, called_at = ?,
       serving_at = ?, ended_at = ?, calls = ?, transfers = ? WHERE key = ?`,
  )
  const find = db.prepare('SELECT * FROM tickets WHERE key = ?')
  const get = (key: number | null) => (key === null ? undefined : (find.get(key) as Row | undefined))

  return {
    add(t: Ticket, date: string): void {
      insert.run(
        keyOfId(t.id),
        t.token,
        date,
        t.number,
        t.service,
        t.priority,
        t.priorityReason,
        t.language,
        t.rank,
        t.issuedAt,
        t.callBy,
        t.state,
        t.paper,
      )
    },
    change(t: Ticket): void {
      update.run(
        t.service,
        t.state,
        t.paper,
        t.booth,
        t.firstCalledAt,
        t.calledAt,
        t.servingAt,
        t.endedAt,
        t.calls,
        t.transfers,
        keyOfId(t.id),
      )
    },
    byId(id: string): Ticket | null {
      const row = get(keyOfId(id))
      return row ? toTicket(row) : null
    },
    byToken(token: string): Ticket | null {
      const row = get(keyOfToken(token))
      return row && sameToken(row.token, token) ? toTicket(row) : null
    },
  }
}

export type Tickets = ReturnType<typeof openTickets>

const toTicket = (row: Row): Ticket => ({
  id: ticketId(row.key),
  token: row.token,
  number: row.number,
  priority: row.priority,
  priorityReason: row.priority_reason,
  language: row.language,
  issuedAt: row.issued_at,
  callBy: row.call_by,
  rank: row.rank,
  service: row.service,
  state: row.state,
  paper: row.paper,
  booth: row.booth,
  firstCalledAt: row.first_called_at,
  calledAt: row.called_at,
  servingAt: row.serving_at,
  endedAt: row.ended_at,
  calls: row.calls,
  transfers: row.transfers,
})
