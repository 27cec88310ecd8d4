/**
 * The end of a file, where whole lines are added or none. What a failed write left is taken back at once; where even
 * that fails it is remembered, and mended before the next line.
 */
import type { Disk } from './disk.ts'
import { attempt, type Stored, storageError, stored } from './stored.ts'
import { syncFolder, writeWhole } from './write-whole.ts'

export type Tail = {
  /** One line, or several with their breaks between. Durable when it says ok, and as if they had never been otherwise. */
  append: (lines: string) => Stored
  /** The same, with the fsync off the event loop. One at a time. */
  appendLater: (line: string) => Promise<Stored>
  /** Somebody removed the open file, put another in its place, or cut lines off that were written. */
  isLost: () => boolean
  /** A file of whole lines has taken the place of the one that was open. `isNamed`: and its name is durable. */
  moveTo: (place: { isNamed: boolean }) => void
  close: () => void
}

/** `endsWhole`: the last line in the file is closed by a line break. Opens nothing yet: a full disk may not let it. */
export function openTail(disk: Disk, file: string, endsWhole: boolean): Tail {
  let fd: number | null = null
  let isNamed = false
  /** Something that is not ours to take away lies behind the last line break. */
  let needsBreak = !endsWhole
  /** Where a line that failed begins, while it could not be taken back. */
  let tornAt: number | null = null
  /** The least size that the file can have. */
  let size = 0

  /** Where the next line begins. @throws when the file cannot be made ready */
  function ready(): { fd: number; end: number } {
    fd ??= disk.open(file, 'a')
    if (!isNamed) syncFolder(disk, file)
    isNamed = true
    if (tornAt !== null && attempt(file, () => disk.truncate(fd!, tornAt!)).ok) tornAt = null
    return { fd, end: disk.look(fd).size }
  }

  function write(line: string): { fd: number; end: number } {
    const place = ready()
    const isApart = needsBreak || tornAt !== null
    undoing(place, () => writeWhole(disk, place.fd, Buffer.from(`${isApart ? '\n' : ''}${line}\n`)))
    return place
  }

  function undoing(place: { fd: number; end: number }, act: () => void): void {
    try {
      act()
    } catch (error) {
      takeBack(place)
      throw error
    }
  }

  function takeBack(place: { fd: number; end: number }): void {
    if (!attempt(file, () => disk.truncate(place.fd, place.end)).ok) tornAt ??= place.end
  }

  function isWritten(place: { fd: number }): void {
    attempt(file, () => {
      size = disk.look(place.fd).size
    })
    needsBreak = false
    tornAt = null
  }

  function close(): void {
    if (fd !== null) attempt(file, () => disk.close(fd!))
    fd = null
  }

  return {
    append: lines =>
      attempt(file, () => {
        const place = write(lines)
        undoing(place, () => disk.sync(place.fd))
        isWritten(place)
      }),
    appendLater: async line => {
      let place: { fd: number; end: number } | null = null
      try {
        place = write(line)
        await disk.syncLater(place.fd)
        isWritten(place)
        return stored
      } catch (cause) {
        if (place) takeBack(place)
        return { ok: false, error: storageError(file, cause) }
      }
    },
    isLost: () => {
      let isLost = false
      attempt(file, () => {
        const found = fd === null ? null : disk.look(fd)
        isLost = found !== null && (found.links === 0 || found.size < size)
      })
      return isLost
    },
    moveTo: place => {
      close()
      size = 0
      isNamed = place.isNamed
      needsBreak = false
      tornAt = null
    },
    close,
  }
}
