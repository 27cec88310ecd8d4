/** The files of cases with a copy of the hall: whole ones alone, each on the disk. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sync } from '../store/sqlite/copy.ts'

export function copyFiles(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(to, { mode: 0o700 })
  for (const name of readdirSync(from).filter(name => !name.endsWith('.part'))) {
    try {
      copyFileSync(join(from, name), join(to, name))
    } catch (error) {
      // Erased just now, and so it is in no copy.
      if ((error as { code?: unknown }).code === 'ENOENT') continue
      throw error
    }
    sync(join(to, name))
  }
  sync(to)
}
