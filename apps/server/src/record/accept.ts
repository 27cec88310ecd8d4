/**
 * `record accept`: the one way to go on with another record than the known one. It names what is given up, asks for a
 * reason, and is on record in both files.
 */
import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { openAccess } from '../access/access.ts'
import { filesIn } from '../store/folder.ts'
import { gapIn, type Seen, seenIn } from './seen.ts'

/** Also while the hall runs: it looks again by itself. */
export function acceptRecord(data: string, reason: string): string {
  if (reason.trim().length < 3)
    throw new Error('Say why: record accept "the disk failed, restored the copy of 2 March" --data DIR.')
  const files = filesIn(data)
  if (!existsSync(files.access)) throw new Error(`There is no hall in ${data}: access.sqlite is missing.`)
  const access = openAccess(files.access, Date.now)
  try {
    const known = access.record.mark()
    if (!known) throw new Error(`No record is known in ${data}: the hall starts with what is there.`)
    const found = seenAt(files.hall)
    if (found?.hall === known.hall && found.seq === known.seq && found.last === known.last)
      throw new Error('hall.sqlite is the record that is known. There is nothing to accept.')
    const numbers = known.numbers
    const mark = found && { ...found, numbers }
    access.record.accept(mark, {
      reason: reason.trim(),
      expectedSeq: known.seq,
      foundSeq: found?.seq ?? 0,
      numbers,
    })
    const detail = `event ${found?.seq ?? 0} in the place of ${known.seq}: ${reason.trim()}`
    access.audit.record({ what: 'record-accepted', actor: 'terminal', detail })
    return found
      ? `The record that ends with event ${found.seq} is accepted; ${known.seq} were known. The hall goes on with it.`
      : `A new record begins; ${known.seq} events were known. Today's numbers go on.`
  } finally {
    access.close()
  }
}

/** Null where there is no record: no file, an empty one, or one without events. */
function seenAt(file: string): Seen | null {
  if (!existsSync(file) || statSync(file).size === 0) return null
  const unreadable = (why: string) =>
    new Error(
      `hall.sqlite cannot be accepted: ${why}. Restore a backup, or move the file away to begin a new record.`,
    )
  let db: Database.Database | null = null
  try {
    db = new Database(file, { fileMustExist: true, timeout: 5_000 })
    const gap = gapIn(db)
    if (gap !== null) throw new Error(`event ${gap} is missing`)
    return seenIn(db)
  } catch (error) {
    throw unreadable((error as Error).message)
  } finally {
    db?.close()
  }
}
