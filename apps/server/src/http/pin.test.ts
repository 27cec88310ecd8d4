/** PINs at a shared desk, over HTTP. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call, connect } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

const PIN = '480273'
let hall: TestServer
let desk: string

beforeAll(async () => {
  hall = await startTestServer()
  const administrator = await hall.signIn('administrator')
  const made = await as(administrator, 'POST', 'devices/invite', { kind: 'desk', name: 'Meja 1' })
  const enrolled = await call(hall.url, 'POST', '/api/v1/devices/enrol', { body: { code: made.body.code } })
  expect(enrolled.body).toMatchObject({ kind: 'desk', name: 'Meja 1' })
  desk = enrolled.body.token
})
afterAll(() => hall.stop())

const as = (token: string, method: string, path: string, body?: object) =>
  call(hall.url, method, `/api/v1/${path}`, { token, ...(body && { body }) })

it('two officers take turns at one desk, each by a PIN of their own [A17]', async () => {
  for (const name of ['sari', 'budi']) {
    const own = await hall.signIn(name)
    const asked = { desk, password: `antrean-${name}`, pin: PIN }
    expect((await as(own, 'POST', 'me/pin', asked)).status).toBe(204)
  }
  const { people, name } = (await as(desk, 'GET', 'desk')).body
  expect([name, people.map((one: { name: string }) => one.name)]).toEqual(['Meja 1', ['budi', 'sari']])
  for (const { id, name } of people) {
    const came = await as(desk, 'POST', 'session/pin', { id, pin: PIN })
    expect(came).toMatchObject({
      status: 201,
      body: { name, role: 'officer', expiresAt: expect.any(String) },
    })
    const client = await connect(hall.url, '/booth', came.body.token)
    client.socket.disconnect()
    expect((await as(came.body.token, 'DELETE', 'session')).status).toBe(204)
  }
  const sari = await hall.signIn('sari')
  expect((await as(sari, 'DELETE', 'me/pin')).status).toBe(204)
  expect((await as(desk, 'GET', 'desk')).body.people).toHaveLength(1)
})

it('each refusal says what to do instead [A17] [A18]', async () => {
  const budi = await hall.signIn('budi')
  const own = { desk, password: 'antrean-budi', pin: PIN }
  const set = async (more: object, token = budi) =>
    (await as(token, 'POST', 'me/pin', { ...own, ...more })).body.error.code
  expect(await set({ password: 'not-it-at-all' })).toBe('wrong-credentials')
  expect(await set({ pin: '123456' })).toBe('weak-pin')
  expect(await set({ desk: hall.tokens.kiosk })).toBe('not-allowed')
  expect(await set({}, hall.tokens.kiosk)).toBe('not-allowed')
  expect(await set({ password: 'antrean-dewi' }, await hall.signIn('dewi'))).toBe('not-allowed')
  expect((await as(budi, 'POST', 'me/pin', own)).status).toBe(204)
  const { id } = hall.server.access.staff.byName('budi')!
  const pin = async (token: string, given = PIN) => {
    const { status, body } = await as(token, 'POST', 'session/pin', { id, pin: given })
    return [status, body.error?.code]
  }
  expect(await pin(hall.tokens.kiosk)).toEqual([403, 'not-allowed'])
  expect(await pin(budi)).toEqual([403, 'not-allowed'])
  expect(await pin('nobody')).toEqual([401, 'unauthenticated'])
  expect(await pin(desk, '999999')).toEqual([401, 'wrong-pin'])
  for (const token of [budi, hall.tokens.display]) expect((await as(token, 'GET', 'desk')).status).toBe(403)
})

it('a desk that is revoked cuts off whoever came in there by a PIN [A19]', async () => {
  const budi = await hall.signIn('budi')
  await as(budi, 'POST', 'me/pin', { desk, password: 'antrean-budi', pin: PIN })
  const { id } = hall.server.access.staff.byName('budi')!
  const { token } = (await as(desk, 'POST', 'session/pin', { id, pin: PIN })).body
  const client = await connect(hall.url, '/booth', token)
  const gone = new Promise(resolve => client.socket.once('disconnect', resolve))
  const { access } = hall.server
  const device = access.devices.byToken(desk)!
  const administrator = await hall.signIn('administrator')
  expect((await as(administrator, 'POST', `devices/${device.id}/revoke`, {})).status).toBe(200)
  await gone
  expect((await as(desk, 'GET', 'desk')).body.error.code).toBe('token-revoked')
  expect((await as(token, 'DELETE', 'session')).body.error.code).toBe('session-expired')
})
