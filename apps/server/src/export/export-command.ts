/**
 * `export --out DIR`: all there is as files in a new folder, also while the hall runs; whole, or not there at all.
 *
 *   hall.sqlite, access.sqlite ─► DIR.part ─► synced ─► DIR
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isoInZone } from '@antrean/queue-core'
import { openKnown } from '../administration.ts'
import { rebuild } from '../hall/live.ts'
import { filesIn } from '../store/folder.ts'
import { sync } from '../store/sqlite/copy.ts'
import { EXPORT_SETS, hallIn } from '../store/sqlite/export-sets.ts'
import { HALL_MIGRATIONS } from '../store/sqlite/migrations/index.ts'
import { openReader } from '../store/sqlite/reader.ts'
import { releaseOf } from '../store/sqlite/release-of.ts'
import { VERSION } from '../version.ts'
import { type Asked, scopeOf } from './order.ts'
import { readExport } from './read-export.ts'
import { EXPORT_FORMATS, EXPORT_SCHEMA, type ExportFormat } from './schema.ts'

export type ExportWish = Asked & { out?: string | undefined; format?: string | undefined; personal: boolean }

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Returns one sentence about the files; throws one about what is in the way. */
export function exportAll(data: string, { out, from, to, format = 'csv', personal }: ExportWish): string {
  if (!out) throw new Error('Name the new folder of the files: export --out DIR [--data DIR].')
  if (existsSync(out))
    throw new Error(`${out} exists, and an export overwrites nothing. Name another folder.`)
  for (const [option, date] of Object.entries({ from, to }))
    if (date !== undefined && !(DATE.test(date) && Number.isFinite(Date.parse(date))))
      throw new Error(`--${option} ${date} is no date. Give one like 2026-03-02.`)
  if (from && to && to < from)
    throw new Error(`--from ${from} is after --to ${to}. Give the earlier one first.`)
  if (!isFormat(format)) throw new Error(`--format is one of ${EXPORT_FORMATS.join(', ')}, not ${format}.`)
  const access = openKnown(data)
  if (releaseOf(filesIn(data).hall) < HALL_MIGRATIONS.length) {
    access.close()
    throw new Error(
      `The hall in ${data} is of an earlier release. Start it once with this one, and then try again.`,
    )
  }
  const part = `${out}.part`
  try {
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part, { recursive: true })
    const range = `${from ?? 'the beginning'} to ${to ?? 'today'}`
    const detail = `all ${range} ${format}${personal ? ' with personal data' : ''}`
    access.audit.record({ what: 'data-exported', actor: 'terminal', detail })
    const rows = write(data, part, { from, to, format, personal })
    renameSync(part, out)
    const all = Object.values(rows).reduce((sum, one) => sum + one, 0)
    return `${Object.keys(rows).length} files with ${all.toLocaleString('en')} rows are in ${out}.`
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  } finally {
    access.close()
  }
}

const isFormat = (format: string): format is ExportFormat => EXPORT_FORMATS.some(one => one === format)

/** How many rows each file has. */
function write(
  data: string,
  folder: string,
  wish: Asked & { format: ExportFormat; personal: boolean },
): Record<string, number> {
  const files = filesIn(data)
  const { live, scope } = lookAt(files.hall, wish)
  const rows: Record<string, number> = {}
  for (const set of EXPORT_SETS) {
    if (set === 'people' && !wish.personal) continue
    const name = `${set}.${wish.format}`
    const file = openSync(join(folder, name), 'wx', 0o600)
    rows[name] = 0
    try {
      for (const { text, rows: more } of readExport(files, { ...wish, set, scope })) {
        writeAll(file, Buffer.from(text))
        rows[name] += more
      }
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }
  const { name, timezone } = live.state.config!
  const about = {
    ...{ schema: EXPORT_SCHEMA, release: VERSION, hall: hallIn(files.hall), name, timezone, seq: scope.seq },
    ...{ from: wish.from ?? null, to: wish.to ?? null, personal: wish.personal },
    ...{ made: isoInZone(timezone, Date.now()), rows },
  }
  const file = openSync(join(folder, 'schema.json'), 'wx', 0o600)
  writeAll(file, Buffer.from(`${JSON.stringify(about, null, 2)}\n`))
  closeSync(file)
  sync(folder)
  return rows
}

function lookAt(hall: string, asked: Asked) {
  const reader = openReader(hall)
  try {
    const live = reader.atOneMoment(() => rebuild({ ...reader, hall: '' }))
    if (!live.state.config)
      throw new Error('The hall has not been set up yet, so there is nothing to export.')
    return { live, scope: scopeOf(asked, live, reader.log) }
  } finally {
    reader.close()
  }
}

/** A disk that fills up takes a part and throws nothing. */
function writeAll(file: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; ) {
    const written = writeSync(file, bytes, from)
    if (written === 0) throw Object.assign(new Error('The disk of the files is full.'), { code: 'ENOSPC' })
    from += written
  }
}
