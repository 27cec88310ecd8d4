/** The kiosk's own folder, for one kiosk at a time. */
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { makeDataFolder } from '@antrean/command-line'

/** @throws one sentence when the folder cannot be used; returns the way to give it back */
export async function takeDataFolder(folder: string): Promise<() => void> {
  makeDataFolder(folder)
  const lock = await hold(folder)
  return () => lock.close()
}

/** Linux has names of sockets that are no files, Windows has pipes. */
export function lockName(folder: string, platform = process.platform): string {
  const name = `antrean-kiosk-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`
}

/** A name that the system frees whenever its holder ends, even by a power cut; a file with a process id would stay. */
function hold(folder: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const lock = createServer()
    lock.once('error', () =>
      reject(
        new Error(`Another kiosk uses the data folder ${folder}. Stop it, or choose another with --data.`),
      ),
    )
    lock.listen(lockName(folder), () => resolve(lock.unref()))
  })
}
