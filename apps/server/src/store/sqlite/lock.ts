/** A held transaction on a file of its own: the system lets go of it when the process ends, however it ends. */
import Sqlite from 'better-sqlite3'

/** Null where somebody else holds it; otherwise what lets go of it. */
export function takeLock(file: string): (() => void) | null {
  const lock = new Sqlite(file, { timeout: 0 })
  try {
    // A journal would be a file more, for which a full disk has no room.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    return () => void lock.close()
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
