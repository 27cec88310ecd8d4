/** A disk of a few pages that really fills up; only root can mount one. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type TinyDisk = {
  folder: string
  /** No page is left; a file may end within its last one. */
  fill: () => void
  empty: () => void
  close: () => void
}

/** Null where mounting is not possible. */
export function mountTinyDisk(bytes: number): TinyDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiny-disk-'))
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
  if (mount.status !== 0) {
    rmSync(folder, { recursive: true })
    return null
  }
  const ballast = path.join(folder, 'ballast')
  return {
    folder,
    fill: () => {
      for (let n = 0; statfsSync(folder).bavail > 0; n++) {
        const { bavail, bsize } = statfsSync(folder)
        writeFileSync(`${ballast}-${n}`, Buffer.alloc(bavail * bsize))
      }
    },
    empty: () => {
      for (let n = 0; n < 100; n++) rmSync(`${ballast}-${n}`, { force: true })
    },
    close: () => {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
