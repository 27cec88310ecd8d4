/**
 * Room for the index that SQLite keeps of the write-ahead log in a file mapped into memory (`-shm`). Where the disk is full,
 * a page of it that was never written ends the process (SIGBUS), and no error is thrown. So it is given its room while there
 * is some, and where there is none the file is opened without it: by one connection, for reading.
 */
import { execFileSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'

/** 4,096 pages of the log each: more than it ever grows to. */
const INDEX_BYTES = 8 * 32_768
const LEAST_ROOM = 2 * INDEX_BYTES

export function hasRoom(file: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(file))
  return bavail * bsize >= LEAST_ROOM
}

/**
 * By another process: closing the file here would let go of SQLite's own locks on it. Where a system or a file system has
 * no such call, the hall goes on as before.
 */
export function reserveIndex(db: Database): void {
  if (process.platform !== 'linux' || db.memory) return
  // Maps the index.
  db.prepare('SELECT 1 FROM sqlite_schema').get()
  try {
    execFileSync('fallocate', ['--length', String(INDEX_BYTES), `${db.name}-shm`], { stdio: 'ignore' })
  } catch {
    // The space is looked at before each opening all the same.
  }
}

/** A file that was opened without an index gets one, once there is room. Returns whether that was now. */
export function widen(db: Database): boolean {
  if (db.pragma('locking_mode', { simple: true }) === 'normal' || !hasRoom(db.name)) return false
  db.pragma('journal_mode = DELETE')
  db.pragma('locking_mode = NORMAL')
  db.pragma('journal_mode = WAL')
  reserveIndex(db)
  return true
}
