/**
 * Of which release a file is, without opening it as a database: that would make files beside it, or write into it, and a
 * file of a newer release is not touched. Read where SQLite keeps it: "The SQLite Database File Format", 1.3 and 4.1.
 *
 *   file  ─ byte 60 of page 1          unless a later page 1 is committed in
 *   -wal  ─ 32 bytes, then for each page 24 bytes (page, size after commit, salt) and the page
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const USER_VERSION = 60
const [LOG_HEADER, PAGE_HEADER] = [32, 24]

/** 0 where there is no file, or no database in it. */
export function releaseOf(file: string): number {
  const header = reading(file, read => read(0, 100)) ?? Buffer.alloc(0)
  if (header.subarray(0, 15).toString() !== 'SQLite format 3') return 0
  return releaseInLog(`${file}-wal`) ?? header.readUInt32BE(USER_VERSION)
}

/** Null where no page 1 is committed in it. */
function releaseInLog(file: string): number | null {
  return reading(file, (read, size) => {
    const header = read(0, LOG_HEADER)
    if (header.length < LOG_HEADER) return null
    const page = header.readUInt32BE(8)
    const salt = header.subarray(16, 24)
    let committed: number | null = null
    let latest: number | null = null
    for (let at = LOG_HEADER; at + PAGE_HEADER + page <= size; at += PAGE_HEADER + page) {
      const frame = read(at, PAGE_HEADER)
      if (!frame.subarray(8, 16).equals(salt)) break
      if (frame.readUInt32BE(0) === 1) latest = read(at + PAGE_HEADER, 100).readUInt32BE(USER_VERSION)
      if (frame.readUInt32BE(4) > 0) committed = latest
    }
    return committed
  })
}

type Read = (at: number, length: number) => Buffer

/** Null where there is no such file, or none that can be read: whoever opens it says so. */
function reading<Result>(file: string, work: (read: Read, size: number) => Result): Result | null {
  let fd: number
  try {
    fd = openSync(file, 'r')
  } catch {
    return null
  }
  try {
    const read: Read = (at, length) => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(fd, bytes, 0, length, at))
    }
    return work(read, fstatSync(fd).size)
  } catch {
    return null
  } finally {
    closeSync(fd)
  }
}
