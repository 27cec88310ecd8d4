import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { release } from '@antrean/command-line'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'

let hall: TestServer
let sari: string

beforeAll(async () => {
  const screens = temporaryFolder()
  mkdirSync(join(screens, 'assets'))
  writeFileSync(join(screens, 'index.html'), '<!doctype html><title>Console</title>')
  writeFileSync(join(screens, 'assets', 'index-AbCd1234.js'), '// the console')
  const outside = temporaryFolder()
  writeFileSync(join(outside, 'secret.txt'), 'a secret')
  for (const hidden of ['.env', 'assets/.secret']) writeFileSync(join(screens, hidden), 'a secret')
  symlinkSync(join(outside, 'secret.txt'), join(screens, 'out'))
  symlinkSync(outside, join(screens, 'outside'))
  symlinkSync('/nowhere', join(screens, 'nowhere'))
  symlinkSync('assets/index-AbCd1234.js', join(screens, 'within.js'))
  hall = await startTestServer({
    screens: [{ name: 'console', folder: screens }],
    publicUrl: 'https://antrean.example.go.id',
  })
  sari = await hall.signIn('sari')
})
afterAll(() => hall.stop())

const get = (path: string, token?: string) => call(hall.url, 'GET', path, token ? { token } : {})
const post = (path: string, token: string, body?: unknown, headers?: Record<string, string>) =>
  call(hall.url, 'POST', path, { token, ...(body !== undefined && { body }), ...(headers && { headers }) })

describe('a ticket by HTTP', () => {
  it('is issued once for one Idempotency-Key, and 201 both times', async () => {
    const press = () =>
      post('/api/v1/tickets', hall.tokens.kiosk, { service: 'B' }, { 'idempotency-key': 'press 1' })
    const first = await press()
    expect(first).toMatchObject({ status: 201, body: { number: 'B001', state: 'waiting', ahead: 0 } })
    expect(first.body.url).toMatch(/^https:\/\/antrean\.example\.go\.id\/t\//)
    const { status, body } = await press()
    expect({ status, body }).toEqual({ status: 201, body: first.body })
  })

  it('goes through the whole hall with curl, and shows its stages', async () => {
    const { body: issued } = await post('/api/v1/tickets', hall.tokens.kiosk, {
      service: 'A',
      language: 'en',
    })
    const at = (path: string, body?: unknown) => post(`/api/v1/booths/1/${path}`, sari, body)
    expect(await at('open')).toMatchObject({ status: 200, body: { state: 'open', officer: 'sari' } })
    expect(await at('next', {})).toMatchObject({
      status: 200,
      body: { id: issued.id, state: 'called', booth: 1 },
    })
    expect((await at('recall')).body).toMatchObject({ calls: 2 })
    expect((await at('serve', '')).body).toMatchObject({ state: 'serving' })
    expect((await at('park')).body).toMatchObject({ state: 'parked' })
    expect((await at('resume', { ticketId: issued.id })).body).toMatchObject({ state: 'called' })
    expect((await at('transfer', { service: 'B' })).body).toMatchObject({ state: 'waiting', service: 'B' })
    expect(await at('next')).toMatchObject({ status: 200, body: null })
    expect((await at('pause')).body).toMatchObject({ state: 'paused' })
    expect((await at('close')).body).toMatchObject({ state: 'closed' })
    const { body } = await get(`/api/v1/tickets/${issued.id}`, sari)
    expect(body).toMatchObject({ number: issued.number, service: 'B', transfers: 1, language: 'en' })
    expect(body.stages.map((stage: { type: string }) => stage.type)).toEqual([
      'TicketIssued',
      'TicketCalled',
      'TicketRecalled',
      'ServiceStarted',
      'TicketParked',
      'TicketResumed',
      'TicketTransferred',
    ])
    expect(body.stages[1]).toMatchObject({ booth: 1, actor: 'staff:sari' })
    expect((await get('/api/v1/tickets/t99999', sari)).body.error.code).toBe('unknown-ticket')
    expect((await get('/api/v1/tickets/no-such', sari)).body.error.code).toBe('unknown-ticket')
  })
})

describe('signing in', () => {
  const session = (url: string, password: string, headers: Record<string, string>) =>
    call(url, 'POST', '/api/v1/session', { body: { name: 'sari', password }, headers })
  const from = (address: string) => ({ 'x-forwarded-for': address })

  it('behind a proxy that was named, callers are told apart by what it says', async () => {
    const proxied = await startTestServer({ proxies: ['127.0.0.0/8'] })
    for (let n = 0; n < 10; n++)
      expect((await session(proxied.url, 'wrong', from('10.1.1.1'))).status).toBe(401)
    const refused = await session(proxied.url, 'wrong', from('10.1.1.1'))
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'too-many-attempts' } } })
    expect(refused.headers.get('retry-after')).toBe('1')
    expect((await session(proxied.url, 'wrong', from('10.1.1.2'))).status).toBe(401)
    await proxied.stop()
  })

  it('anybody else cannot pass for another, and a browser known to this person is let through', async () => {
    const own = await startTestServer()
    const first = await session(own.url, 'antrean-sari', {})
    const [cookie] = first.headers.get('set-cookie')!.split(';')
    expect(first.headers.get('set-cookie')).toMatch(/; Path=\/api\/v1\/session; .*HttpOnly; SameSite=Strict/)
    expect(Object.keys(first.body).toSorted()).toEqual(['expiresAt', 'name', 'role', 'token'])
    for (let n = 0; n < 10; n++) await session(own.url, 'wrong', from(`10.1.1.${n}`))
    expect((await session(own.url, 'antrean-sari', from('10.1.1.99'))).status).toBe(429)
    expect((await session(own.url, 'antrean-sari', { cookie: `a=b; ${cookie}` })).status).toBe(201)
    await own.stop()
  })
})

describe('for whoever watches', () => {
  it('health tells the last durable seq', async () => {
    expect(await get('/healthz')).toMatchObject({
      status: 200,
      body: { status: 'ok', seq: hall.server.hall.live.seq, version: release() },
    })
  })

  it('figures are in the format of Prometheus', async () => {
    const { body, headers } = await get('/metrics')
    expect(headers.get('content-type')).toMatch(/^text\/plain/)
    expect(body).toMatch(/antrean_tickets_issued_total\{service="B"\} \d/)
    expect(body).toMatch(/antrean_waiting\{service="A"\} \d/)
    expect(body).toMatch(/antrean_commit_seconds_count [1-9]/)
    for (const follower of ['publish', 'forecast', 'left-booths', 'ops'])
      expect(body).toContain(`antrean_follower_lag_events{follower="${follower}"} 0`)
    expect(body).toMatch(/antrean_nodejs_eventloop_lag_seconds/)
  })

  it('figures are for this machine alone, or for a token: a proxy here asks for somebody else', async () => {
    const asked = (headers: Record<string, string>, token?: string) =>
      call(hall.url, 'GET', '/metrics', { headers, ...(token && { token }) })
    expect((await asked({})).status).toBe(200)
    expect(await asked({ 'x-forwarded-for': '127.0.0.1' })).toMatchObject({
      status: 401,
      body: { error: { code: 'unauthenticated' } },
    })
    expect((await asked({ 'x-real-ip': '10.0.0.1' })).status).toBe(401)
    // A name that a page has bent to this machine. `fetch` says no other Host than its own.
    const bent = await new Promise(answered =>
      request(`${hall.url}/metrics`, { headers: { host: 'page.example' } }, ({ statusCode }) =>
        answered(statusCode),
      ).end(),
    )
    expect(bent).toBe(401)
    expect((await asked({ 'x-forwarded-for': '10.0.0.1' }, hall.tokens.display)).status).toBe(200)
  })

  it('the interface describes itself', async () => {
    const { body } = await get('/api/openapi.json')
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/healthz',
        '/api/v1/hall',
        '/api/v1/tickets',
        '/api/v1/booths/{number}/next',
        '/t/{token}',
      ]),
    )
    expect(body.paths['/api/v1/tickets'].post.responses['201']).toBeDefined()
    const refs = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name!,
    )
    expect(refs).toContain('TicketView')
    expect(Object.keys(body.components.schemas)).toEqual(expect.arrayContaining([...new Set(refs)]))
  })
})

describe('the screens', () => {
  it('are served under their names, and what Vite names by content is kept for good', async () => {
    const page = await get('/console/')
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('Console') })
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'/)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const script = await get('/console/assets/index-AbCd1234.js')
    expect(script.headers.get('cache-control')).toMatch(/immutable/)
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('never leave their folder', async () => {
    expect((await get('/console/..%2f..%2f..%2fetc%2fpasswd')).status).toBeGreaterThanOrEqual(400)
    expect((await get('/console/nothing.js')).body).toMatchObject({ error: { code: 'not-found' } })
  })

  it('have a policy without styles in the page, and with sockets of their own host alone', async () => {
    const policy = (await get('/console/')).headers.get('content-security-policy')!
    expect(policy).not.toContain('unsafe-inline')
    const { host } = new URL(hall.url)
    expect(policy).toContain(
      `connect-src 'self' ws://${host} wss://${host} ws://antrean.example.go.id wss://antrean.example.go.id;`,
    )
  })

  it('are found without their last slash, with what was asked', async () => {
    const bare = await fetch(`${hall.url}/console?booth=1`, { redirect: 'manual' })
    expect([bare.status, bare.headers.get('location')]).toEqual([308, '/console/?booth=1'])
    expect((await get('/console')).body).toContain('Console')
  })

  it('do not hand out what is hidden, nor what a link in their folder leads to', async () => {
    for (const path of ['.env', 'assets/.secret', 'out', 'outside/secret.txt', 'nowhere'])
      expect(await get(`/console/${path}`), path).toMatchObject({ status: 404 })
    expect((await get('/console/within.js')).body).toBe('// the console')
  })

  it('without a home page, the root names the interface', async () => {
    const home = (await get('/')).body
    for (const link of ['/console/', '/api/openapi.json', '/healthz'])
      expect(home).toContain(`href="${link}"`)
    // A screen that is not served here is not offered.
    expect(home).not.toContain('/display/')
  })
})

describe("the visitor's own page", () => {
  const issue = async (service: string, language = 'id') =>
    (await post('/api/v1/tickets', hall.tokens.kiosk, { service, language })).body as {
      url: string
      id: string
    }
  const page = (url: string, query = '') => get(new URL(url).pathname + query)

  it('tells place and promise in the language of the ticket, or the other', async () => {
    await issue('D')
    const { url } = await issue('D')
    await post('/api/v1/booths/6/open', sari)
    const { body, status, headers } = await page(url)
    expect(status).toBe(200)
    expect(body).toContain('D002')
    expect(body).toContain('1 orang di depan Anda')
    expect(body).toMatch(/Anda dipanggil paling lambat \d\d\.\d\d/)
    expect(body).toContain('Pelatihan dan pemagangan')
    expect((await page(url, '?lang=en')).body).toMatch(
      /1 person before you.*You will be called by \d?\d:\d\d/s,
    )
    expect((await page(url, '?lang=xx')).status).toBe(200)
    expect(body.length).toBeLessThan(20_000)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'sha256-/)
  })

  it('[P14] promises no moment while no booth is open for the service, and no turn', async () => {
    const { url } = await issue('B')
    const { body } = await page(url)
    expect(body).toMatch(/Tidak ada antrean di depan Anda|orang di depan Anda/)
    expect(body).toContain('Loket belum dibuka. Anda dipanggil setelah loket dibuka.')
    expect(body).not.toMatch(/paling lambat|Giliran Anda berikutnya/)
    expect((await page(url, '?lang=en')).body).toContain('You are called once one opens.')
  })

  it('says called, and where, and then that it is done', async () => {
    const { url } = await issue('E')
    await post('/api/v1/booths/6/open', sari)
    let calledPage = ''
    while (!calledPage.includes('class="called"')) {
      await post('/api/v1/booths/6/next', sari)
      calledPage = (await page(url)).body
      if (!calledPage.includes('class="called"')) await post('/api/v1/booths/6/finish', sari)
    }
    expect(calledPage).toMatch(/Silakan menuju.*Loket.*>6</s)
    await post('/api/v1/booths/6/finish', sari)
    expect((await page(url)).body).toContain('Terima kasih')
    const data = await call(hall.url, 'GET', `${new URL(url).pathname}.json`)
    expect(data).toMatchObject({ status: 200, body: { state: 'done', booth: 6, ahead: 0 } })
    expect(JSON.stringify(data.body)).not.toMatch(/sari|"id":"t\d/)
  })

  it('costs nothing while nothing changes', async () => {
    const { url } = await issue('C')
    const etag = (await page(url)).headers.get('etag')!
    const again = await call(hall.url, 'GET', new URL(url).pathname, { headers: { 'if-none-match': etag } })
    expect([200, 304]).toContain(again.status)
    if (again.status === 304) expect(again.body).toBe('')
  })

  it('of an address that names no ticket is a kind page, whatever is wrong with it', async () => {
    const { url } = await issue('C')
    const { pathname } = new URL(url)
    for (const path of [
      `${pathname.slice(0, -1)}_`,
      '/t/x',
      '/t/1-aaaaaaaaaaaaaaaa',
      `/t/${'9'.repeat(150)}`,
    ]) {
      const { status, body } = await get(path)
      expect(status).toBe(404)
      expect(body).toContain('Nomor tidak ditemukan')
    }
    expect((await get('/t/1-aaaaaaaaaaaaaaaa.json')).body).toMatchObject({
      error: { code: 'unknown-ticket' },
    })
  })
})
