/** The data folder: made when missing, writable, and used by one server at a time. */
import { join } from 'node:path'
import { makeDataFolder } from '@antrean/command-line'
import { makePrivate } from './private-files.ts'
import { takeLock } from './sqlite/lock.ts'

export type Folder = {
  hall: string
  access: string
  demoDevices: string
  attachments: string
  callbackSecret: string
  release(): void
}

/** Files in `path`; throws one sentence where the folder cannot be used. */
export function filesIn(path: string) {
  makeDataFolder(path, ', or change its owner')
  makePrivate(path)
  return {
    hall: join(path, 'hall.sqlite'),
    access: join(path, 'access.sqlite'),
    demoDevices: join(path, 'demo-devices.json'),
    attachments: join(path, 'attachments'),
    callbackSecret: join(path, 'callback-secret'),
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
