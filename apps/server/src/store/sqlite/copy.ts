/** Copies of databases that are written meanwhile, all of one moment, synced to the disk and checked. */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import Sqlite from 'better-sqlite3'

const BUSY_MS = 10_000
/** Pages of 4 kB that are copied before anybody else in this process has a turn. */
const PAGES = 10_000

/**
 * Each `[from, to]`. Writers wait for some milliseconds, while the moment is taken; then each copy is read from its own
 * snapshot, however much is written meanwhile.
 */
export async function copyAtOneMoment(pairs: [from: string, to: string][]): Promise<void> {
  const open: Database[] = []
  const opened = (file: string) => {
    const db = new Sqlite(file, { fileMustExist: true, timeout: BUSY_MS })
    open.push(db)
    return db
  }
  try {
    const readers = pairs.map(([from]) => opened(from))
    const locks = pairs.map(([from]) => opened(from))
    for (const lock of locks) lock.exec('BEGIN IMMEDIATE')
    for (const reader of readers) {
      reader.exec('BEGIN')
      reader.prepare('SELECT count(*) FROM sqlite_schema').get()
    }
    for (const lock of locks) lock.close()
    for (const [n, [, to]] of pairs.entries()) await readers[n]!.backup(to, { progress: () => PAGES })
  } finally {
    for (const db of open) if (db.open) db.close()
  }
  for (const [, to] of pairs) {
    check(to)
    sync(to)
  }
}

/** Why something could not be copied: a full disk shows itself in many ways. */
export function why(error: unknown): string {
  const { code = '', message } = error as { code?: string; message: string }
  return /^(SQLITE_FULL|SQLITE_IOERR|ENOSPC)/.test(code)
    ? `there is no room for the copy, or the disk fails (${message}). Make room, and try again.`
    : message
}

/** Throws where the file is no whole database. */
export function check(file: string): void {
  const db = new Sqlite(file, { fileMustExist: true })
  try {
    const found = db.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new Error(`${file} is damaged: ${found}.`)
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    if (tables === 0) throw new Error(`${file} is empty. Take another backup.`)
  } finally {
    db.close()
  }
}

/** Of a file or a folder: what it holds survives a power cut from here on. */
export function sync(path: string): void {
  const fd = openSync(path, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
