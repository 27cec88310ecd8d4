/** Signing in by a real provider, which also goes down in the middle of it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { call, connect, type Loose } from '../testing/client.ts'
import { CLIENT, openBrowser, startProvider, type TestProvider } from '../testing/openid-provider.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
let provider: TestProvider
let admin: string
const closing: (() => Promise<unknown>)[] = []

const ROLES = { officer: ['petugas'], supervisor: ['penyelia'], ops: [], administrator: ['kepala'] }
const SARI = { name: 'Sari Wulandari', groups: ['semua', 'petugas'] }

beforeEach(async () => {
  hall = await startTestServer()
  provider = await startProvider(() => hall.url, { 'u-1': SARI, 'u-2': { name: 'Tamu', groups: ['semua'] } })
  admin = await hall.signIn('administrator')
  closing.push(provider.kill, hall.stop)
  await set()
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const asAdmin = (method: string, path: string, body?: unknown) =>
  call(hall.url, method, `/api/v1/${path}`, { token: admin, ...(body !== undefined && { body }) })
const settings = (more: object = {}) => ({
  ...{ on: true, issuer: provider.issuer, clientId: CLIENT.id, secret: CLIENT.secret },
  ...{ label: 'Akun Kementerian', roles: ROLES },
  ...more,
})
const set = (more?: object) => asAdmin('PUT', 'openid/settings', settings(more))
const begin = () => `${hall.url}/api/v1/openid/begin`

/** Whatever they become when they go to the provider and come back as this account. */
async function comeAs(account: string | null, browser = openBrowser()) {
  provider.who = account
  const at = await browser.go(begin())
  const why = /#openid-failed=(.+)$/.exec(at)?.[1]
  const code = /#openid=(.+)$/.exec(at)?.[1]
  return { why, code, session: code ? await arrive(browser, code) : null }
}
async function arrive(browser: ReturnType<typeof openBrowser>, code: string) {
  const answer = await browser.ask(`${hall.url}/api/v1/session/openid`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  return { status: answer.status, body: (await answer.json()) as Loose }
}
const staff = async () => (await asAdmin('GET', 'staff')).body as Loose[]
const audit = async (what: string) => (await asAdmin('GET', `audit?what=${what}`)).body.entries as Loose[]

it('[A10] who has a role at the provider is put on the staff at their first sign-in and works at once', async () => {
  expect((await call(hall.url, 'GET', '/api/v1/openid')).body).toEqual({ label: 'Akun Kementerian' })
  const { session } = await comeAs('u-1')
  expect(session).toMatchObject({ status: 201, body: { role: 'officer', name: 'Sari Wulandari' } })
  const booth = await connect(hall.url, '/booth', session!.body.token)
  expect(await booth.send('booth:open', { booth: 1 })).toMatchObject({ ok: true })
  booth.close()
  const again = await comeAs('u-1')
  expect(again.session?.body.name).toBe('Sari Wulandari')
  expect((await staff()).filter(({ name }) => name.startsWith('Sari W'))).toHaveLength(1)
  expect(await audit('staff-added')).toMatchObject([{ actor: 'openid' }])
  expect((await audit('signed-in')).filter(({ detail }) => detail === 'openid')).toMatchObject([
    { actor: 'staff:Sari Wulandari' },
    { actor: 'staff:Sari Wulandari' },
  ])
})

it('[A10] who has no role there, or no name, comes in as nobody, and so does who declines', async () => {
  provider.accounts['u-3'] = { groups: ['petugas'] }
  const before = await staff()
  expect(await comeAs('u-2')).toMatchObject({ why: 'no-role' })
  expect(await comeAs('u-3')).toMatchObject({ why: 'no-name' })
  expect(await comeAs(null)).toMatchObject({ why: 'declined' })
  expect(await staff()).toEqual(before)
  expect((await audit('sign-in-failed')).map(({ detail }) => detail)).toEqual([
    'openid no-name',
    'openid no-role',
  ])
})

it('[A10] a name at the provider opens nobody else’s place here', async () => {
  provider.accounts['u-9'] = { name: 'admin', groups: ['petugas'] }
  const { session } = await comeAs('u-9')
  expect(session?.body).toMatchObject({ name: 'admin 2', role: 'officer' })
})

it('[A11] the role is what the provider says now, the greatest that somebody has, also within a claim', async () => {
  const first = await comeAs('u-1')
  await set({ roleClaim: 'realm_access.roles' })
  provider.accounts['u-1'] = { ...SARI, realm_access: { roles: ['petugas', 'penyelia'] } }
  const second = await comeAs('u-1')
  expect(second.session?.body).toMatchObject({ role: 'supervisor' })
  expect(
    (await call(hall.url, 'DELETE', '/api/v1/session', { token: first.session!.body.token })).status,
  ).toBe(401)
  expect(await audit('staff-role-set')).toMatchObject([{ actor: 'openid' }])
})

it('[A12] a way back that another browser began, or that was taken already, opens nothing', async () => {
  provider.who = 'u-1'
  const browser = openBrowser()
  const back = await browser.go(begin(), url => url.includes('/openid/back'))
  expect(await openBrowser().go(back)).toContain('#openid-failed=stale')
  // Tried once by whoever it is: its own browser is too late as well.
  expect(await browser.go(back)).toContain('#openid-failed=stale')
  const { code } = await comeAs('u-1', browser)
  expect(await arrive(browser, code!)).toMatchObject({
    status: 404,
    body: { error: { code: 'code-unknown' } },
  })
})

it('[A12] a code from the console’s address is for the browser that it was given to', async () => {
  provider.who = 'u-1'
  const browser = openBrowser()
  const code = (await browser.go(begin())).split('#openid=')[1]!
  expect(await arrive(openBrowser(), code)).toMatchObject({ status: 404 })
  expect(await audit('signed-in')).not.toContainEqual(expect.objectContaining({ detail: 'openid' }))
})

it('[A12] an answer that was not asked for with this state is none', async () => {
  expect(await openBrowser().go(`${hall.url}/api/v1/openid/back?code=x&state=y`)).toContain('=stale')
  provider.who = 'u-1'
  const browser = openBrowser()
  const back = new URL(await browser.go(begin(), url => url.includes('/openid/back')))
  back.searchParams.set('code', 'somebody-elses')
  expect(await browser.go(back.href)).toContain('#openid-failed=unusable')
})

it('[A13] a provider that is killed in the middle is said so, and passwords open the door as ever', async () => {
  provider.who = 'u-1'
  const browser = openBrowser()
  const back = await browser.go(begin(), url => url.includes('/openid/back'))
  await provider.kill()
  expect(await browser.go(back)).toContain('#openid-failed=unreachable')
  expect(await browser.go(begin())).toContain('#openid-failed=unreachable')
  expect(await hall.signIn('officer')).toEqual(expect.any(String))
  const { body } = await asAdmin('POST', 'openid/check')
  expect(body).toMatchObject({ ok: false, why: expect.stringContaining('unreachable') })
})

it('[A13] a provider that answers what is no answer keeps nobody from signing in', async () => {
  let [status, type, said] = [200, '', '']
  const server = createServer((_, response) => response.writeHead(status, { 'content-type': type }).end(said))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise(resolve => server.close(resolve)))
  await set({ issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  for (const answer of [
    [200, 'text/html', '<html>Portal</html>', 'unusable'],
    [200, 'application/json', '{"issuer":"https://elsewhere.example"}', 'unusable'],
    [200, 'application/json', '{"issuer":', 'unusable'],
    [404, 'text/plain', '', 'unusable'],
    [200, 'application/json', 'x'.repeat(1_100_000), 'unusable'],
    [502, 'text/html', 'Bad gateway', 'unreachable'],
  ] as const) {
    ;[status, type, said] = answer
    expect(await openBrowser().go(begin()), said.slice(0, 50)).toContain(`#openid-failed=${answer[3]}`)
  }
  expect(await hall.signIn('officer')).toEqual(expect.any(String))
  server.closeAllConnections()
})

it('[A14] who comes in by the provider is never the administrator who is left', async () => {
  provider.accounts['u-1'] = { name: 'Kepala', groups: ['kepala'] }
  const { session } = await comeAs('u-1')
  expect(session?.body.role).toBe('administrator')
  const own = (await staff()).find(({ name }) => name === 'admin')
  expect(await asAdmin('POST', `staff/${own.id}/disable`)).toMatchObject({
    status: 409,
    body: { error: { code: 'last-administrator' } },
  })
})

it('[A15] who is disabled is out at once, in the middle of their work, and comes in by no way', async () => {
  const { session } = await comeAs('u-1')
  const booth = await connect(hall.url, '/booth', session!.body.token)
  const goodbye = new Promise<Loose>(resolve => booth.socket.once('hall:goodbye', resolve))
  const { id } = (await staff()).find(({ name }) => name === SARI.name)
  expect((await asAdmin('POST', `staff/${id}/disable`)).status).toBe(200)
  expect(await goodbye).toMatchObject({ code: 'session-expired' })
  expect(await comeAs('u-1')).toMatchObject({ why: 'disabled' })
  expect((await audit('sign-in-failed'))[0]).toMatchObject({ detail: 'openid disabled' })
})

it('[A15] who is removed stays out until an administrator lets them in, as somebody new', async () => {
  await comeAs('u-1')
  const { id } = (await staff()).find(({ name }) => name === SARI.name)
  await asAdmin('DELETE', `staff/${id}`)
  expect(await comeAs('u-1')).toMatchObject({ why: 'disabled' })
  expect((await asAdmin('GET', 'openid/settings')).body.removed).toEqual([{ id, name: SARI.name }])
  expect((await asAdmin('DELETE', `openid/removed/${id}`)).status).toBe(204)
  expect((await asAdmin('DELETE', `openid/removed/${id}`)).status).toBe(404)
  expect((await comeAs('u-1')).session?.status).toBe(201)
})

it('[A16] the secret is told to nobody, stays where none is given, and plain addresses are refused', async () => {
  const seen = await asAdmin('GET', 'openid/settings')
  expect(seen.body).toMatchObject({ hasSecret: true, settings: { clientId: CLIENT.id } })
  expect(JSON.stringify(seen.body)).not.toContain(CLIENT.secret)
  await set({ secret: undefined, label: 'Akun' })
  expect((await comeAs('u-1')).session?.status).toBe(201)
  expect(JSON.stringify((await asAdmin('GET', 'audit')).body)).not.toContain(CLIENT.secret)
  expect((await set({ issuer: 'http://provider.example' })).status).toBe(400)
  const token = await hall.signIn('supervisor')
  expect((await call(hall.url, 'GET', '/api/v1/openid/settings', { token })).status).toBe(403)
})

it('[A16] signing out ends the provider’s session too, and says so where it cannot', async () => {
  const browser = openBrowser()
  const { session } = await comeAs('u-1', browser)
  const leave = `${hall.url}${session!.body.signOut}`
  const at = await browser.go(leave)
  expect(at).toContain(`${provider.issuer}/session/end`)
  expect(new URL(at).searchParams.get('post_logout_redirect_uri')).toBe(`${hall.url}/console/`)
  const other = await comeAs('u-1', browser)
  await provider.kill()
  expect(await browser.go(`${hall.url}${other.session!.body.signOut}`)).toContain('#openid-failed=still-in')
  // Its own session is a matter of the hall's, as ever.
  const token = other.session!.body.token
  expect((await call(hall.url, 'DELETE', '/api/v1/session', { token })).status).toBe(204)
})

it('[A13] where it is off, nobody is sent anywhere', async () => {
  await set({ on: false })
  expect((await call(hall.url, 'GET', '/api/v1/openid')).body).toEqual({ label: null })
  expect(await openBrowser().go(begin())).toContain('#openid-failed=off')
})
