/** Real file systems so small that they fill up: mounted, which only root may do. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const SMALL_DISKS = {
  'a tmpfs of 16 KiB': { tmpfs: 16 },
  'a tmpfs of 24 KiB': { tmpfs: 24 },
  'an ext4 with blocks of 1 kB': { ext4: 1024 },
} as const
/** KiB of a tmpfs, or of an ext4. */
type Kind = { tmpfs?: number; ext4?: number }
export type SmallDisk = {
  folder: string
  /** Leaves room for so many bytes. */
  fill: (leave: number) => void
  empty: () => void
  unmount: () => void
}

const sh = (command: string, ...args: string[]) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })

/** @throws where this process may not mount */
export function mountSmallDisk(asked: keyof typeof SMALL_DISKS | Kind): SmallDisk {
  const kind: Kind = typeof asked === 'string' ? SMALL_DISKS[asked] : asked
  const place = mkdtempSync(path.join(tmpdir(), 'small-disk-'))
  const folder = path.join(place, 'mounted')
  const image = path.join(place, 'image')
  const ballast = path.join(folder, 'ballast')
  mkdirSync(folder)
  try {
    if (kind.tmpfs) sh('mount', '-t', 'tmpfs', '-o', `size=${kind.tmpfs}k`, 'antrean-test', folder)
    else {
      writeFileSync(image, '')
      truncateSync(image, kind.ext4! * 1024)
      sh('mkfs.ext4', '-q', '-b', '1024', '-m', '0', image)
      sh('mount', '-o', 'loop', image, folder)
    }
  } catch (error) {
    rmSync(place, { recursive: true })
    throw error
  }
  return {
    folder,
    fill: leave => {
      const { bavail, bsize } = statfsSync(folder)
      try {
        writeFileSync(ballast, Buffer.alloc(Math.max(bavail * bsize - leave, 0)))
      } catch {
        // As full as it gets.
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    unmount: () => {
      // A test that failed may have left a file open.
      sh('umount', '--lazy', folder)
      rmSync(place, { recursive: true })
    },
  }
}

/** Null where small disks can be mounted; otherwise why not. */
export function whyNoSmallDisks(): string | null {
  try {
    for (const name of Object.keys(SMALL_DISKS)) mountSmallDisk(name as keyof typeof SMALL_DISKS).unmount()
    return null
  } catch (error) {
    return `Not tried on small disks, which only root can mount: ${(error as Error).message.split('\n')[0]}`
  }
}
