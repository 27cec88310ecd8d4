/** What the hall keeps is for its own user alone, whatever made the file: an older release, or a backup put back. */
import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const KEPT = /\.sqlite(-wal|-shm)?$|^server\.lock$|^demo-devices\.json$/

export function makePrivate(folder: string): void {
  for (const name of readdirSync(folder).filter(name => KEPT.test(name)))
    try {
      chmodSync(join(folder, name), 0o600)
    } catch {
      // Somebody else's file: its use is refused in a sentence of its own.
    }
}
