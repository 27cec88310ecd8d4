/** A file that is there and that the server's user may not open: put back by root, as a rule, and no full disk. */
import { accessSync, constants, statSync } from 'node:fs'
import { basename } from 'node:path'
import { recordError } from './record-error.ts'

/** Throws a `recordError` that names the file and the remedy; `when`: by when it is to be done. */
export function expectOurs(file: string, when = ''): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) {
    const detail = whyNot(path, when)
    if (detail) throw recordError({ code: 'record-changed', detail })
  }
}

function whyNot(path: string, when: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return null
  const name = basename(path)
  if (!found.isFile()) return `${name} is no file. Put the right one in its place${when}.`
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    return null
  } catch {
    return `${name} may not be opened by the user of the server. As root${when}: chown --reference=DIR DIR/${name}`
  }
}
