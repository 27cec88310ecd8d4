/**
 * What the export reads of hall.sqlite, page by page through a connection that only reads. Between two pages nothing is held
 * open: however slowly somebody takes them, the hall's write-ahead log is emptied and what is erased is gone.
 */
import type { FiledTicket } from '../store.ts'
import type { Database } from './database.ts'
import { field } from './migrations/0007-views-to-read.ts'
import { legsIn, ticketColumns } from './migrations/0015-every-wait.ts'

/** Of hall dates, both included, and the instants that they begin and end with; `seq`: nothing after it is read. */
export type Scope = {
  from: string
  to: string
  begin: number
  end: number
  seq: number
  /** The parts of the log that were written under these dates, `end` not included. */
  stretches: readonly { begin: number; end: number }[]
  /** Tickets that are in no file yet. */
  open: readonly FiledTicket[]
}
export type Value = string | number | null
/** `pages`: the rows, each as long as `columns`. */
export type Rows = { columns: readonly string[]; pages(): Iterable<Value[][]> }

const PAGE = 1_000
/** Of things whose rows are several. */
const THINGS = 250

/** Of the log, whose columns begin with a seq. */
export function logRows(db: Database, view: string, scope: Scope, more = ''): Rows {
  const page = db
    .prepare(`SELECT its.*${more} FROM ${view} AS its WHERE seq >= ? AND seq < ? ORDER BY seq LIMIT ${PAGE}`)
    .raw()
  return {
    columns: page.columns().map(({ name }) => name),
    *pages() {
      for (const { begin, end } of scope.stretches)
        yield* pagesFrom(begin, from => page.all(from, end) as Value[][], lastSeq)
    },
  }
}

const OPEN = `(SELECT value ->> '$.key' AS key, value ->> '$.date' AS date, value -> '$.ticket' AS data FROM json_each(?))`
const inOpen = { field, rest: 'data' }
/** The table, its view, and the same of the open ones; `key`: its column that says which ticket. */
const OF_TICKETS = {
  tickets: { view: 'bi_tickets', key: 'seq', open: `SELECT ${ticketColumns(inOpen)} FROM ${OPEN}` },
  legs: { view: 'bi_legs', key: 'ticket_seq', open: legsIn(OPEN, inOpen) },
} as const

/** Those that have ended, and those that are open. */
export function ticketRows(db: Database, set: keyof typeof OF_TICKETS, { seq, from, to, open }: Scope): Rows {
  const { view, key, open: ofOpen } = OF_TICKETS[set]
  const keys = db
    .prepare(
      `SELECT key FROM tickets WHERE key >= ? AND key <= ? AND date BETWEEN ? AND ? ORDER BY key LIMIT ${PAGE}`,
    )
    .pluck()
  const page = db
    .prepare(`SELECT * FROM ${view} WHERE ${key} >= ? AND ${key} <= ? AND date BETWEEN ? AND ?`)
    .raw()
  const stillOpen = db.prepare(`${ofOpen} WHERE date BETWEEN ? AND ?`).raw()
  const openKeys = new Set<Value>(open.map(({ key }) => key))
  return {
    columns: page.columns().map(({ name }) => name),
    *pages() {
      // A page ends with the last row of a ticket.
      for (let begin = 0; ; ) {
        const next = keys.all(begin, seq, from, to) as number[]
        if (next.length === 0) break
        const rows = page.all(next[0], next.at(-1), from, to) as Value[][]
        yield rows.filter(([key]) => !openKeys.has(key!))
        begin = next.at(-1)! + 1
      }
      yield stillOpen.all(JSON.stringify(open), from, to) as Value[][]
    },
  }
}

/** Of things with a life of their own, in the order of their ids. `when`: where in the state it says to which time it belongs. */
export function thingRows(
  db: Database,
  view: string,
  kind: string,
  when: { date: string } | { instant: string },
  scope: Scope,
  more = '',
): Rows {
  const path = 'date' in when ? when.date : when.instant
  const range = 'date' in when ? [scope.from, scope.to] : [scope.begin, scope.end - 1]
  const ids = db
    .prepare(
      `SELECT id FROM aggregates WHERE kind = ? AND id > ? AND state ->> ? BETWEEN ? AND ? ORDER BY id LIMIT ${THINGS}`,
    )
    .pluck()
  const rows = db.prepare(`SELECT its.*${more} FROM ${view} AS its WHERE id = ?`).raw()
  return {
    columns: rows.columns().map(({ name }) => name),
    *pages() {
      for (let after = ''; ; ) {
        const page = ids.all(kind, after, path, ...range) as string[]
        if (page.length === 0) return
        yield page.flatMap(id => rows.all(id) as Value[][])
        after = page.at(-1)!
      }
    },
  }
}

/** Of what has a date and no seq, a date a page. */
export function datedRows(db: Database, view: string, { from, to }: Scope): Rows {
  const next = db.prepare(`SELECT min(date) FROM ${view} WHERE date > ? AND date BETWEEN ? AND ?`).pluck()
  const day = db.prepare(`SELECT * FROM ${view} WHERE date = ?`).raw()
  return {
    columns: day.columns().map(({ name }) => name),
    *pages() {
      for (let date = ''; ; ) {
        const found = next.get(date, from, to) as string | null
        if (found === null) return
        yield day.all(found) as Value[][]
        date = found
      }
    },
  }
}

/** All of a short one. */
export function wholeView(db: Database, view: string): Rows {
  const all = db.prepare(`SELECT * FROM ${view}`).raw()
  return { columns: all.columns().map(({ name }) => name), pages: () => [all.all() as Value[][]] }
}

/** What is kept of people, without the salts. */
export function peopleRows(db: Database, { begin, end }: Scope): Rows {
  const page = db
    .prepare(
      `SELECT n, ref, purpose, about, strftime('%Y-%m-%dT%H:%M:%fZ', came_at / 1000.0, 'unixepoch') AS came_at,
         strftime('%Y-%m-%dT%H:%M:%fZ', erase_at / 1000.0, 'unixepoch') AS erase_at, name, phone, email, text, reason
       FROM people WHERE n >= ? AND came_at >= ? AND came_at < ? ORDER BY n LIMIT ${PAGE}`,
    )
    .raw()
  return {
    columns: page.columns().map(({ name }) => name),
    pages: () => pagesFrom(0, from => page.all(from, begin, end) as Value[][], lastSeq),
  }
}

const lastSeq = (rows: Value[][]): number => rows.at(-1)![0] as number

export function* pagesFrom(
  first: number,
  read: (from: number) => Value[][],
  last: (rows: Value[][]) => number,
): Generator<Value[][]> {
  for (let from = first; ; ) {
    const rows = read(from)
    if (rows.length === 0) return
    yield rows
    from = last(rows) + 1
  }
}
