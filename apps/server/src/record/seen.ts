/** What tells one record from another: its first event, and how far it goes. */
import { hash } from 'node:crypto'
import type { Database } from '../store/database.ts'

export type Seen = {
  /** Of the first event: which hall's record it is. */
  hall: string
  seq: number
  /** Of the event `seq`. */
  last: string
}

type Row = { seq: number; at: number; type: string; actor: string; data: string }

/** Null where there is no such event. */
export function digestAt(db: Database, seq: number): string | null {
  const row = db.prepare('SELECT seq, at, type, actor, data FROM events WHERE seq = ?').get(seq)
  if (!row) return null
  const { at, type, actor, data } = row as Row
  return hash('sha256', `${seq}\n${at}\n${type}\n${actor}\n${data}`, 'base64url').slice(0, 22)
}

/** Null where nothing has happened yet. */
export function seenIn(db: Database): Seen | null {
  const seq = db.prepare('SELECT max(seq) FROM events').pluck().get() as number | null
  if (seq === null) return null
  return { hall: digestAt(db, 1) ?? '', seq, last: digestAt(db, seq) ?? '' }
}

/** The first seq that is not there although later ones are, since the latest beginning of a day; null where none is missing. */
export function gapIn(db: Database): number | null {
  const opened = db
    .prepare(
      `SELECT max(seq) FROM events WHERE type IN ('HallConfigured', 'DayOpened') AND type = 'DayOpened'`,
    )
    .pluck()
    .get() as number | null
  let expected = opened ?? 1
  for (const seq of db
    .prepare('SELECT seq FROM events WHERE seq >= ? ORDER BY seq')
    .pluck()
    .iterate(expected)) {
    if (seq !== expected) return expected
    expected += 1
  }
  return null
}
