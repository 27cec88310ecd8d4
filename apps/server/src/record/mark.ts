/**
 * How far the record was seen to go, kept beside it: in access.sqlite. What is lost from hall.sqlite, or comes in its place,
 * is measured against it. The mark follows within a second and is never ahead of what is durable.
 */
import { z } from 'zod'
import type { Database } from '../store/database.ts'

/** The last numbers of a date, by service. */
export const Numbers = z.object({ date: z.string(), issued: z.record(z.string(), z.int()) })
export type Numbers = z.infer<typeof Numbers>

export const Mark = z.object({
  hall: z.string(),
  seq: z.int(),
  last: z.string(),
  numbers: Numbers.nullable(),
})
export type Mark = z.infer<typeof Mark>

/** A record was put in the place of the one that was known, on purpose; the hall has yet to write that down. */
export const Accepted = z.object({
  reason: z.string(),
  expectedSeq: z.int(),
  foundSeq: z.int(),
  numbers: Numbers.nullable(),
})
export type Accepted = z.infer<typeof Accepted>

/** Made where it is missing, in whatever release: nothing else in the file refers to it. */
const TABLE = 'CREATE TABLE IF NOT EXISTS record (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT'

export function openMark(db: Database) {
  db.exec(TABLE)
  const read = db.prepare('SELECT value FROM record WHERE name = ?').pluck()
  const write = db.prepare(
    'INSERT INTO record (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const forget = db.prepare('DELETE FROM record WHERE name = ?')

  function get<T>(name: string, shape: z.ZodType<T>): T | null {
    const value = read.get(name) as string | undefined
    return value === undefined ? null : shape.parse(JSON.parse(value))
  }

  return {
    mark: () => get('mark', Mark),
    accepted: () => get('accepted', Accepted),
    /** Without waiting for the disk: after a power cut an older mark says as much. */
    note(mark: Mark): void {
      db.pragma('synchronous = NORMAL')
      try {
        write.run('mark', JSON.stringify(mark))
      } finally {
        db.pragma('synchronous = FULL')
      }
    },
    /** `mark`: what stands there now; null where a new record is to begin. */
    accept: db.transaction((mark: Mark | null, accepted: Accepted) => {
      if (mark) write.run('mark', JSON.stringify(mark))
      else forget.run('mark')
      write.run('accepted', JSON.stringify(accepted))
    }),
    settled: () => void forget.run('accepted'),
  }
}

export type RecordMark = ReturnType<typeof openMark>
