import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { io } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accepted, type KioskState } from '../api/index.ts'
import type { KioskAgent } from './kiosk-agent.ts'
import { type ServedScreens, serveScreens } from './serve-screens.ts'

const state: KioskState = {
  link: 'live',
  hall: null,
  printer: { state: 'ready', canPrint: true },
  beingSetUp: false,
  ...{ canStore: true, staffTold: true, otherKiosks: 0 },
  press: { stage: 'idle' },
  clockAheadMs: 0,
}
const heard: unknown[] = []
const hear = async (payload: unknown) => {
  heard.push(payload)
  return accepted
}
const agent: KioskAgent = {
  ...{ state: () => state, subscribe: () => () => {}, press: hear, reprint: hear, leave: hear },
  ...{ readStandard: hear, scan: hear, screenFailed: hear },
  ...{ paperResolved: () => {}, stop: async () => {} },
}

let folder: string
let screens: ServedScreens
beforeEach(async () => {
  heard.length = 0
  folder = mkdtempSync(path.join(tmpdir(), 'screens-'))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(path.join(folder, 'assets', 'a.js'), '')
  screens = await serveScreens(agent, { folder, host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  await screens.close()
  rmSync(folder, { recursive: true })
})

function get(pathname: string, host?: string): Promise<{ status: number; headers: NodeJS.Dict<unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(pathname, screens.url), { headers: host ? { host } : {} }, response => {
      response.resume()
      resolve({ status: response.statusCode!, headers: response.headers })
    })
    asked.on('error', reject).end()
  })
}

/** What a page of that origin gets when it connects. */
function connectFrom(headers: Record<string, string>) {
  const socket = io(screens.url, { transports: ['websocket'], extraHeaders: headers, reconnection: false })
  const got = new Promise<unknown>(resolve => {
    socket.on('state', resolve)
    socket.on('connect_error', () => resolve('refused'))
  })
  return { socket, got }
}
const own = () => ({ origin: new URL(screens.url).origin })

test('the screens come with a strict policy', async () => {
  const { status, headers } = await get('/')
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'/)
  expect(headers['cache-control']).toBe('no-cache')
  expect((await get('/assets/a.js')).headers['cache-control']).toMatch(/immutable/)
})

describe('only its own page', () => {
  test('is told the state and may call', async () => {
    const { socket, got } = connectFrom(own())
    expect(await got).toEqual(state)
    const pressId = crypto.randomUUID()
    expect(await socket.emitWithAck('leave', { pressId })).toEqual({ ok: true })
    expect(heard).toEqual([{ pressId }])
    socket.close()
  })

  test.each([
    { from: 'another page', headers: { origin: 'http://evil.example' } },
    { from: 'a name bent to this machine', headers: { origin: 'http://evil.example', host: 'evil.example' } },
    { from: 'a sandboxed page', headers: { origin: 'null' } },
    { from: 'another port of this machine', headers: { origin: 'http://127.0.0.1:1' } },
    { from: 'nowhere', headers: {} },
  ])('and nothing from $from', async ({ headers }) => {
    const { socket, got } = connectFrom(headers as Record<string, string>)
    expect(await got).toBe('refused')
    socket.close()
  })

  test('a bent name is shown no screen either', async () => {
    expect((await get('/', 'evil.example')).status).toBe(403)
    expect((await get('/', 'localhost:1234')).status).toBe(200)
  })
})

test('a screen that has no socket tells its failure by HTTP, from its own page alone', async () => {
  const report = (headers: Record<string, string>) =>
    fetch(new URL('screen-failures', screens.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ surface: 'kiosk', page: '/', message: `TypeError: ${'x'.repeat(900)}` }),
    })
  expect((await report({ origin: 'http://evil.example' })).status).toBe(403)
  expect((await report({})).status).toBe(403)
  expect(heard).toEqual([])
  expect((await report(own())).status).toBe(204)
  expect(heard).toEqual([{ detail: `TypeError: ${'x'.repeat(900)}`.slice(0, 500) }])
})

test.each([
  { payload: { pressId: 'x' }, names: /pressId/ },
  { payload: null, names: /the payload/ },
  { payload: { pressId: crypto.randomUUID(), more: 1 }, names: /more/ },
])('a payload that does not fit is refused and heard by nobody: $payload', async ({ payload, names }) => {
  const { socket, got } = connectFrom(own())
  await got
  const answer = await socket.emitWithAck('leave', payload)
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  expect(answer.error.message).toMatch(names)
  expect(heard).toEqual([])
  socket.close()
})

test('what stands in the way is one sentence', async () => {
  const port = Number(new URL(screens.url).port)
  await expect(serveScreens(agent, { folder, host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} is in use.`,
  )
  await expect(serveScreens(agent, { folder: '/nowhere', host: '127.0.0.1', port: 0 })).rejects.toThrow(
    /not built/,
  )
})
