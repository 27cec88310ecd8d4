/**
 * `restore DIR`: the hall of a backup in the place of the present one, which is kept beside it. Today's numbers go on after
 * the last ones that the present files know of.
 *
 *   DIR ─► restoring-… (checked, on record) ─► the data folder;  what was there ─► replaced-…
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { acceptIn, markIn } from '../access/store/accept-in.ts'
import type { Mark } from '../record/mark.ts'
import { refuseNewerFiles } from '../record/releases.ts'
import { takeFolder } from '../store/folder.ts'
import { check, sync, why } from '../store/sqlite/copy.ts'
import { lookInto, seenIn } from '../store/sqlite/seen.ts'
import { COPIED } from './backup.ts'
import { copyFiles } from './copy-files.ts'

/** With the hall stopped. */
export function restore(data: string, from: string | undefined): string {
  if (!from || !COPIED.every(name => existsSync(join(from, name))))
    throw new Error(`There is no backup in ${from ?? 'no folder'}: restore DIR [--data DIR].`)
  refuseNewerFiles(from)
  for (const name of COPIED) {
    const file = join(from, name)
    // Opened, it would be rolled back to the emptiness that it was before the copy.
    if (existsSync(`${file}-journal`))
      throw new Error(`${file} is a copy that was broken off. Restore another backup.`)
    check(file)
  }
  const folder = takeFolder(data)
  try {
    const known = markIn(folder.access)
    const part = join(data, `restoring-${stamp()}`)
    const seq = prepare(from, part, known)
    const aside = join(data, `replaced-${stamp()}`)
    mkdirSync(aside)
    // Whenever this is cut short, one of the two is missing or the other's: the next start says so.
    for (const name of ['access.sqlite', 'hall.sqlite']) {
      setAside(data, name, aside)
      renameSync(join(part, name), join(data, name))
    }
    setAside(data, 'attachments', aside)
    if (existsSync(join(part, 'attachments')))
      renameSync(join(part, 'attachments'), join(data, 'attachments'))
    rmSync(part, { recursive: true })
    sync(data)
    return `The hall of ${from} is restored: it ends with event ${seq}${known ? `, and ${known.seq} were known` : ''}. What was there is in ${aside}.`
  } finally {
    folder.release()
  }
}

const stamp = (): string => new Date().toISOString().replaceAll(/[:.]/g, '-')

/** The files of the backup, whole and with their own mark, beside the hall that is still there; or nothing of them. */
function prepare(from: string, part: string, known: Mark | null): number {
  mkdirSync(part)
  try {
    for (const name of COPIED) copyFileSync(join(from, name), join(part, name))
    copyFiles(join(from, 'attachments'), join(part, 'attachments'))
    const seq = settle(join(part, 'access.sqlite'), join(part, 'hall.sqlite'), known, from)
    for (const name of COPIED) sync(join(part, name))
    sync(part)
    return seq
  } catch (error) {
    rmSync(part, { recursive: true })
    throw new Error(`Nothing was restored, and the hall is as it was: ${why(error)}`)
  }
}

function setAside(data: string, name: string, aside: string): void {
  for (const found of readdirSync(data))
    if (found === name || found.startsWith(`${name}-`)) renameSync(join(data, found), join(aside, found))
}

/** Puts the restored record's own mark in place, and has the hall write down that it was restored. */
function settle(accessFile: string, hallFile: string, known: Mark | null, from: string): number {
  const found = lookInto(hallFile, seenIn)
  const numbers = known?.numbers ?? null
  const reason = `restored from ${from}`
  acceptIn(
    accessFile,
    found && { ...found, numbers },
    { reason, expectedSeq: known?.seq ?? 0, foundSeq: found?.seq ?? 0, numbers },
    { what: 'record-accepted', actor: 'terminal', detail: reason },
  )
  return found?.seq ?? 0
}
