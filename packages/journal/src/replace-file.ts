/**
 * A small file with a new content: whole or as it was.
 *
 *   file.new: written, synced, read again ──rename──▶ file, then the folder is synced
 */
import { type Disk, realDisk } from './disk.ts'
import { attempt, type StorageError } from './stored.ts'
import { syncFolder, writeWhole } from './write-whole.ts'

/** `isReplaced` and not ok: the new content is there, and a power cut may still bring the old one back. */
export type Replaced = { ok: true } | { ok: false; isReplaced: boolean; error: StorageError }

/** Durable when it says ok; the file is its owner's alone. */
export function replaceFile(file: string, content: string | Buffer, disk: Disk = realDisk): Replaced {
  const draft = `${file}.new`
  let isReplaced = false
  const done = attempt(file, () => {
    writeDraft(disk, draft, Buffer.from(content as string))
    disk.rename(draft, file)
    isReplaced = true
    syncFolder(disk, file)
  })
  if (done.ok) return { ok: true }
  // Half a draft takes room that a full disk needs.
  if (!isReplaced) attempt(draft, () => disk.remove(draft))
  return { ok: false, isReplaced, error: done.error }
}

function writeDraft(disk: Disk, draft: string, bytes: Buffer): void {
  const fd = disk.open(draft, 'w')
  try {
    writeWhole(disk, fd, bytes)
    disk.sync(fd)
  } finally {
    disk.close(fd)
  }
  if (!disk.read(draft).equals(bytes)) throw new Error('the disk does not hold what was written')
}
