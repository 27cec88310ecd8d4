import path from 'node:path'
import type { Disk } from './disk.ts'

/** @throws when not all of it could be written: a part may lie in the file then */
export function writeWhole(disk: Disk, fd: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; ) {
    const written = disk.write(fd, bytes, from)
    if (written === 0) throw Object.assign(new Error('The disk takes no more.'), { code: 'ENOSPC' })
    from += written
  }
}

/** A file's name is durable only after its folder is: after it was made, and after a rename. */
export function syncFolder(disk: Disk, file: string): void {
  // Windows has no such thing, and refuses: the journal of its file system has to be enough.
  if (process.platform === 'win32') return
  const folder = disk.open(path.dirname(file), 'r')
  try {
    disk.sync(folder)
  } finally {
    disk.close(folder)
  }
}
