/** What an open handle still holds of a file that is gone is saved beside it, each time under a name of its own. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { lookInto, seenIn } from '../store/sqlite/seen.ts'
import type { Mark } from './mark.ts'
import type { Harm } from './record-error.ts'

/**
 * `saveTo` writes all of it into a new file. The name of the file that now holds all of it; null where it could not be saved, e.g. on a full disk. The log of the file
 * that is gone is taken away: it would be read into the one that comes in its place, and break it.
 */
export function rescue(saveTo: (file: string) => void, file: string, { log }: Harm): string | null {
  const stem = basename(file, '.sqlite')
  const names = (function* () {
    yield `${stem}.rescued.sqlite`
    for (let n = 2; ; n++) yield `${stem}.rescued-${n}.sqlite`
  })()
  for (const name of names) {
    const path = join(dirname(file), name)
    if (existsSync(path)) continue
    try {
      saveTo(path)
      if (statSync(`${file}-wal`, { throwIfNoEntry: false })?.ino === log)
        for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      return name
    } catch {
      rmSync(path, { force: true })
      return null
    }
  }
  return null
}

export const savedIn = (name: string): string =>
  `All that was stored is in ${name}: rename it to hall.sqlite.`

/** Which of the files that were saved of `file` has all of the record that is known, in a sentence; null where none has. */
export function savedBefore(file: string, { hall, seq }: Mark): string | null {
  const folder = dirname(file)
  const start = `${basename(file, '.sqlite')}.rescued`
  for (const name of readdirSync(folder).filter(name => name.startsWith(start) && name.endsWith('.sqlite')))
    try {
      const found = lookInto(join(folder, name), seenIn, true)
      if (found?.hall === hall && found.seq >= seq) return savedIn(name)
    } catch {
      // No database, or a broken one.
    }
  return null
}
