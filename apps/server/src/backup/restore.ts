/**
 * `restore DIR`: the hall of a backup in the place of the present one, which is kept beside it. Today's numbers go on after
 * the last ones that the present files know of.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openAccess } from '../access/access.ts'
import type { Mark } from '../record/mark.ts'
import { seenIn } from '../record/seen.ts'
import { takeFolder } from '../store/folder.ts'
import { COPIED } from './backup.ts'
import { check, sync } from './copy.ts'

/** With the hall stopped. */
export function restore(data: string, from: string | undefined): string {
  if (!from || !COPIED.every(name => existsSync(join(from, name))))
    throw new Error(`There is no backup in ${from ?? 'no folder'}: restore DIR [--data DIR].`)
  for (const name of COPIED) check(join(from, name))
  const folder = takeFolder(data)
  try {
    const known = markOf(folder.access)
    const aside = setAside(data)
    for (const name of COPIED) {
      copyFileSync(join(from, name), join(data, name))
      sync(join(data, name))
    }
    sync(data)
    const seq = settle(folder.access, folder.hall, known, from)
    return `The hall of ${from} is restored: it ends with event ${seq}${known ? `, and ${known.seq} were known` : ''}. What was there is in ${aside}.`
  } finally {
    folder.release()
  }
}

/** What the present files know; null where they cannot be read. */
function markOf(file: string): Mark | null {
  if (!existsSync(file)) return null
  try {
    const access = openAccess(file, Date.now)
    try {
      return access.record.mark()
    } finally {
      access.close()
    }
  } catch {
    return null
  }
}

function setAside(data: string): string {
  const aside = join(data, `replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`)
  mkdirSync(aside)
  for (const name of readdirSync(data))
    if (COPIED.some(its => name === its || name.startsWith(`${its}-`)))
      renameSync(join(data, name), join(aside, name))
  return aside
}

/** Puts the restored record's own mark in place, and has the hall write down that it was restored. */
function settle(accessFile: string, hallFile: string, known: Mark | null, from: string): number {
  const db = new Database(hallFile, { fileMustExist: true })
  const found = seenIn(db)
  db.close()
  const access = openAccess(accessFile, Date.now)
  try {
    const numbers = known?.numbers ?? null
    const reason = `restored from ${from}`
    access.record.accept(found && { ...found, numbers }, {
      reason,
      expectedSeq: known?.seq ?? 0,
      foundSeq: found?.seq ?? 0,
      numbers,
    })
    access.audit.record({ what: 'record-accepted', actor: 'terminal', detail: reason })
  } finally {
    access.close()
  }
  return found?.seq ?? 0
}
