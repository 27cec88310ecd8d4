/** What becomes of hall.sqlite behind the hall's back: noticed at the start and while it runs, and never gone on with in silence. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { call, connect, until } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { acceptRecord } from './accept.ts'

let data: string
let file: string
let hall: TestServer | null = null

beforeEach(async () => {
  data = temporaryFolder()
  file = join(data, 'hall.sqlite')
  await start()
})
afterEach(async () => {
  await stop()
  rmSync(data, { recursive: true })
})

async function start(): Promise<TestServer> {
  hall = await startTestServer({ data })
  return hall
}
async function stop(): Promise<void> {
  await hall?.stop()
  hall = null
}
const press = () =>
  call(hall!.url, 'POST', '/api/v1/tickets', { token: hall!.tokens.kiosk, body: { service: 'A' } })
const shown = async () => (await call(hall!.url, 'GET', '/api/v1/hall')).body
const health = () => call(hall!.url, 'GET', '/healthz')
const REFUSED = { status: 503, body: { error: { code: 'storage-failed' } } }
const marked = () => until(() => hall!.server.access.record.mark()?.seq === hall!.server.hall.live.seq)

/** The hall refuses, says why and what to do, and shows itself all the same. */
async function expectRed(trouble: string, saying: RegExp): Promise<void> {
  await until(async () => (await health()).status === 503)
  expect((await health()).body).toMatchObject({ status: 'storage-failed', trouble })
  expect((await health()).body.detail).toMatch(saying)
  expect((await health()).body.detail).toMatch(/record accept/)
  expect(await press()).toMatchObject(REFUSED)
  expect((await call(hall!.url, 'GET', '/api/v1/hall')).status).toBe(200)
}

async function issueAndStop(count: number): Promise<void> {
  for (let n = 0; n < count; n++) expect((await press()).status).toBe(201)
  await marked()
  await stop()
}

describe('at the start', () => {
  it.each([
    ['missing', 'record-missing', /hall.sqlite is not in the data folder/, () => rmSync(file)],
    ['emptied', 'record-changed', /is empty/, () => writeFileSync(file, '')],
    ['cut', 'record-changed', /hall.sqlite (cannot be read|ends with)/, () => truncateSync(file, 9000)],
    ['overwritten', 'record-changed', /cannot be read/, () => writeFileSync(file, Buffer.alloc(60_000, 'x'))],
    [
      'altered',
      'record-changed',
      /is not the one that was written/,
      () => tamper('UPDATE events SET at = at - 1000 WHERE seq = (SELECT max(seq) FROM events)'),
    ],
    [
      'full of holes',
      'record-changed',
      /Event 5 .* is missing/,
      () => tamper('DELETE FROM events WHERE seq = 5'),
    ],
  ])('a record that is %s is noticed, and nothing is acknowledged', async (_, trouble, saying, harm) => {
    await issueAndStop(4)
    harm()
    await start()
    await expectRed(trouble, saying)
    expect(existsSync(file)).toBe(trouble !== 'record-missing')
  })

  it.each([
    ['missing', () => rmSync(file)],
    ['emptied', () => truncateSync(file, 0)],
    ['cut', () => truncateSync(file, 9000)],
    ['no database', () => writeFileSync(file, 'halo')],
    ['damaged inside', () => damageInside(file)],
    ['full of holes', () => tamper('DELETE FROM events WHERE seq = 5')],
  ])(
    '[Q21] the sentence leads out where it is %s: numbers go on, and what was there is kept',
    async (_, harm) => {
      await issueAndStop(4)
      harm()
      await start()
      await until(async () => (await health()).status === 503)
      expect((await health()).body.detail).toMatch(
        /To begin a new record, on purpose: npm run server -- record accept REASON/,
      )
      const there = existsSync(file) && statSync(file).size > 0
      const said = acceptRecord(data, 'the disk failed')
      expect(said).toMatch(/A new record begins/)
      expect(/What was there is in .*hall.sqlite.damaged-/.test(said)).toBe(there)
      await until(async () => (await health()).status === 200)
      expect(await press()).toMatchObject({ status: 201, body: { number: 'A005' } })
    },
  )

  it('a damage that the start does not meet is no record that is known', async () => {
    await issueAndStop(4)
    damageIndex()
    expect(acceptRecord(data, 'the disk failed')).toMatch(/A new record begins/)
  })

  it('a record in whose place something else lies is said to be none, and is not taken for a full disk', async () => {
    await issueAndStop(1)
    renameSync(file, `${file}.right`)
    mkdirSync(file)
    await start()
    await until(async () => (await health()).status === 503)
    expect((await health()).body).toMatchObject({
      trouble: 'record-changed',
      detail: 'hall.sqlite is no file. Put the right one in its place.',
    })
    expect(() => acceptRecord(data, 'the disk failed')).toThrow(/is no file/)
    rmSync(file, { recursive: true })
    renameSync(`${file}.right`, file)
    await until(async () => (await health()).status === 200)
  })

  it('an older copy is noticed, and the record itself, put back, is taken up without a restart', async () => {
    await issueAndStop(2)
    copyFileSync(file, `${file}.old`)
    await start()
    await issueAndStop(2)
    renameSync(file, `${file}.right`)
    renameSync(`${file}.old`, file)
    await start()
    await expectRed('record-changed', /ends with event 4, and 6 are known/)
    renameSync(`${file}.right`, file)
    await until(async () => (await health()).status === 200)
    expect(await press()).toMatchObject({ status: 201, body: { number: 'A005' } })
  })

  it('the record of another hall is noticed', async () => {
    await issueAndStop(1)
    const other = await startTestServer()
    const { kiosk } = other.tokens
    for (let n = 0; n < 3; n++)
      await call(other.url, 'POST', '/api/v1/tickets', { token: kiosk, body: { service: 'A' } })
    await other.server.stop()
    rmSync(file)
    copyFileSync(join(other.data, 'hall.sqlite'), file)
    await start()
    await expectRed('record-changed', /another hall/)
  })

  it('[Q21] accepted on purpose, it is on record in both files, and today’s numbers go on', async () => {
    const { hallId } = await shown()
    expect(hallId).toBe(hall!.server.hall.store.hall)
    await issueAndStop(3)
    expect(() => acceptRecord(data, 'why not')).toThrow(/nothing to accept/)
    rmSync(file)
    await start()
    await expectRed('record-missing', /not in the data folder/)
    expect((await shown()).hallId).toBe(hallId)
    expect(() => acceptRecord(data, '')).toThrow(/Say why/)
    expect(acceptRecord(data, 'the disk failed')).toMatch(/A new record begins; 5 events were known/)
    await until(async () => (await health()).status === 200)
    await until(() => hall!.server.access.record.accepted() === null)
    expect(await press()).toMatchObject({ status: 201, body: { number: 'A004' } })
    expect((await shown()).hallId).toBe(hallId)
    const [audit] = hall!.server.access.audit.latest(1)
    expect(audit).toMatchObject({
      what: 'record-accepted',
      detail: 'event 0 in the place of 5: the disk failed',
    })
    const events = [...hall!.server.hall.store.log.today()].map(({ event }) => event)
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'RecordAccepted',
        reason: 'the disk failed',
        expectedSeq: 5,
        foundSeq: 0,
      }),
    )
    await stop()
    await start()
    expect(await press()).toMatchObject({ status: 201, body: { number: 'A005' } })
    expect(hall!.server.hall.store.hall).toBe(hallId)
  })
})

describe('while the hall runs', () => {
  it('a record that is removed takes no more commands, what it held is saved, and put back it goes on', async () => {
    await press()
    await marked()
    const staff = await connect(hall!.url, '/staff', await hall!.signIn('ops'))
    rmSync(file)
    expect(await press()).toMatchObject(REFUSED)
    await expectRed('record-missing', /^All that was stored is in hall.rescued.sqlite/)
    const news = await new Promise<{ server: { troubles?: { code: string }[] } }>(heard =>
      staff.socket.on('ops:event', heard),
    )
    expect(news.server.troubles).toMatchObject([{ code: 'record-missing' }])
    staff.close()
    // Later too, and after a start, not only at the moment.
    await until(async () => /hall.rescued.sqlite.*in the data folder/.test((await health()).body.detail))
    await stop()
    await start()
    await expectRed(
      'record-missing',
      /^All that was stored is in hall.rescued.sqlite: rename it to hall.sqlite/,
    )
    renameSync(join(data, 'hall.rescued.sqlite'), file)
    await until(async () => (await health()).status === 200)
    expect(await press()).toMatchObject({ status: 201, body: { number: 'A002' } })
  })

  it.each([
    ['replaced', replace],
    ['emptied', () => truncateSync(file, 0)],
    ['without its log', () => rmSync(`${file}-wal`)],
    ['overwritten in its place', () => writeFileSync(file, Buffer.alloc(readFileSync(file).length, 'x'))],
  ])('a record that is %s is noticed, and nothing is acknowledged into it', async (_, harm) => {
    await press()
    await marked()
    hall!.server.hall.store.checkpoint()
    harm()
    await expectRed(expect.stringMatching(/^record-/) as never, /hall.sqlite/)
  })

  it('an event that somebody else wrote is noticed', async () => {
    await press()
    const other = new Database(file)
    other.exec(`INSERT INTO events SELECT seq + 1, at, type, actor, NULL, NULL, data FROM events
                WHERE seq = (SELECT max(seq) FROM events)`)
    other.close()
    await expectRed('record-changed', /the hall wrote/)
  })
})

/** As an editor does, or a copy that is moved into its place. */
function replace(): void {
  copyFileSync(file, `${file}.new`)
  renameSync(`${file}.new`, file)
}

/** As somebody would who has the file, SQLite's own program, and a reason. */
function tamper(sql: string): void {
  const db = new Database(file)
  db.exec('DROP TRIGGER events_never_change; DROP TRIGGER events_never_go')
  db.exec(sql)
  db.close()
}

/** As a bad sector does: the pages of one table are noise, the rest is whole. */
function damageInside(path: string, table = 'events'): void {
  const db = new Database(path)
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number
  const size = db.pragma('page_size', { simple: true }) as number
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const fd = openSync(path, 'r+')
  writeSync(fd, Buffer.alloc(size, 'Z'), 0, size, (page - 1) * size)
  closeSync(fd)
}

/** Of what a start does not read. */
const damageIndex = () => damageInside(file, 'tickets')
