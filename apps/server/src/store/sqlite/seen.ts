/** What tells one record from another: its first event, and how far it goes. */
import Sqlite from 'better-sqlite3'
import { digestOf, type EventRow } from '../digest.ts'
import type { Seen } from '../store.ts'
import type { Database } from './database.ts'
import { DATA } from './whole-event.ts'

/** Null where there is no such event. */
export function digestAt(db: Database, seq: number): string | null {
  const row = db.prepare(`SELECT seq, at, type, actor, ${DATA} AS data FROM events WHERE seq = ?`).get(seq)
  return row ? digestOf(row as EventRow) : null
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

/** As `seenIn`; throws where any of it is broken or missing. Reads all of it. */
export function wholeIn(db: Database): Seen | null {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok' || gapIn(db) !== null)
    throw new Error('The record is not whole.')
  return seenIn(db)
}

/** Looks into a file through a connection of its own; `beside`: somebody else has it open, and nothing is left of the look. */
export function lookInto<Result>(file: string, look: (db: Database) => Result, beside = false): Result {
  const db = new Sqlite(file, { fileMustExist: true, readonly: beside, timeout: beside ? 1_000 : 5_000 })
  try {
    return look(db)
  } finally {
    db.close()
  }
}
