import { afterAll, beforeAll, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
beforeAll(async () => {
  hall = await startTestServer()
})
afterAll(() => hall.stop())

const why = { id: 'Listrik padam', en: 'A power cut' }
const post = async (path: string, who: string, body?: unknown) =>
  call(hall.url, 'POST', path, { token: await hall.signIn(who), ...(body !== undefined && { body }) })
const press = () =>
  call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'A' } })

it('[C7] a supervisor closes early with a reason that everybody is told, and opens again', async () => {
  expect(await post('/api/v1/hall/close', 'supervisor', { why })).toMatchObject({
    status: 200,
    body: { open: false, closedAs: 'early', closedWhy: why },
  })
  expect(await press()).toMatchObject({ status: 409, body: { error: { code: 'hall-closed' } } })
  expect(await call(hall.url, 'GET', '/api/v1/hall')).toMatchObject({
    body: { hall: { open: false, closedAs: 'early', closedWhy: why, nextOpening: expect.any(String) } },
  })
  expect(await post('/api/v1/hall/open', 'supervisor')).toMatchObject({ status: 200, body: { open: true } })
  expect((await press()).status).toBe(201)
})

it('[C7] officers may not, and a reason is asked for', async () => {
  expect((await post('/api/v1/hall/close', 'officer', { why })).status).toBe(403)
  expect((await post('/api/v1/hall/close', 'supervisor', { why: { id: '', en: '' } })).status).toBe(400)
})
