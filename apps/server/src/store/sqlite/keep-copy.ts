/** A database as it is, beside it under a name that says of which release it is: whole, or not there. */
import { closeSync, existsSync, openSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import Sqlite from 'better-sqlite3'
import { sync } from './copy.ts'

export const NO_ROOM = 'NO_ROOM'
const MEGABYTE = 1_000_000

const noRoom = (file: string, needs: number, why = ''): Error =>
  Object.assign(
    new Error(
      `${basename(file)} is of an earlier release, and a copy of it is kept before it is brought up to date: that needs ${megabytes(needs)} MB in the data folder, and there is no room for it${why}. Nothing was changed. Make room.`,
    ),
    { code: NO_ROOM },
  )
const megabytes = (bytes: number): string => Math.max(1, Math.ceil(bytes / MEGABYTE)).toString()

/** Throws a sentence where there is no room for a copy and for what a migration writes. */
export function needRoom({ name: file }: Database): void {
  const { bavail, bsize } = statfsSync(dirname(file))
  const needs = 2 * bytesOf(file) + MEGABYTE
  if (bavail * bsize < needs) throw noRoom(file, needs)
}

const bytesOf = (file: string): number =>
  [file, `${file}-wal`].reduce((sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0), 0)

/** While somebody holds the file's write lock. */
export function keepCopy(file: string, release: number): { name: string; remove(): void } {
  const folder = dirname(file)
  const path = freeName(join(folder, `${basename(file, '.sqlite')}.release-${release}`))
  const part = `${path}.part`
  try {
    rmSync(part, { force: true })
    // For the hall's own user alone from its first byte.
    closeSync(openSync(part, 'wx', 0o600))
    const reader = new Sqlite(file, { readonly: true, fileMustExist: true })
    try {
      reader.prepare('VACUUM INTO ?').run(part)
    } finally {
      reader.close()
    }
    sync(part)
    renameSync(part, path)
    sync(folder)
  } catch (error) {
    for (const left of [part, `${part}-journal`]) rmSync(left, { force: true })
    const { code = '', message } = error as { code?: string; message: string }
    if (/^(SQLITE_FULL|SQLITE_IOERR|ENOSPC)/.test(code)) throw noRoom(file, bytesOf(file), ` (${message})`)
    throw error
  }
  return { name: basename(path), remove: () => rmSync(path, { force: true }) }
}

function freeName(stem: string): string {
  for (let n = 1; ; n++) {
    const path = `${stem}${n === 1 ? '' : `-${n}`}.sqlite`
    if (!existsSync(path)) return path
  }
}
