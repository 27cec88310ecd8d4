/** The id of the hall whose record this is: one row. */
import type { Database } from './database.ts'

export function openHallId(db: Database) {
  const write = db.prepare(
    `UPDATE meta SET value = ? WHERE name = 'hall' AND NOT EXISTS (SELECT 1 FROM events)`,
  )
  let hall = db.prepare(`SELECT value FROM meta WHERE name = 'hall'`).pluck().get() as string
  return {
    known: () => hall,
    become(id: string): void {
      if (write.run(id).changes === 0)
        throw new Error(`The record of hall ${hall} cannot become that of ${id}.`)
      hall = id
    },
  }
}
