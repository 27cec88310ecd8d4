/** What a journal asks of a disk; every call may throw. The real one is Node's, another one fails on request. */
import fs from 'node:fs'

export type Disk = {
  /** The file's bytes. */
  read: (file: string) => Buffer
  /** `a` appends, `w` empties, `r` is for a folder that is to be synced. Files are their owner's alone. */
  open: (file: string, flags: 'a' | 'w' | 'r') => number
  close: (fd: number) => void
  /** Writes from `bytes[from]` on, and returns how many: on a disk that fills up it may be less, and nothing is thrown. */
  write: (fd: number, bytes: Buffer, from: number) => number
  /** Durable when it returns. */
  sync: (fd: number) => void
  /** The same, off the event loop. */
  syncLater: (fd: number) => Promise<void>
  truncate: (fd: number, size: number) => void
  /** `links` is 0 once the file's name is gone. */
  look: (fd: number) => { size: number; links: number }
  rename: (from: string, to: string) => void
  /** Nothing happens where there is no such file. */
  remove: (file: string) => void
  /** Bytes that an ordinary user may still write there. */
  free: (folder: string) => number
}

export const realDisk: Disk = {
  read: file => fs.readFileSync(file),
  open: (file, flags) => fs.openSync(file, flags, 0o600),
  close: fd => fs.closeSync(fd),
  write: (fd, bytes, from) => fs.writeSync(fd, bytes, from),
  sync: fd => fs.fsyncSync(fd),
  syncLater: fd =>
    new Promise((resolve, reject) => {
      fs.fsync(fd, error => (error ? reject(error) : resolve()))
    }),
  truncate: (fd, size) => fs.ftruncateSync(fd, size),
  look: fd => {
    const { size, nlink } = fs.fstatSync(fd)
    return { size, links: nlink }
  },
  rename: (from, to) => fs.renameSync(from, to),
  remove: file => fs.rmSync(file, { force: true }),
  free: folder => {
    const { bavail, bsize } = fs.statfsSync(folder)
    return bavail * bsize
  },
}
