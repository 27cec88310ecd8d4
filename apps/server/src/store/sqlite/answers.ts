/**
 * Which commands were answered, and how: what makes a command that is sent again harmless. [Q18]
 * The names of the latest days are held in memory: an index of random names on the disk would cost every commit a page for
 * each command (docs/decisions/0031).
 */
import type { Ack } from '@antrean/queue-core'
import type { Batch, KnownAnswer } from '../batch.ts'
import type { Database } from './database.ts'

export function openAnswers(db: Database) {
  const insert = db.prepare(
    'INSERT INTO commands (n, command_id, fingerprint, at, answer) VALUES (?, ?, ?, ?, ?)',
  )
  const read = db.prepare('SELECT fingerprint, answer FROM commands WHERE n = ?')
  const forget = db.prepare('DELETE FROM commands WHERE at < ? RETURNING command_id').pluck()
  const places = new Map(
    db.prepare('SELECT command_id, n FROM commands ORDER BY n').raw().all() as [string, number][],
  )
  let last = (db.prepare('SELECT max(n) FROM commands').pluck().get() as number | null) ?? 0

  return {
    find(commandId: string): KnownAnswer | null {
      const place = places.get(commandId)
      if (place === undefined) return null
      const row = read.get(place) as { fingerprint: string; answer: string }
      return { fingerprint: row.fingerprint, answer: JSON.parse(row.answer) as Ack<unknown> }
    },
    record({ commandId, fingerprint, at, answer }: Batch['answers'][number]): void {
      last += 1
      insert.run(last, commandId, fingerprint, at, JSON.stringify(answer))
      places.set(commandId, last)
    },
    /** Drops the answers of commands that nobody sends again. */
    forgetBefore(at: number): void {
      for (const commandId of forget.all(at) as string[]) places.delete(commandId)
    },
  }
}
