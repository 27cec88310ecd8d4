import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mountSmallDisk, whyNoSmallDisks } from '@antrean/journal/virtual'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACCESS_MIGRATIONS } from '../../access/store/migrations/index.ts'
import { inviteDevice } from '../../administration.ts'
import { backUp } from '../../backup/backup.ts'
import { restore } from '../../backup/restore.ts'
import { addStaff, listStaff } from '../../staff-tasks.ts'
import { releases, unpack } from '../../testing/release-folder.ts'
import { startTestServer, temporaryFolder } from '../../testing/start-server.ts'
import { openDatabase } from './database.ts'
import { keepCopy } from './keep-copy.ts'
import type { Migration } from './migration.ts'
import { HALL_MIGRATIONS } from './migrations/index.ts'
import { openStore } from './open-store.ts'
import { releaseOf } from './release-of.ts'

const OLDEST = releases()[0]!
let data: string
let file: string
beforeEach(() => {
  data = unpack(OLDEST)
  file = join(data, 'hall.sqlite')
})
afterEach(() => rmSync(data, { recursive: true }))

const schemaOf = (file: string): unknown => {
  const db = new Database(file, { readonly: true })
  const schema = db.prepare(`SELECT type, name, sql FROM sqlite_schema ORDER BY type, name`).all()
  db.close()
  return schema
}
/** Every file with its bytes. */
const bytesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

describe.each([
  ['hall.sqlite', HALL_MIGRATIONS],
  ['access.sqlite', ACCESS_MIGRATIONS],
])('the migrations of %s', (name, migrations) => {
  it('are numbered without a gap', () => {
    expect(migrations.map(({ name }) => Number(/^(\d{4})-[a-z-]+$/.exec(name)?.[1]))).toEqual(
      migrations.map((_, n) => n + 1),
    )
  })

  it('make of an old file what a new one is', () => {
    const fresh = join(data, 'fresh.sqlite')
    openDatabase(fresh, migrations).db.close()
    openDatabase(join(data, name), migrations).db.close()
    const plain = (schema: unknown) => JSON.stringify(schema).replaceAll('IF NOT EXISTS ', '')
    expect(plain(schemaOf(join(data, name)))).toBe(plain(schemaOf(fresh)))
    expect(releaseOf(join(data, name))).toBe(migrations.length)
  })

  it('bring a file from each release to this one, with a copy of that release', () => {
    for (let from = 1; from < migrations.length; from++) {
      const old = join(data, `old-${from}.sqlite`)
      openDatabase(old, migrations.slice(0, from)).db.close()
      const { db, kept } = openDatabase(old, migrations)
      db.close()
      expect(kept).toBe(`old-${from}.release-${from}.sqlite`)
      expect(releaseOf(join(data, kept!))).toBe(from)
      expect(statSync(join(data, kept!)).mode & 0o777).toBe(0o600)
    }
  })
})

it('a copy of an old record is that of the same hall, and two new halls are two', () => {
  const idIn = (file: string) => {
    const { db } = openDatabase(file, HALL_MIGRATIONS)
    const id = db.prepare(`SELECT value FROM meta WHERE name = 'hall'`).pluck().get()
    db.close()
    return id
  }
  const copy = unpack(OLDEST)
  expect(idIn(file)).toBe(idIn(join(copy, 'hall.sqlite')))
  expect(idIn(join(data, 'new.sqlite'))).not.toBe(idIn(join(copy, 'new.sqlite')))
  rmSync(copy, { recursive: true })
})

it('tickets of a file are the same after it came to this release, and so is what its view shows', () => {
  const before = HALL_MIGRATIONS.findIndex(({ name }) => name === '0011-a-ticket-is-a-row')
  const { db } = openDatabase(file, HALL_MIGRATIONS.slice(0, before))
  const view = 'SELECT * FROM bi_tickets ORDER BY seq'
  const shown = db.prepare(view).all()
  const filed = (db.prepare('SELECT data FROM tickets ORDER BY key').pluck().all() as string[]).map(data =>
    JSON.parse(data),
  )
  db.close()
  const store = openStore(file)
  expect(filed.length).toBeGreaterThan(10)
  expect([...store.tickets.between(0, 1_000_000)].map(({ ticket }) => ticket)).toEqual(filed)
  expect(store.db.prepare(view).all()).toEqual(shown)
  store.close()
})

it('one that fails leaves the file as it was, and no copy', () => {
  const breaking: Migration = {
    name: '9999-breaking',
    up(db) {
      db.exec('CREATE TABLE half (n INTEGER) STRICT')
      throw new Error('a bug')
    },
  }
  const before = schemaOf(file)
  expect(() => openDatabase(file, [...HALL_MIGRATIONS, breaking])).toThrow('a bug')
  expect(schemaOf(file)).toEqual(before)
  expect(releaseOf(file)).toBe(1)
  expect(readdirSync(data).filter(name => name.includes('release'))).toEqual([])
})

describe('on a disk without room for the copy', () => {
  const onSmallDisk = (test: (folder: string, fill: (free: number) => void, empty: () => void) => void) => {
    const disk = mountSmallDisk({ tmpfs: 4_096 })
    try {
      test(unpack(OLDEST, disk.folder), disk.fill, disk.empty)
    } finally {
      disk.unmount()
    }
  }

  it('nothing is changed, a sentence says how much is needed, and with room it goes on', ({ skip }) => {
    const why = whyNoSmallDisks()
    if (why) return skip(why)
    onSmallDisk((folder, fill, empty) => {
      const [file, before] = [join(folder, 'hall.sqlite'), releaseOf(join(folder, 'hall.sqlite'))]
      fill(900_000)
      expect(() => openDatabase(file, HALL_MIGRATIONS)).toThrow(
        /hall.sqlite is of an earlier release.*needs 2 MB.*Nothing was changed. Make room/,
      )
      expect(releaseOf(file)).toBe(before)
      expect(readdirSync(folder).filter(name => name.includes('release'))).toEqual([])
      empty()
      const { db, kept } = openDatabase(file, HALL_MIGRATIONS)
      db.close()
      expect(kept).toBe('hall.release-1.sqlite')
    })
  })

  it('no half copy is left where the room ends in the middle of it', ({ skip }) => {
    const why = whyNoSmallDisks()
    if (why) return skip(why)
    onSmallDisk((folder, fill) => {
      const file = join(folder, 'hall.sqlite')
      fill(30_000)
      expect(() => keepCopy(file, 1)).toThrow(/there is no room for it \(.*\). Nothing was changed/)
      expect(readdirSync(folder).filter(name => name.includes('release'))).toEqual([])
    })
  })
})

describe('a file of a newer release', () => {
  const later: Migration = {
    name: '9999-later',
    up: db => void db.exec('CREATE TABLE later (n INTEGER) STRICT'),
  }

  it.each([
    ['hall.sqlite', HALL_MIGRATIONS],
    ['access.sqlite', ACCESS_MIGRATIONS],
  ])(
    '%s is refused by every task with the right sentence, and nothing in the folder is touched',
    async (name, migrations) => {
      openDatabase(join(data, name), [...migrations, later]).db.close()
      const before = bytesIn(data)
      const sentence = new RegExp(
        `${name} was written by release ${migrations.length + 1} .* this is release ${migrations.length}. Start the newer server.`,
      )
      await expect(startTestServer({ data })).rejects.toThrow(sentence)
      expect(() => listStaff(data)).toThrow(sentence)
      expect(() => inviteDevice(data, 'kiosk', 'Pintu')).toThrow(sentence)
      await expect(addStaff(data, 'sari', 'officer', { id: 'Balai', en: 'Hall' })).rejects.toThrow(sentence)
      await expect(backUp(data, join(data, 'copy'))).rejects.toThrow(sentence)
      const other = temporaryFolder()
      expect(() => restore(other, data)).toThrow(sentence)
      expect(readdirSync(other)).toEqual([])
      expect(bytesIn(data)).toEqual(before)
    },
  )

  it('is known as such where a power cut has left its release in the log alone', () => {
    const { db } = openDatabase(file, [...HALL_MIGRATIONS, later])
    for (const end of ['', '-wal']) copyAs(`${file}${end}`, join(data, `cut.sqlite${end}`))
    db.close()
    const cut = join(data, 'cut.sqlite')
    expect(readFileSync(cut).readUInt32BE(60)).toBe(1)
    expect(releaseOf(cut)).toBe(HALL_MIGRATIONS.length + 1)
    const before = bytesIn(data)
    expect(() => openDatabase(cut, HALL_MIGRATIONS)).toThrow(`release ${HALL_MIGRATIONS.length + 1}`)
    expect(bytesIn(data)).toEqual(before)
  })
})

it('a task beside a hall that may still run its earlier release does not bring the files to this one', () => {
  expect(() => listStaff(data)).toThrow(/access.sqlite is of an earlier release. Start the hall once/)
  expect(releaseOf(join(data, 'access.sqlite'))).toBe(1)
  expect(readdirSync(data).filter(name => name.includes('release'))).toEqual([])
})

const copyAs = (from: string, to: string) => writeFileSync(to, readFileSync(from))
