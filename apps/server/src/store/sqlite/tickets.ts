/**
 * Tickets that have ended, each as it stood then. A ticket is filed once, when it ends: until then the hall has it in its
 * memory and in the log (docs/decisions/0032). So are its names (docs/decisions/0304).
 */
import { hash } from 'node:crypto'
import type { Ticket } from '@antrean/queue-core'
import type { FiledTicket, Tickets } from '../store.ts'
import type { Database } from './database.ts'

type Row = { key: number; date: string; data: string }
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const digestOf = (token: string): Buffer => hash('sha256', token, 'buffer').subarray(0, 16)

const filed = ({ key, date, data }: Row): FiledTicket => ({ key, date, ticket: JSON.parse(data) as Ticket })

export function readTickets(db: Database): Tickets {
  const find = db.prepare('SELECT data FROM tickets WHERE key = ?').pluck()
  // No index: a clock is corrected once in years, and every ticket would pay for it.
  const sinceDate = db.prepare('SELECT key, date, data FROM tickets WHERE date >= ? ORDER BY key')
  const range = db.prepare('SELECT key, date, data FROM tickets WHERE key >= ? AND key < ? ORDER BY key')
  const last = db.prepare('SELECT key, date, data FROM tickets WHERE key < ? ORDER BY key DESC LIMIT ?')
  const named = db.prepare('SELECT key FROM ticket_ids WHERE id = ?').pluck()
  const shown = db.prepare('SELECT key FROM ticket_pages WHERE digest = ?').pluck()
  return {
    keyOfId: id => (UUID.test(id) ? ((named.get(bytesOf(id)) as number | undefined) ?? null) : null),
    keyOfToken: token => (shown.get(digestOf(token)) as number | undefined) ?? null,
    byKey(key) {
      const data = find.get(key) as string | undefined
      return data === undefined ? null : (JSON.parse(data) as Ticket)
    },
    since: date => (sinceDate.all(date) as Row[]).map(filed),
    *between(from, to) {
      for (const row of range.iterate(from, to)) yield filed(row as Row)
    },
    latest: (before, most) => (last.all(before, most) as Row[]).reverse().map(filed),
  }
}

/** Filed again, under its first date and names, where its paper or its miss was recorded after its end. */
export function fileTickets(db: Database) {
  const insert = db.prepare(
    'INSERT INTO tickets (key, date, data) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET data = excluded.data',
  )
  const nameIt = db.prepare('INSERT OR IGNORE INTO ticket_ids (id, key) VALUES (?, ?)')
  const showIt = db.prepare('INSERT OR IGNORE INTO ticket_pages (digest, key) VALUES (?, ?)')
  return (key: number, { date, ticket }: { date: string; ticket: Ticket }): void => {
    insert.run(key, date, JSON.stringify(ticket))
    // Names of before say the key themselves.
    if (!UUID.test(ticket.id)) return
    nameIt.run(bytesOf(ticket.id), key)
    showIt.run(digestOf(ticket.token), key)
  }
}
