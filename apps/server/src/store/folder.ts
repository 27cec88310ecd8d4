/** The data folder: made when missing, writable, and used by one server at a time. */
import { join } from 'node:path'
import { makeDataFolder } from '@antrean/command-line'
import Database from 'better-sqlite3'
import { makePrivate } from './private-files.ts'

export type Folder = { hall: string; access: string; demoDevices: string; release(): void }

/** Files in `path`; throws one sentence where the folder cannot be used. */
export function filesIn(path: string) {
  makeDataFolder(path, ', or change its owner')
  makePrivate(path)
  return {
    hall: join(path, 'hall.sqlite'),
    access: join(path, 'access.sqlite'),
    demoDevices: join(path, 'demo-devices.json'),
  }
}

/**
 * Takes the folder for this process. The lock is a held transaction on a file of its own: the system lets go of it when
 * the process ends, however it ends, so no lock is ever left behind.
 */
export function takeFolder(path: string): Folder {
  const files = filesIn(path)
  const lock = new Database(join(path, 'server.lock'), { timeout: 0 })
  try {
    // A journal would be a file more, for which a full disk has no room.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY'))
      throw new Error(
        `The data folder ${path} is in use by another server. Stop it, or choose another with --data.`,
      )
    throw error
  }
  return { ...files, release: () => void lock.close() }
}
