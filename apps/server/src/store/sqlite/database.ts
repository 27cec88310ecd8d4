/** SQLite as the hall needs it: a commit that was acknowledged survives a power cut (WAL, synchronous = FULL). */
import Database from 'better-sqlite3'
import { create, type Migration, migrate, releaseIn } from './migration.ts'
import { releaseOf } from './release-of.ts'
import { hasRoom, reserveIndex } from './room.ts'

export type { Database } from 'better-sqlite3'

/** Pages of 4 kB that the write-ahead log may grow to in a rush; in quiet moments it is emptied long before. */
const CHECKPOINT_PAGES = 16_000
const BUSY_MS = 5_000

/** `kept`: the name of the copy that is kept of a file of an earlier release; null where there was nothing to keep. */
export type Opened = { db: Database.Database; kept: string | null }

type Options = {
  /** There is something in the file, or it is damaged. */
  known?: boolean
  /** Whether a file of an earlier release is brought to this one: for whoever holds the data folder. */
  upgrade?: boolean
}

/**
 * Opens `file`, or makes it. Throws where it cannot, where a newer release wrote the file, which is not touched then, or
 * where it is empty though `known`.
 */
export function openDatabase(
  file: string,
  migrations: readonly Migration[],
  { known = false, upgrade = true }: Options = {},
): Opened {
  refuseNewer(file, migrations)
  const db = hasRoom(file) ? openWide(file) : openNarrow(file)
  try {
    db.pragma('synchronous = FULL')
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    db.pragma('cache_size = -32000')
    const found = releaseIn(db)
    if (found === 0 && known) throw Object.assign(new Error(`${file} is empty.`), { code: EMPTY })
    if (found === 0) create(db, migrations)
    else if (found < migrations.length && !upgrade) throw olderRelease(file)
    const kept = found > 0 && found < migrations.length ? migrate(db, migrations) : null
    return { db, kept }
  } catch (error) {
    db.close()
    throw error
  }
}

export const NEWER_RELEASE = 'NEWER_RELEASE'
export const OLDER_RELEASE = 'OLDER_RELEASE'
export const EMPTY = 'EMPTY'

/** Throws where a newer release wrote the file. Looks at it and no more. */
export function refuseNewer(file: string, { length: release }: readonly Migration[]): void {
  const found = releaseOf(file)
  if (found > release)
    throw Object.assign(
      new Error(
        `${file} was written by release ${found} of the server, and this is release ${release}. Start the newer server.`,
      ),
      { code: NEWER_RELEASE },
    )
}

const olderRelease = (file: string): Error =>
  Object.assign(
    new Error(`${file} is of an earlier release. Start the hall once with this one, and then try again.`),
    { code: OLDER_RELEASE },
  )

/** Writes without waiting for the disk: after a power cut what was there before may be there again. */
export function soon(db: Database.Database, write: () => void): void {
  db.pragma('synchronous = NORMAL')
  try {
    write()
  } finally {
    db.pragma('synchronous = FULL')
  }
}

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
