/** A database's files as they were when it was opened: what is unlinked, replaced or cut is noticed at the next look. */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Harm } from './record-error.ts'

type Known = { path: string; ino: number; dev: number; size: number }

/** Two system calls a look: cheap enough before and after each commit. Neither file shrinks while it is open. */
export function watchFiles(file: string): () => Harm | null {
  const known: Known[] = [file, `${file}-wal`].flatMap(path => {
    const found = statOf(path)
    return found ? [{ path, ...found }] : []
  })
  const log = known.find(({ path }) => path !== file)?.ino
  return () => {
    for (const one of known) {
      const now = statOf(one.path)
      const name = basename(one.path)
      if (!now)
        return { code: 'record-missing', detail: `${name} was removed while the hall runs.`, held: true, log }
      if (now.ino !== one.ino || now.dev !== one.dev)
        return {
          code: 'record-changed',
          detail: `${name} was replaced while the hall runs.`,
          held: true,
          log,
        }
      if (now.size < one.size)
        return { code: 'record-changed', detail: `${name} was cut while the hall runs.` }
      one.size = now.size
    }
    return null
  }
}

/** When the file itself was last written, in ms; 0 where it is not there. */
export const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

function statOf(path: string) {
  try {
    const { ino, dev, size } = statSync(path)
    return { ino, dev, size }
  } catch {
    return null
  }
}
