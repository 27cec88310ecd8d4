/**
 * `record accept`: the one way to go on with another record than the known one. It names what is given up, asks for a
 * reason, and is on record in both files.
 */
import { existsSync, renameSync, statSync } from 'node:fs'
import { type Access, openAccess } from '../access/access.ts'
import { filesIn } from '../store/folder.ts'
import { lookInto, wholeIn } from '../store/sqlite/seen.ts'
import type { Seen } from '../store/store.ts'
import { openKnownAccess } from './access-file.ts'
import { expectOurs } from './not-ours.ts'
import { harmOf, PASSING } from './record-error.ts'
import { refuseNewerFiles } from './releases.ts'
import { missingFrom } from './trail.ts'

/** Also while the hall runs: it looks again by itself. */
export function acceptRecord(data: string, reason: string): string {
  if (reason.trim().length < 3)
    throw new Error('Say why: record accept "the disk failed, restored the copy of 2 March" --data DIR.')
  refuseNewerFiles(data)
  const files = filesIn(data)
  if (!existsSync(files.access) && !existsSync(files.hall)) throw new Error(`There is no hall in ${data}.`)
  for (const file of [files.access, files.hall]) expectOurs(file)
  let access: Access
  try {
    access = openKnownAccess(files, Date.now)
  } catch (error) {
    if (harmOf(error)) return beginAccess(files, reason.trim())
    throw error
  }
  try {
    const known = access.record.mark()
    if (!known) throw new Error(`No record is known in ${data}: the hall starts with what is there.`)
    const { found, aside } = seenOrAside(files.hall)
    const older = missingFrom(access.audit, files.hall)
    if (!older && found?.hall === known.hall && found.seq === known.seq && found.last === known.last)
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
    if (older)
      return 'Staff and devices are accepted as they are in access.sqlite. Start the hall again, and remove whoever no longer belongs to it.'
    return found
      ? `The record that ends with event ${found.seq} is accepted; ${known.seq} were known. The hall goes on with it.`
      : `A new record begins; ${known.seq} events were known. Today's numbers go on.${keptIn(aside)}`
  } finally {
    access.close()
  }
}

/** New staff and devices beside the record that is there; what was in their place is kept. */
function beginAccess(files: ReturnType<typeof filesIn>, reason: string): string {
  const { found } = seenOrAside(files.hall)
  const aside = setAside(files.access)
  const access = openAccess(files.access, Date.now)
  try {
    const seq = found?.seq ?? 0
    access.record.accept(found && { ...found, numbers: null }, {
      reason,
      expectedSeq: seq,
      foundSeq: seq,
      numbers: null,
    })
    access.audit.record({
      what: 'record-accepted',
      actor: 'terminal',
      detail: `new staff and devices: ${reason}`,
    })
  } finally {
    access.close()
  }
  return `Staff and devices begin anew: staff add, device invite. Start the hall again.${keptIn(aside)}`
}

function setAside(file: string): string | null {
  const aside = `${file}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`)
  return existsSync(aside) ? aside : null
}

const keptIn = (aside: string | null): string => (aside ? ` What was there is in ${aside}.` : '')

/** What the record tells of itself: null where there is none. One that cannot be gone on with is kept under another name. */
function seenOrAside(file: string): { found: Seen | null; aside: string | null } {
  if (!existsSync(file) || statSync(file).size === 0) return { found: null, aside: null }
  try {
    return { found: lookInto(file, wholeIn), aside: null }
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    if (PASSING.test(code)) throw new Error(`hall.sqlite cannot be opened now: ${message}. Try again.`)
    return { found: null, aside: setAside(file) }
  }
}
