/** A hall of one's own: an empty folder, a code, and then a hall at the same address. */
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { referenceHall } from '@antrean/queue-core'
import pino from 'pino'
import { io } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAccess } from '../access/access.ts'
import { setUpDemo } from '../demo.ts'
import { type RunningServer, startServer } from '../server.ts'
import { filesIn } from '../store/folder.ts'
import { hasHall } from '../store/sqlite/has-hall.ts'
import { openStore } from '../store/sqlite/open-store.ts'
import { call, type Loose } from '../testing/client.ts'
import { startTestServer, temporaryFolder } from '../testing/start-server.ts'
import { type Foyer, openFoyer } from './foyer.ts'

const log = pino({ level: 'silent' })
const settings = {
  ...referenceHall,
  name: { id: 'Layanan Kota', en: 'City services' },
  alwaysOpen: true,
}
const administrator = { name: 'wati', password: 'kapur-laut-sembilan' }
const machines = { kiosk: 'k'.repeat(43), display: 'd'.repeat(43) }

let data: string
let screens: string
let foyer: Foyer
let hall: RunningServer | null

const open = (more: Partial<Parameters<typeof openFoyer>[0]> = {}) =>
  openFoyer({
    ...{ data, log, machines, screens: [{ name: 'console', folder: screens }] },
    async openHall(options) {
      hall = await startServer(options)
      return hall
    },
    ...more,
  })
beforeEach(async () => {
  hall = null
  data = temporaryFolder()
  screens = join(data, 'screens')
  mkdirSync(screens)
  writeFileSync(join(screens, 'first-start.html'), '<title>First start</title>')
  foyer = await open()
})
afterEach(async () => {
  await foyer.stop()
  await hall?.stop()
  rmSync(data, { recursive: true })
})

const post = (path: string, body: object) => call(foyer.url, 'POST', `/api/v1/first-start${path}`, { body })
const finish = (more: object = {}) => post('', { code: foyer.code, settings, administrator, ...more })
const enter = (browser: string, more: object = {}) =>
  post('/enter', { code: foyer.code, browser: `browser-${browser}`, ...more })
const files = () => filesIn(data)

describe('before it is set up', () => {
  it('[T6] a hall says so in a sentence wherever it is asked, and gives no ticket', async () => {
    const asked = await call(foyer.url, 'GET', '/api/v1/hall')
    expect(asked).toMatchObject({ status: 503, body: { error: { code: 'hall-not-configured' } } })
    const ticket = await call(foyer.url, 'POST', '/api/v1/tickets', {
      token: machines.kiosk,
      body: { service: 'A' },
    })
    expect(ticket).toMatchObject({ status: 503, body: { error: { code: 'hall-not-configured' } } })
    const wall = await fetch(`${foyer.url}/display/?screen=wall`)
    expect(wall.status).toBe(503)
    expect(await wall.text()).toContain('Ruang layanan ini sedang disiapkan.')
    const home = await fetch(foyer.url, { redirect: 'manual' })
    expect(home.headers.get('location')).toBe('/console/first-start.html')
    expect(await (await fetch(foyer.url)).text()).toContain('First start')
    expect((await call(foyer.url, 'GET', '/healthz')).body).toMatchObject({ status: 'ok', seq: 0 })
    expect((await call(foyer.url, 'GET', '/api/v1/first-start')).body).toEqual({ state: 'waiting' })
  })

  it('[T6] a kiosk that connects is told, and is there by itself when it is a hall', async () => {
    const socket = io(`${foyer.url}/kiosk`, {
      auth: { token: machines.kiosk },
      transports: ['websocket'],
      reconnectionDelay: 20,
      reconnectionDelayMax: 50,
    })
    const [error] = await once(socket as never, 'connect_error')
    expect((error as Loose).data).toMatchObject({ code: 'hall-not-configured' })
    const snapshot = new Promise<Loose>(resolve => socket.once('hall:snapshot', resolve))
    socket.on('connect_error', () => setTimeout(() => socket.connect(), 20))
    socket.connect()
    expect((await finish()).status).toBe(201)
    expect((await snapshot).hall.name).toEqual(settings.name)
    socket.close()
  })
})

describe('the code', () => {
  it('[T7] is needed, and guesses wait longer each time', async () => {
    for (let n = 0; n < 5; n += 1)
      expect(await finish({ code: 'K7QM-2XPA-9RTB' })).toMatchObject({
        status: 404,
        body: { error: { code: 'code-unknown' } },
      })
    const sixth = await finish({ code: 'K7QM-2XPA-9RTC' })
    expect(sixth).toMatchObject({ status: 429, body: { error: { code: 'too-many-attempts' } } })
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(existsSync(files().access)).toBe(false)
  })

  it('[T7] is typed in any way, is good for one hall, and each start has another', async () => {
    expect(foyer.code.replaceAll('-', '')).toMatch(/^[2-9A-HJKMNP-Z]{12}$/)
    const before = foyer.code
    await foyer.stop()
    foyer = await open()
    expect(foyer.code).not.toBe(before)
    expect((await finish({ code: before })).status).toBe(404)
    const { code } = foyer
    expect((await finish({ code: code.toLowerCase().replaceAll('-', ' ') })).status).toBe(201)
    expect(await finish({ code })).toMatchObject({
      status: 409,
      body: { error: { code: 'already-set-up' } },
    })
  })
})

describe('setting it up', () => {
  it('[T8] [A7] opens the hall at this address, signed in as its first and only member of staff', async () => {
    const done = await finish()
    expect(done).toMatchObject({ status: 201, body: { role: 'administrator', name: 'wati' } })
    const { token } = done.body
    expect((await call(foyer.url, 'GET', '/api/v1/hall')).body.hall).toMatchObject({
      name: settings.name,
      open: true,
    })
    const staff = (await call(foyer.url, 'GET', '/api/v1/staff', { token })).body
    expect(staff.map(({ name }: Loose) => name)).toEqual(['wati'])
    const ticket = await call(foyer.url, 'POST', '/api/v1/tickets', {
      token: machines.kiosk,
      body: { service: 'A' },
    })
    expect(ticket.body.number).toBe('A001')
    expect((await call(foyer.url, 'GET', '/api/v1/first-start')).body).toEqual({ state: 'done' })
  })

  it('[T9] is on record with who and when: the set-up in the log, the rest in the audit trail', async () => {
    await finish({ code: 'K7QM-2XPA-9RTB' })
    const { token } = (await finish()).body
    const set = (await call(foyer.url, 'GET', '/api/v1/settings', { token })).body
    expect(set).toMatchObject({ by: 'wati', why: 'First start', source: 'settings', settings })
    const { entries } = (await call(foyer.url, 'GET', '/api/v1/audit', { token })).body
    expect(entries.map(({ what }: Loose) => what)).toEqual(['signed-in', 'hall-set-up', 'staff-added'])
    expect(entries[1]).toMatchObject({
      actor: 'staff:wati',
      address: '127.0.0.1',
      detail: '1 wrong codes before',
    })
  })

  it('[T8] with a field that is not valid names it, and sets nothing up', async () => {
    const wrong = await finish({ settings: { ...settings, closes: '07:00', name: { id: '', en: 'x' } } })
    expect(wrong).toMatchObject({ status: 400, body: { error: { code: 'bad-settings' } } })
    expect(wrong.body.faults.map(({ path }: Loose) => path)).toContain('name.id')
    expect(hasHall(files())).toBe(false)
    expect((await call(foyer.url, 'GET', '/api/v1/first-start')).body).toEqual({ state: 'waiting' })
  })

  it.each(['pendek', 'layanan-kota', 'password2024', 'wati1234'])(
    '[A7] with %s for a password is refused as it is everywhere',
    async password => {
      const weak = await finish({ administrator: { name: 'wati', password } })
      expect(weak).toMatchObject({ status: 400, body: { error: { code: 'weak-password' } } })
      expect(hasHall(files())).toBe(false)
    },
  )

  it('[T8] that was broken off half done begins again, without whoever it had let in', async () => {
    await foyer.stop()
    const { access, hall: record } = files()
    const left = openAccess(access, Date.now)
    await left.staff.join('penyusup', 'administrator', administrator.password)
    const stranger = left.devices.add('kiosk', 'Tua')
    left.close()
    openStore(record).close()
    expect(hasHall(files())).toBe(false)
    foyer = await open()
    const { token } = (await finish()).body
    const staff = (await call(foyer.url, 'GET', '/api/v1/staff', { token })).body
    expect(staff.map(({ name }: Loose) => name)).toEqual(['wati'])
    const by = { token: stranger.token, body: { service: 'A' } }
    expect((await call(foyer.url, 'POST', '/api/v1/tickets', by)).status).toBe(401)
  })

  it('[T8] where the hall cannot be opened can be tried again', async () => {
    await foyer.stop()
    let broken = true
    foyer = await open({
      async openHall(options) {
        if (broken) throw new Error('no room')
        hall = await startServer(options)
        return hall
      },
    })
    expect(await finish()).toMatchObject({ status: 503, body: { error: { code: 'storage-failed' } } })
    broken = false
    expect((await finish()).status).toBe(201)
  })
})

describe('two browsers', () => {
  it('[T10] the second is told; it may take over, and then the first is told', async () => {
    expect((await enter('one')).body.reference.services).toHaveLength(5)
    expect((await enter('one')).status).toBe(200)
    const second = await enter('two')
    expect(second).toMatchObject({ status: 409, body: { error: { code: 'set-up-elsewhere' } } })
    expect(await finish({ browser: 'browser-two' })).toMatchObject({ status: 409 })
    expect((await enter('two', { takeOver: true })).status).toBe(200)
    expect(await finish({ browser: 'browser-one' })).toMatchObject({
      status: 409,
      body: { error: { code: 'set-up-elsewhere' } },
    })
    expect((await finish({ browser: 'browser-two' })).status).toBe(201)
  })

  it('[T10] that finish at the same moment make one hall', async () => {
    const both = await Promise.all([
      finish(),
      finish({ administrator: { name: 'tono', password: administrator.password } }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const { token } = both.find(({ status }) => status === 201)!.body
    expect((await call(foyer.url, 'GET', '/api/v1/staff', { token })).body).toHaveLength(1)
  })
})

it('[T8] a file that was begun and never written is no hall; one that cannot be read is', () => {
  writeFileSync(files().hall, '')
  expect(hasHall(files())).toBe(false)
  writeFileSync(files().hall, 'torn '.repeat(2_000))
  expect(hasHall(files())).toBe(true)
})

it('[T11] nobody of the demonstration comes into a hall that its own people set up', async () => {
  await finish()
  const { staff, kiosk } = await setUpDemo(hall!.access, hall!.folder.demoDevices)
  expect(staff).toEqual([])
  expect(hall!.access.devices.byToken(kiosk.token)).toBeDefined()
  expect(hall!.access.staff.all().map(({ name }) => name)).toEqual(['wati'])
})

it('[T11] a folder that has a hall, or had one, is none to be set up', async () => {
  const other = await startTestServer()
  expect(
    (await call(other.url, 'POST', '/api/v1/first-start', { body: { code: 'x', settings, administrator } }))
      .body,
  ).toMatchObject({ error: { code: 'already-set-up' } })
  await other.server.stop()
  expect(hasHall(filesIn(other.data))).toBe(true)
  // Its record is gone: the start says so, and nothing takes its place.
  rmSync(filesIn(other.data).hall)
  expect(hasHall(filesIn(other.data))).toBe(true)
  rmSync(other.data, { recursive: true })
})
