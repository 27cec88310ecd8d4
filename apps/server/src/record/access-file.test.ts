/** What becomes of access.sqlite, with the staff, the devices and the mark of the record: said, and never made anew in silence. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inviteDevice } from '../administration.ts'
import { DEMO_STAFF } from '../demo.ts'
import { listStaff } from '../staff-tasks.ts'
import { call, until } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { acceptRecord } from './accept.ts'

let data: string
let file: string
let hall: TestServer | null = null

beforeEach(async () => {
  data = temporaryFolder()
  file = join(data, 'access.sqlite')
  await start()
})
afterEach(async () => {
  await stop()
  rmSync(data, { recursive: true })
})

async function start(): Promise<void> {
  hall = await startTestServer({ data })
}
async function stop(): Promise<void> {
  await hall?.stop()
  hall = null
}
const press = () =>
  call(hall!.url, 'POST', '/api/v1/tickets', { token: hall!.tokens.kiosk, body: { service: 'A' } })
const accessFiles = () =>
  readdirSync(data)
    .sort()
    .filter(found => found.startsWith('access'))
const health = () => call(hall!.url, 'GET', '/healthz')
const { name, password } = DEMO_STAFF.find(({ role }) => role === 'ops')!
const signIn = () => call(hall!.url, 'POST', '/api/v1/session', { body: { name, password } })
const enrol = () => call(hall!.url, 'POST', '/api/v1/devices/enrol', { body: { code: 'ABCD-2345' } })
const REFUSED = { status: 503, body: { error: { code: 'storage-failed' } } }

describe('at the start', () => {
  it.each([
    ['missing', 'record-missing', /^access.sqlite is not in the data folder, and hall.sqlite is/, () => {}],
    ['emptied', 'record-changed', /^access.sqlite is empty/, () => writeFileSync(file, '')],
    [
      'no database',
      'record-changed',
      /^access.sqlite cannot be read/,
      () => writeFileSync(file, 'x'.repeat(9000)),
    ],
    ['damaged inside', 'record-changed', /^access.sqlite cannot be read/, () => damageStaff()],
    [
      'without its tables',
      'record-changed',
      /^access.sqlite is empty/,
      () => new Database(file).exec('VACUUM').close(),
    ],
  ])(
    'a file that is %s is said, with what to do, and nothing is made in its place',
    async (_, trouble, saying, put) => {
      expect((await press()).status).toBe(201)
      await stop()
      renameSync(file, `${file}.right`)
      put()
      const before = accessFiles()
      await start()
      expect(await health()).toMatchObject({ status: 503, body: { trouble } })
      expect((await health()).body.detail).toMatch(saying)
      expect((await health()).body.detail).toMatch(/restore the latest backup.*record accept/)
      expect(await signIn()).toMatchObject(REFUSED)
      expect(await enrol()).toMatchObject(REFUSED)
      expect((await call(hall!.url, 'GET', '/api/v1/hall')).status).toBe(200)
      expect(() => listStaff(data)).toThrow(saying)
      expect(() => inviteDevice(data, 'kiosk', 'Pintu')).toThrow(saying)
      await stop()
      expect(accessFiles()).toEqual(before)

      rmSync(file, { force: true })
      renameSync(`${file}.right`, file)
      await start()
      expect((await health()).status).toBe(200)
      expect(await press()).toMatchObject({ status: 201, body: { number: 'A002' } })
    },
  )

  it('where something else lies in its place, that is said, and nobody accepts it by mistake', async () => {
    await stop()
    renameSync(file, `${file}.right`)
    mkdirSync(file)
    await start()
    expect((await health()).body).toMatchObject({
      trouble: 'record-changed',
      detail: 'access.sqlite is no file. Put the right one in its place before the hall is started again.',
    })
    expect(await signIn()).toMatchObject(REFUSED)
    expect(() => acceptRecord(data, 'the disk failed')).toThrow(/is no file/)
  })

  it('a new list of staff and devices is begun on purpose, on record, and numbers go on', async () => {
    expect((await press()).status).toBe(201)
    await stop()
    writeFileSync(file, 'x'.repeat(9000))
    expect(() => acceptRecord(data, '')).toThrow(/Say why/)
    expect(acceptRecord(data, 'the disk failed')).toMatch(
      /Staff and devices begin anew: staff add.*What was there is in .*access.sqlite.damaged-/,
    )
    await start()
    expect((await health()).status).toBe(200)
    expect(await press()).toMatchObject({ status: 201, body: { number: 'A002' } })
    const events = [...hall!.server.hall.store.log.today()].map(({ event }) => event)
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'RecordAccepted', reason: 'the disk failed' }),
    )
    expect(hall!.server.access.audit.latest(9)).toContainEqual(
      expect.objectContaining({ what: 'record-accepted', actor: 'terminal' }),
    )
  })
})

describe('an older file that is put back', () => {
  const copies = ['', '-wal'].map(end => [`${end}`, `.old${end}`] as const)
  const keep = () => {
    for (const [now, old] of copies)
      if (existsSync(`${file}${now}`)) copyFileSync(`${file}${now}`, `${file}${old}`)
  }
  const putBack = () => {
    for (const [now, old] of copies) {
      rmSync(`${file}${now}`, { force: true })
      if (existsSync(`${file}${old}`)) renameSync(`${file}${old}`, `${file}${now}`)
    }
    rmSync(`${file}-shm`, { force: true })
  }
  /** A member of staff is removed after the copy; the hall has seen it. */
  async function removeOpsAndPutBack(): Promise<void> {
    await stop()
    keep()
    await start()
    hall!.server.access.staff.remove(name)
    hall!.server.access.audit.record({ what: 'staff-removed', actor: 'terminal', detail: name })
    expect((await signIn()).status).toBe(401)
    await stop()
    putBack()
  }

  it('is said with what to do, and whoever was removed since does not come back by it', async () => {
    await removeOpsAndPutBack()
    await start()
    expect(await health()).toMatchObject({ status: 503, body: { trouble: 'record-changed' } })
    expect((await health()).body.detail).toMatch(
      /^access.sqlite is older than hall.sqlite: its audit trail ends with entry \d+, and \d+ are known.*record accept/,
    )
    expect(await signIn()).toMatchObject(REFUSED)
    expect(await press()).toMatchObject(REFUSED)
    await stop()
    expect(acceptRecord(data, 'the newer one was damaged')).toMatch(/remove whoever no longer belongs/)
    await start()
    expect((await health()).status).toBe(200)
    expect((await press()).status).toBe(201)
    await stop()
    await start()
    expect((await health()).status).toBe(200)
  })
})

describe('while the hall runs', () => {
  it.each([
    ['removed', () => rmSync(file)],
    ['replaced', replace],
  ])('a file that is %s takes nothing more, is saved, and who is known goes on working', async (_, harm) => {
    const token = await hall!.signIn('ops')
    harm()
    expect(await signIn()).toMatchObject(REFUSED)
    expect(await enrol()).toMatchObject(REFUSED)
    expect(await call(hall!.url, 'DELETE', '/api/v1/session', { token })).toMatchObject(REFUSED)
    expect((await press()).status).toBe(201)
    const { status, body } = await health()
    expect([status, body.detail]).toEqual([
      503,
      expect.stringMatching(/^All of it is in access.rescued.sqlite/),
    ])
    await stop()
    // The log of the file that is gone is no log of the one that comes in its place.
    expect(accessFiles().filter(found => /-(wal|shm)$/.test(found))).toEqual([])
    renameSync(join(data, 'access.rescued.sqlite'), file)
    await start()
    expect((await health()).status).toBe(200)
    expect((await signIn()).status).toBe(201)
    expect(await press()).toMatchObject({ status: 201, body: { number: 'A002' } })
  })

  it('a file that is cut takes nothing more', async () => {
    truncateSync(file, 0)
    expect(await signIn()).toMatchObject(REFUSED)
    expect((await health()).body.detail).toMatch(/^access.sqlite was cut/)
  })
})

describe('what a running hall holds of a record that was removed', () => {
  it('is saved beside what was saved before, and is held until there is room to save it', async () => {
    await press()
    await until(() => hall!.server.access.record.mark()?.seq === hall!.server.hall.live.seq)
    writeFileSync(join(data, 'hall.rescued.sqlite'), 'saved last year')
    // Where nothing can be saved yet: as a full disk does.
    mkdirSync(join(data, 'hall.rescued-2.sqlite-journal'))
    rmSync(join(data, 'hall.sqlite'))
    expect(await press()).toMatchObject(REFUSED)
    rmSync(join(data, 'hall.rescued-2.sqlite-journal'), { recursive: true })
    await until(() => existsSync(join(data, 'hall.rescued-2.sqlite')))
    await until(async () => /hall.rescued-2.sqlite/.test((await health()).body.detail))
    expect(existsSync(join(data, 'hall.sqlite-wal'))).toBe(false)
    renameSync(join(data, 'hall.rescued-2.sqlite'), join(data, 'hall.sqlite'))
    await until(async () => (await health()).status === 200)
    expect(await press()).toMatchObject({ status: 201, body: { number: 'A002' } })
  })
})

/** As an editor does, or a copy that is moved into its place. */
function replace(): void {
  copyFileSync(file, `${file}.new`)
  renameSync(`${file}.new`, file)
}

/** As a bad sector does: the right file with a page of noise where staff stand. */
function damageStaff(): void {
  copyFileSync(`${file}.right`, file)
  const db = new Database(file)
  const page = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'staff'").pluck().get() as number
  const size = db.pragma('page_size', { simple: true }) as number
  db.close()
  const fd = openSync(file, 'r+')
  writeSync(fd, Buffer.alloc(size, 'Z'), 0, size, (page - 1) * size)
  closeSync(fd)
}
