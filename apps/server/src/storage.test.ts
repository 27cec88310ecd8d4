/** A full disk, seen from outside: refused on both faces, told to whoever watches, and over when there is space. */

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from './store/sqlite/open-store.ts'
import { type Client, call, connect, until } from './testing/client.ts'
import { databaseOf } from './testing/database-of.ts'
import { startTestServer, type TestServer } from './testing/start-server.ts'

let hall: TestServer
let kiosk: Client
let room = 4

/** A database that may grow by some pages and no more, whenever it is opened. */
const open = (file: string) => {
  const store = openStore(file)
  const pages = store.db.pragma('page_count', { simple: true }) as number
  store.db.pragma(`max_page_count = ${pages + room}`)
  return store
}

beforeAll(async () => {
  hall = await startTestServer({ open })
  kiosk = await connect(hall.url, '/kiosk', hall.tokens.kiosk)
})
afterAll(() => hall.stop())

const press = (key: string) =>
  call(hall.url, 'POST', '/api/v1/tickets', {
    token: hall.tokens.kiosk,
    body: { service: 'A' },
    headers: { 'idempotency-key': key },
  })

it('storage that fails is 503 and storage-failed, the hall stays readable, and what was refused may be sent again', async () => {
  const { body: first } = await press('first')
  let accepted = 1
  while ((await kiosk.send('ticket:issue', { service: 'A' })).ok) accepted += 1
  const { seq } = hall.server.hall.live
  expect(await kiosk.send('ticket:issue', { service: 'A' })).toMatchObject({
    ok: false,
    error: { code: 'storage-failed' },
  })
  expect(await press('again')).toMatchObject({ status: 503, body: { error: { code: 'storage-failed' } } })
  expect(await call(hall.url, 'GET', '/healthz')).toMatchObject({
    status: 503,
    body: { status: 'storage-failed', seq },
  })
  const { body } = await call(hall.url, 'GET', '/api/v1/hall')
  expect(body).toMatchObject({ seq, services: [{ letter: 'A', waiting: accepted }, {}, {}, {}, {}] })
  expect(
    await call(hall.url, 'GET', `/api/v1/tickets/${first.id}`, { token: hall.tokens.kiosk }),
  ).toMatchObject({
    status: 200,
  })

  room = 10_000
  databaseOf(hall.server.hall.store).pragma('max_page_count = 1000000')
  await until(async () => (await call(hall.url, 'GET', '/healthz')).status === 200)
  const number = `A${String(accepted + 1).padStart(3, '0')}`
  expect(await press('again')).toMatchObject({ status: 201, body: { number } })
})

it('nobody can sign in while the door cannot be written, and the refusal says why', async () => {
  const { access } = hall.server
  const begin = access.sessions.begin
  access.sessions.begin = () => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  }
  const attempt = () =>
    call(hall.url, 'POST', '/api/v1/session', { body: { name: 'sari', password: 'antrean-sari' } })
  expect(await attempt()).toMatchObject({ status: 503, body: { error: { code: 'storage-failed' } } })
  access.sessions.begin = begin
  expect((await attempt()).status).toBe(201)
})
