/** SQLite as the hall needs it: a commit that was acknowledged survives a power cut (WAL, synchronous = FULL). */
import Database from 'better-sqlite3'
import { hasRoom, reserveIndex } from './room.ts'

export type { Database } from 'better-sqlite3'

/** Pages of 4 kB that the write-ahead log may grow to in a rush; in quiet moments it is emptied long before. */
const CHECKPOINT_PAGES = 16_000
const BUSY_MS = 5_000

/**
 * Opens `file`, or makes it with `schema`. Throws where it cannot, where a newer release wrote the file, or where it is
 * empty though `known`.
 */
export function openDatabase(
  file: string,
  schema: string,
  version: number,
  known = false,
): Database.Database {
  const db = hasRoom(file) ? openWide(file) : openNarrow(file)
  try {
    db.pragma('synchronous = FULL')
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    db.pragma('cache_size = -32000')
    const found = db.pragma('user_version', { simple: true }) as number
    if (found === 0 && known) throw Object.assign(new Error(`${file} is empty.`), { code: EMPTY })
    if (found === 0) create(db, schema, version)
    else if (found !== version)
      throw Object.assign(
        new Error(
          `${file} was written by release ${found} of the server, and this is release ${version}. Start the newer server.`,
        ),
        { code: NEWER_RELEASE },
      )
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

export const NEWER_RELEASE = 'NEWER_RELEASE'
export const EMPTY = 'EMPTY'

function openWide(file: string): Database.Database {
  const db = new Database(file, { timeout: BUSY_MS })
  try {
    db.pragma('journal_mode = WAL')
    reserveIndex(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Without room for the index of its log: alone. Where somebody else has the file open, the index is there already. */
function openNarrow(file: string): Database.Database {
  const db = new Database(file, { timeout: 0 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    db.pragma(`busy_timeout = ${BUSY_MS}`)
    return db
  } catch (error) {
    db.close()
    if (!(error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw error
    return openWide(file)
  }
}

function create(db: Database.Database, schema: string, version: number): void {
  db.transaction(() => {
    db.exec(schema)
    db.pragma(`user_version = ${version}`)
  })()
}
