/**
 * Tickets that have ended, each as it stood then. A ticket is filed once, when it ends: until then the hall has it in its
 * memory and in the log (docs/decisions/0032). So are its names (docs/decisions/0304).
 */
import { hash } from 'node:crypto'
import type { Ticket } from '@antrean/queue-core'
import type { FiledTicket, Tickets } from '../store.ts'
import type { Database } from './database.ts'

/** What every ticket has, each in a column of its own; and at the end what most of them have. */
const ALWAYS = [
  ...(['id', 'token', 'number', 'service', 'priority', 'priorityReason', 'language'] as const),
  ...(['issuedAt', 'callBy', 'rank', 'state', 'paper', 'booth'] as const),
  ...(['firstCalledAt', 'calledAt', 'servingAt', 'endedAt', 'calls', 'transfers'] as const),
] as const
const MOSTLY = ['why', 'servedBy', 'matter', 'outcome'] as const
const FIELDS = [...ALWAYS, ...MOSTLY] as const
const IN_COLUMNS: ReadonlySet<string> = new Set(FIELDS)
type Columns = Pick<Ticket, (typeof ALWAYS)[number]> & {
  [Field in (typeof MOSTLY)[number]]: Ticket[Field] | null
}
/** `more`: whatever else a ticket has, as JSON. */
type Row = Columns & { key: number; date: string; more: string | null }

const column = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const COLUMNS = FIELDS.map(column)
const ROW = `SELECT key, date, more, ${FIELDS.map(field => `${column(field)} AS ${field}`)} FROM tickets`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const digestOf = (token: string): Buffer => hash('sha256', token, 'buffer').subarray(0, 16)

const filed = ({ key, date, more, why, servedBy, matter, outcome, ...ticket }: Row): FiledTicket => ({
  ...{ key, date },
  ticket: {
    ...ticket,
    ...(why !== null && { why }),
    ...(servedBy !== null && { servedBy }),
    ...(matter !== null && { matter }),
    ...(outcome !== null && { outcome }),
    ...(more !== null && (JSON.parse(more) as Partial<Ticket>)),
  },
})

export function readTickets(db: Database): Tickets {
  const find = db.prepare(`${ROW} WHERE key = ?`)
  // No index: a clock is corrected once in years, and every ticket would pay for it.
  const sinceDate = db.prepare(`${ROW} WHERE date >= ? ORDER BY key`)
  const range = db.prepare(`${ROW} WHERE key >= ? AND key < ? ORDER BY key`)
  const last = db.prepare(`${ROW} WHERE key < ? ORDER BY key DESC LIMIT ?`)
  const named = db.prepare('SELECT key FROM ticket_ids WHERE id = ?').pluck()
  const shown = db.prepare('SELECT key FROM ticket_pages WHERE digest = ?').pluck()
  return {
    keyOfId: id => (UUID.test(id) ? ((named.get(bytesOf(id)) as number | undefined) ?? null) : null),
    keyOfToken: token => (shown.get(digestOf(token)) as number | undefined) ?? null,
    byKey(key) {
      const row = find.get(key) as Row | undefined
      return row ? filed(row).ticket : null
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
  const written = [...COLUMNS, 'more']
  const insert = db.prepare(
    `INSERT INTO tickets (key, date, ${written}) VALUES (?, ?, ${written.map(() => '?')})
     ON CONFLICT (key) DO UPDATE SET ${written.map(name => `${name} = excluded.${name}`)}`,
  )
  const nameIt = db.prepare('INSERT OR IGNORE INTO ticket_ids (id, key) VALUES (?, ?)')
  const showIt = db.prepare('INSERT OR IGNORE INTO ticket_pages (digest, key) VALUES (?, ?)')
  return (key: number, { date, ticket }: { date: string; ticket: Ticket }): void => {
    insert.run(key, date, ...FIELDS.map(field => ticket[field] ?? null), moreOf(ticket))
    // Names of before say the key themselves.
    if (!UUID.test(ticket.id)) return
    nameIt.run(bytesOf(ticket.id), key)
    showIt.run(digestOf(ticket.token), key)
  }
}

function moreOf(ticket: Ticket): string | null {
  const more = Object.entries(ticket).filter(
    ([field, value]) => !IN_COLUMNS.has(field) && value !== undefined,
  )
  return more.length === 0 ? null : JSON.stringify(Object.fromEntries(more))
}
