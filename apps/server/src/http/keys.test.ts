/** Keys of other systems, as those systems meet them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAccess } from '../access/access.ts'
import { call, connect } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'
import { throughKey } from './through-key.ts'

let hall: TestServer
let administrator: string

beforeAll(async () => {
  hall = await startTestServer()
  administrator = await hall.signIn('administrator')
})
afterAll(() => hall.stop())

async function make(scopes: string[], more: object = {}) {
  const body = { name: 'Warehouse', scopes, ...more }
  const { status, body: made } = await call(hall.url, 'POST', '/api/v1/api-keys', {
    token: administrator,
    body,
  })
  expect(status).toBe(201)
  return made as { id: string; secret: string; expiresAt: string }
}
const as = (token: string, method: string, path: string, body?: object) =>
  call(hall.url, method, `/api/v1/${path}`, { token, ...(body && { body }) })
const list = async () => (await as(administrator, 'GET', 'api-keys')).body as Record<string, unknown>[]
const report = 'reports/visits?from=2026-03-02&to=2026-03-02'

it('does what its scope says, at the booth and at the kiosk’s place, and is named on record [W2]', async () => {
  const { secret, id } = await make(['kiosk:tickets', 'officer:booths'])
  const ticket = await as(secret, 'POST', 'tickets', { service: 'A' })
  expect(ticket.status).toBe(201)
  expect((await as(secret, 'POST', 'booths/1/open')).status).toBe(200)
  expect((await as(secret, 'POST', 'booths/1/next')).body).toMatchObject({ id: ticket.body.id })
  expect((await as(secret, 'POST', 'booths/1/finish')).status).toBe(200)
  const { stages } = (await as(administrator, 'GET', `tickets/${ticket.body.id}`)).body
  expect(stages.map(({ actor }: { actor: string }) => actor)).toEqual(expect.arrayContaining([`key:${id}`]))
  expect((await as(secret, 'POST', 'booths/1/close')).status).toBe(200)
})

it('is refused anything else by a sentence that names the scope needed [W2]', async () => {
  const { secret } = await make(['officer:booths'])
  const needs = async (method: string, path: string, scope: string, body?: object) => {
    const answer = await as(secret, method, path, body)
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'not-allowed' } } })
    expect(answer.body.error.message).toContain(scope)
  }
  await needs('POST', 'tickets', 'the scope kiosk:tickets', { service: 'A' })
  await needs('GET', report, 'the scope supervisor:reports or administrator:reports')
  await needs('POST', 'booths/1/call', 'the scope supervisor:booths', { ticketId: 'x', reason: 'none' })
  await needs('POST', 'people/find', 'No key is', { name: 'Sari' })
  await needs('GET', 'api-keys', 'No key is')
  expect(hall.server.access.audit.latest(20).map(({ detail }) => detail)).toContain('GET /api/v1/api-keys')
})

it('reads reports and tickets where it may, and no figure of the server where it may not [W2]', async () => {
  const { secret } = await make(['supervisor:reports'])
  expect((await as(secret, 'GET', report)).status).toBe(200)
  const away = { authorization: `Bearer ${secret}`, 'x-forwarded-for': '10.1.1.1' }
  expect((await call(hall.url, 'GET', '/metrics', { headers: away })).status).toBe(403)
  const { secret: watching } = await make(['ops:metrics'])
  const watcher = { ...away, authorization: `Bearer ${watching}` }
  expect((await call(hall.url, 'GET', '/metrics', { headers: watcher })).status).toBe(200)
})

it('opens no socket [W2]', async () => {
  const { secret } = await make(['officer:booths', 'supervisor:booths'])
  await expect(connect(hall.url, '/staff', secret)).rejects.toMatchObject({
    data: { code: 'unauthenticated' },
  })
})

it('a booth that it opened is closed when it is taken back', async () => {
  const { secret, id } = await make(['officer:booths'])
  expect((await as(secret, 'POST', 'booths/2/open')).status).toBe(200)
  await as(administrator, 'DELETE', `api-keys/${id}`)
  await expect.poll(() => hall.server.hall.live.state.booths.get(2)!.state).toBe('closed')
})

it('tells its secret once and keeps no more than its hash; its last use is shown [W1]', async () => {
  const made = await make(['supervisor:reports'])
  const its = async () => (await list()).find(({ id }) => id === made.id)!
  expect(await its()).toMatchObject({ name: 'Warehouse', usedAt: null, revokedAt: null })
  expect(await its()).not.toHaveProperty('secret')
  await as(made.secret, 'GET', report)
  expect((await its()).usedAt).toMatch(/T.*\+07:00$/)
  for (const file of readdirSync(hall.data).filter(name => /sqlite/.test(name)))
    expect(readFileSync(join(hall.data, file)).includes(made.secret), file).toBe(false)
})

it('is made by an administrator alone, with scopes that there are, for a year at the most [W1]', async () => {
  const body = { name: 'X', scopes: ['supervisor:reports'] }
  for (const who of ['officer', 'supervisor', 'ops'] as const) {
    const token = await hall.signIn(who)
    for (const [method, path] of [
      ['GET', 'api-keys'],
      ['POST', 'api-keys'],
      ['DELETE', 'api-keys/key-1'],
    ] as const)
      expect((await as(token, method, path, method === 'POST' ? body : undefined)).status).toBe(403)
  }
  for (const wrong of [
    { ...body, scopes: ['everything'] },
    { ...body, scopes: [] },
    { ...body, days: 0 },
    { ...body, days: 367 },
    { ...body, name: ' ' },
  ])
    expect((await as(administrator, 'POST', 'api-keys', wrong)).status).toBe(400)
})

it('what nobody holds is no key', async () => {
  expect(await as(`ak_${'x'.repeat(43)}`, 'GET', report)).toMatchObject({
    status: 401,
    body: { error: { code: 'unauthenticated' } },
  })
})

it('where it is taken back it ends at once, and that is on record once [W1]', async () => {
  const { secret, id } = await make(['supervisor:reports'])
  expect((await as(secret, 'GET', report)).status).toBe(200)
  expect((await as(administrator, 'DELETE', `api-keys/${id}`)).status).toBe(204)
  expect(await as(secret, 'GET', report)).toMatchObject({
    status: 401,
    body: { error: { code: 'token-revoked' } },
  })
  expect((await as(administrator, 'DELETE', `api-keys/${id}`)).status).toBe(204)
  expect((await as(administrator, 'DELETE', 'api-keys/key-999')).status).toBe(404)
  const said = hall.server.access.audit.latest(50).filter(({ detail }) => detail === id)
  expect(said.map(({ what }) => what)).toEqual(['key-revoked'])
})

it('ends when its days are over; made by a clock that was ahead, it lasts no longer [W1]', () => {
  const DAY = 86_400_000
  let now = 1_772_400_000_000
  const access = openAccess(':memory:', () => now)
  const asked = { name: 'Warehouse', scopes: ['supervisor:reports'] }
  const route = { method: 'GET', route: '/api/v1/reports/visits', address: '::1' }
  const tried = (secret: string) => {
    const caller = throughKey(access, secret, route)
    return caller.ok ? 'in' : caller.error.code
  }
  const usual = access.keys.make({ ...asked, days: 90 }, 'x').secret
  now += 90 * DAY - 1
  expect(tried(usual)).toBe('in')
  now += 1
  expect(tried(usual)).toBe('session-expired')
  now += 400 * DAY
  const ahead = access.keys.make({ ...asked, days: 2 }, 'x').secret
  now -= 400 * DAY
  access.cutToClock()
  now += 2 * DAY - 1
  expect(tried(ahead)).toBe('in')
  now += 1
  expect(tried(ahead)).toBe('session-expired')
  access.close()
})
