/** The data folder: made when missing, writable, and used by one server at a time. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makePrivate } from './private-files.ts'
import { takeLock } from './sqlite/lock.ts'

export type Folder = { hall: string; access: string; demoDevices: string; release(): void }

/** Files in `path`; throws one sentence where the folder cannot be used. */
export function filesIn(path: string) {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK | constants.X_OK)
  } catch {
    throw new Error(
      `The data folder ${path} cannot be written. Choose another with --data, or change its owner.`,
    )
  }
  makePrivate(path)
  return {
    hall: join(path, 'hall.sqlite'),
    access: join(path, 'access.sqlite'),
    demoDevices: join(path, 'demo-devices.json'),
  }
}

/** Takes the folder for this process. No lock is ever left behind. */
export function takeFolder(path: string): Folder {
  const files = filesIn(path)
  const release = takeLock(join(path, 'server.lock'))
  if (!release)
    throw new Error(
      `The data folder ${path} is in use by another server. Stop it, or choose another with --data.`,
    )
  return { ...files, release }
}
