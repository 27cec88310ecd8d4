/**
 * `backup DIR`: a copy of the hall while it runs, whole or not there at all.
 *
 *   hall.sqlite, access.sqlite ─(one moment)─► DIR.part ─► checked, synced ─► DIR
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { whyNotFolder } from '@antrean/command-line'
import { refuseNewerFiles } from '../record/releases.ts'
import { filesIn } from '../store/folder.ts'
import { copyAtOneMoment, sync, why } from '../store/sqlite/copy.ts'
import { lookInto, seenIn } from '../store/sqlite/seen.ts'
import { copyFiles } from './copy-files.ts'

export const COPIED = ['hall.sqlite', 'access.sqlite'] as const

/** Returns one sentence about the copy; throws one about what is in the way. */
export async function backUp(data: string, to: string | undefined): Promise<string> {
  if (!to) throw new Error('Name the folder of the copy: backup DIR [--data DIR]. A new one each time.')
  if (existsSync(to) && (!statSync(to).isDirectory() || readdirSync(to).length > 0))
    throw new Error(`${to} exists, and a backup overwrites nothing. Name another folder.`)
  const unusable = whyNotFolder(to)
  if (unusable) throw new Error(`${to} cannot be the folder of a copy: ${unusable}. Name another.`)
  for (const name of COPIED)
    if (!existsSync(join(data, name)))
      throw new Error(`There is no whole hall in ${data}: ${name} is missing. Name its folder with --data.`)
  refuseNewerFiles(data)
  const { hall, access } = filesIn(data)
  const started = performance.now()
  const part = `${to}.part`
  rmSync(part, { recursive: true, force: true })
  try {
    mkdirSync(part, { recursive: true })
    // A copy has its name once all are whole: what a kill leaves before is no backup, and one that it leaves after is.
    await copyAtOneMoment([
      [hall, join(part, 'hall.copying')],
      [access, join(part, 'access.copying')],
    ])
    // After the record: whatever it names is there, since a file is kept before it is on record, and none ever changes.
    copyFiles(join(data, 'attachments'), join(part, 'attachments'))
    for (const name of COPIED) renameSync(join(part, name.replace('.sqlite', '.copying')), join(part, name))
    sync(part)
    renameSync(part, to)
    sync(dirname(to))
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw new Error(`The hall could not be copied: ${why(error)}`)
  }
  const megabytes = (statSync(join(to, 'hall.sqlite')).size / 1e6).toFixed(1)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return `A copy of ${lastSeq(join(to, 'hall.sqlite'))} events (${megabytes} MB) is in ${to}, whole and checked, after ${seconds} s.`
}

export const lastSeq = (file: string): number => lookInto(file, seenIn)?.seq ?? 0
