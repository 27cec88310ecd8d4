/** Whether a disk takes something now, found out by giving it something. */
import { type Disk, realDisk } from './disk.ts'
import { attempt, type StorageError } from './stored.ts'
import { writeWhole } from './write-whole.ts'

/** One block of most file systems. */
const BYTES = 4096

/** Writes and removes a small file beside `file`; null when it went well. Takes as long as one fsync. */
export function findRoom(file: string, disk: Disk = realDisk): StorageError | null {
  const pad = `${file}.room`
  const tried = attempt(file, () => {
    const fd = disk.open(pad, 'w')
    try {
      writeWhole(disk, fd, Buffer.alloc(BYTES, '\n'))
      disk.sync(fd)
    } finally {
      disk.close(fd)
    }
  })
  attempt(pad, () => disk.remove(pad))
  return tried.ok ? null : tried.error
}
