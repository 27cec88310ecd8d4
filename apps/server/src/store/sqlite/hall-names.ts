/** What a hall is called by its own record, read beside the server that may be writing it. */
import Sqlite from 'better-sqlite3'
import type { Database } from './database.ts'
import { HALL_MIGRATIONS } from './migrations/index.ts'
import { releaseOf } from './release-of.ts'

/** In every language of the set-up in force; null where no record can be read, which is told elsewhere. */
export function hallNamesIn(file: string): string[] | null {
  // A file of a newer release is not touched, and opening it would.
  if (releaseOf(file) > HALL_MIGRATIONS.length) return null
  let db: Database | undefined
  try {
    db = new Sqlite(file, { readonly: true, fileMustExist: true })
    const name = db
      .prepare(
        `SELECT data ->> '$.config.name' FROM events
         WHERE type IN ('HallConfigured', 'DayOpened') AND type = 'HallConfigured' ORDER BY seq DESC LIMIT 1`,
      )
      .pluck()
      .get() as string | undefined
    return name === undefined ? null : Object.values(JSON.parse(name) as Record<string, string>)
  } catch {
    return null
  } finally {
    db?.close()
  }
}
