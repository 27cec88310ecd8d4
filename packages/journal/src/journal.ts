/**
 * An append-only file of JSON lines that survives power cuts and full disks. It opens whatever the file holds, a line is
 * durable before `append` says so, and a line that failed is as if it had never been.
 *
 *   open ─▶ read: entries │ lines of another release │ damaged pieces ─▶ set aside in file.aside, told
 *   append ─▶ write, fsync ─▶ ok, or taken back
 *   tidy ─▶ file.new whole ─▶ rename ─▶ without what is over; or the file stays as it was
 */
import path from 'node:path'
import { type Disk, realDisk } from './disk.ts'
import { describeFound, type Found } from './found.ts'
import { type Line, type Read, readLines } from './read-lines.ts'
import { replaceFile } from './replace-file.ts'
import { findRoom } from './room.ts'
import { asideOf, readOrNothing, setAside } from './set-aside.ts'
import { attempt, type StorageError, type Stored, storageError, stored } from './stored.ts'
import { openTail } from './tail.ts'

export type { Found } from './found.ts'

export type JournalOptions<T> = {
  read: Read<T>
  /** The entry need not be kept any longer; asked only after every entry was read. */
  isOver?: (entry: T) => boolean
  /** Hears, in a sentence each, what was found damaged and what could not be tidied. */
  tell?: (news: string) => void
  /** Bytes that must be free for `trouble` to be null, so that what was begun can be ended. */
  reserve?: number
  disk?: Disk
}

export type Journal<T> = {
  /** What was wrong with the file when it was opened. */
  found: Found
  /** In the order they were written. */
  entries: () => T[]
  /** Lines in the file, those of other releases among them. */
  lineCount: () => number
  /** Durable when it says ok, several with one fsync; otherwise nothing has happened. No disk makes it throw. */
  append: (...entries: T[]) => Stored
  /** The same with the fsync off the event loop; those that come together stand in line. Not to be mixed with `append`. */
  appendLater: (entry: T) => Promise<Stored>
  /** Takes out what is over; not ok: the file is as it was. */
  tidy: () => Stored
  /** The same, once the lines that stand in line are written. */
  tidyLater: () => Promise<Stored>
  /**
   * Why nothing can be stored now, or null. Asks the disk for its free room, and after a write that failed tries
   * another one, so that room which is back is noticed: meant to be called about once a second.
   */
  trouble: () => StorageError | null
  /** At once, but for lines that stand in line: resolves when they are written. */
  close: () => Promise<void>
}

/** Lines of another release that stay in the file; older ones are set aside. */
const FOREIGN_AT_MOST = 1000
const RESERVE = 65_536
/** A bad sector, a broken file system, a folder or a stranger's file of that name: it will be no better tomorrow. */
const UNREADABLE = new Set(['EIO', 'EUCLEAN', 'EBADMSG', 'EISDIR', 'EACCES', 'EPERM'])

/**
 * The folder must be there. One process only may have a journal open.
 * @throws where the machine cannot open any file now (EMFILE, ENOMEM, …); never for what the file holds
 */
export function openJournal<T extends object>(file: string, options: JournalOptions<T>): Journal<T> {
  const { read, isOver = () => false, tell = () => {}, reserve = RESERVE, disk = realDisk } = options
  const { lines: first, damaged, zeroed, endsWhole } = readLines(readOrMoveAway(disk, file, tell), read)
  let lines = first
  /** Still in the file, for want of a place beside it. */
  let unkept = damaged
  let needsTidying = damaged.length > 0 || zeroed > 0 || !endsWhole
  let hasFailed = false
  let inLine: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const tail = openTail(disk, file, endsWhole)

  function tidy(): Stored {
    const isForeign = ({ entry }: Line<T>) => entry === null
    const tooMany = new Set(lines.filter(isForeign).slice(0, -FOREIGN_AT_MOST))
    const kept = lines.filter(line => !tooMany.has(line) && (line.entry === null || !isOver(line.entry)))
    if (kept.length === lines.length && !needsTidying) return stored
    const pieces = [...unkept, ...[...tooMany].map(({ text }) => Buffer.from(text))]
    if (pieces.length > 0) {
      const aside = setAside(disk, file, pieces)
      if (!aside.ok) return stays(aside.error)
      if (aside.forgotten > 0)
        tell(`${asideOf(file)} is full: its oldest ${aside.forgotten} bytes are not kept.`)
      unkept = []
      if (tooMany.size > 0) tell(`${tooMany.size} line(s) of another release lie in ${asideOf(file)} now.`)
    }
    return rewrite(kept)
  }

  function stays(error: StorageError): Stored {
    tell(`${file} could not be tidied and stays as it was. ${error.message}`)
    return { ok: false, error }
  }

  function rewrite(kept: Line<T>[]): Stored {
    const done = replaceFile(file, kept.map(({ text }) => `${text}\n`).join(''), disk)
    if (!done.ok && !done.isReplaced) return stays(done.error)
    lines = kept
    needsTidying = unkept.length > 0
    tail.moveTo({ isNamed: done.ok })
    return stored
  }

  /** What others removed or cut is written again: nothing is acknowledged into a file that nobody will find. */
  function restoreIfLost(): Stored {
    if (!tail.isLost()) return stored
    tell(`${file} was removed, replaced or cut while it was in use. It is written again from memory.`)
    return rewrite(lines)
  }

  /** A line that waits for its fsync could be taken back, and with it what was written behind it. */
  function failIfMixed(): void {
    if (waiting > 0) throw new Error(`${file}: a line still waits for its fsync. Use appendLater alone.`)
  }

  function settle(added: Line<T>[], done: Stored): Stored {
    hasFailed = !done.ok
    if (done.ok) lines.push(...added)
    return done
  }

  function standInLine(work: () => Promise<Stored>): Promise<Stored> {
    waiting++
    const done = inLine.then(work).finally(() => waiting--)
    inLine = done
    return done
  }

  const lineOf = (entry: T): Line<T> => ({ text: JSON.stringify(entry), entry })

  const isTidy = tidy().ok
  const foreign = lines.filter(({ entry }) => entry === null).length
  const found: Found = {
    file,
    damaged: damaged.length,
    zeroed,
    foreign,
    keptIn: isTidy ? asideOf(file) : file,
  }
  const news = describeFound(found)
  if (news) tell(news)

  return {
    found,
    entries: () => lines.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    lineCount: () => lines.length,
    append: (...entries) => {
      failIfMixed()
      const added = entries.map(lineOf)
      const place = restoreIfLost()
      return settle(added, place.ok ? tail.append(added.map(({ text }) => text).join('\n')) : place)
    },
    appendLater: entry => {
      const line = lineOf(entry)
      return standInLine(async () => {
        const place = restoreIfLost()
        return settle([line], place.ok ? await tail.appendLater(line.text) : place)
      })
    },
    tidy: () => {
      failIfMixed()
      return tidy()
    },
    tidyLater: () => standInLine(async () => tidy()),
    trouble: () => {
      const short = shortOfRoom(disk, file, reserve)
      if (short || !hasFailed) return short
      const trouble = findRoom(file, disk)
      hasFailed = trouble !== null
      return trouble
    },
    close: async () => {
      if (waiting > 0) await inLine
      tail.close()
    },
  }
}

function readOrMoveAway(disk: Disk, file: string, tell: (news: string) => void): Buffer {
  try {
    return readOrNothing(disk, file)
  } catch (error) {
    if (!UNREADABLE.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    const away = `${file}.unreadable-${Date.now()}`
    const moved = attempt(file, () => disk.rename(file, away))
    tell(`${file} cannot be read (${(error as Error).message}). ${moved.ok ? `It is ${away} now.` : ''}`)
    return Buffer.alloc(0)
  }
}

function shortOfRoom(disk: Disk, file: string, reserve: number): StorageError | null {
  let free = 0
  const asked = attempt(file, () => {
    free = disk.free(path.dirname(file))
  })
  if (!asked.ok) return asked.error
  return free < reserve ? storageError(file, { code: 'ENOSPC' }) : null
}

/** The entries of a journal that another process may have open. @throws when the file cannot be read */
export const readJournal = <T extends object>(file: string, read: Read<T>): T[] =>
  readLines(readOrNothing(realDisk, file), read).lines.flatMap(({ entry }) => (entry === null ? [] : [entry]))
