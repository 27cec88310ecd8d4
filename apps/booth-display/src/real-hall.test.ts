/** The screens on the hall's own server: a real process, stopped and killed as halls' machines are. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { keptSince } from '@antrean/hall-client/kept-time'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openScreen } from '../virtual/browser.ts'
import { type BuiltScreens, builtScreens } from '../virtual/built-screens.ts'
import { countGongs, gongs } from '../virtual/gongs.ts'
import { newest } from '../virtual/wall-page.ts'
import { until, within } from '../virtual/within.ts'

let screens: BuiltScreens
beforeAll(async () => {
  screens = await builtScreens()
}, 60_000)
afterAll(() => screens?.close())

const SERVER = join(import.meta.dirname, '../../server/src/main.ts')
type Ready = {
  api: string
  staff: { name: string; password: string; role: string }[]
  kiosk: { token: string }
  display: { token: string }
}

/** A hall that runs in a process of its own; `kill` and `start` leave its data and its port. */
async function realHall() {
  const data = await mkdtemp(join(tmpdir(), 'antrean-hall-'))
  let server: ChildProcess | undefined
  let port = '0'
  const kill = async () => {
    const gone = new Promise(resolve => server?.once('exit', resolve))
    server?.kill('SIGKILL')
    await gone
  }
  const start = async (): Promise<Ready> => {
    server = spawn(
      process.execPath,
      [
        SERVER,
        ...['--port', port, '--data', data, '--screens', `display=${screens.folder}`],
        ...['--demo', '--always-open', '--json'],
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let log = ''
    server.stderr!.on('data', chunk => {
      log += chunk
    })
    for await (const line of createInterface({ input: server.stdout! })) {
      const ready = JSON.parse(line) as Ready
      port = new URL(ready.api).port
      return ready
    }
    throw new Error(`The server ended before it was ready. ${log}`)
  }
  const ready = await start()
  onTestFinished(async () => {
    await kill()
    await rm(data, { recursive: true, force: true })
  })
  const supervisor = ready.staff.find(({ role }) => role === 'supervisor')!
  const post = async (path: string, token: string | null, body: unknown = {}) => {
    const response = await fetch(`${ready.api}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return response.json()
  }
  const { token } = await post('session', null, { name: supervisor.name, password: supervisor.password })
  return {
    ready,
    kill,
    start,
    signal: (name: NodeJS.Signals) => server?.kill(name),
    issue: (service: string) => post('tickets', ready.kiosk.token, { service }),
    booth: (number: number, action: 'open' | 'next' | 'recall' | 'finish') =>
      post(`booths/${number}/${action}`, token),
  }
}

async function screen(ready: Ready, address: string): Promise<Page> {
  const page = await openScreen(
    screens.browser,
    ready.api,
    `${address}#token=${ready.display.token}`,
    { width: 1920, height: 1080 },
    countGongs,
  )
  onTestFinished(() => page.context().close())
  await page.locator('.wall, .booth-display, .rating-screen').waitFor()
  return page
}
test('an officer calls, recalls, and the screens follow; also when the server was killed in between', async () => {
  const hall = await realHall()
  const wall = await screen(hall.ready, '?screen=wall')
  const booth = await screen(hall.ready, '?screen=booth&booth=3')
  const shows = (number: string) => async () => {
    expect(await newest(wall)).toBe(`${number} 3`)
    expect(await booth.locator('.ticket').innerText()).toBe(number)
  }
  await booth.getByText('Loket tutup').waitFor()
  await hall.issue('B')
  await hall.booth(3, 'open')
  await booth.getByText('Silakan menunggu panggilan').waitFor()
  await until(async () => expect(await wall.locator('.services td.figure').nth(1).innerText()).toBe('1'))

  await hall.booth(3, 'next')
  await within(1000, shows('B001'))
  await within(1000, async () => expect(await gongs(wall)).toBe(1))
  await hall.booth(3, 'recall')
  await until(async () => expect(await gongs(wall)).toBe(2))

  await hall.kill()
  await hall.start()
  await hall.booth(3, 'recall')
  await until(async () => expect(await gongs(wall)).toBe(3))
  await shows('B001')()
  expect(await wall.locator('[data-stale]').count()).toBe(0)
})

test('a server that is frozen makes the screens stale after five seconds, and live again when it goes on', async () => {
  const hall = await realHall()
  const wall = await screen(hall.ready, '?screen=wall')
  const booth = await screen(hall.ready, '?screen=booth&booth=1')
  hall.signal('SIGSTOP')
  const frozenAt = performance.now()
  const kept = keptSince()
  await Promise.all(
    [wall, booth].map(page => page.getByText('Terputus dari server').waitFor({ timeout: 15_000 })),
  )
  expect(performance.now() - frozenAt).toBeGreaterThan(2900)
  expect(kept()).toBeLessThan(6500)
  hall.signal('SIGCONT')
  await until(async () => {
    expect(await wall.locator('[data-stale]').count()).toBe(0)
    expect(await booth.locator('[data-stale]').count()).toBe(0)
  })
})

test('[S11] a visitor who was served rates on the tablet with one press, also over a broken link, and the next call ends it', async () => {
  const hall = await realHall()
  const tablet = await screen(hall.ready, '?screen=rating&booth=3')
  await tablet.getByText('Setelah dilayani').waitFor()
  const first = await hall.issue('B')
  await hall.booth(3, 'open')
  await hall.booth(3, 'next')
  await hall.booth(3, 'finish')
  await tablet.getByText('Bagaimana pelayanan kami?').waitFor()
  expect(await tablet.locator('.rated-ticket').innerText()).toContain('B001')

  // Frozen, as behind a pulled cable: the press waits, and is taken once.
  hall.signal('SIGSTOP')
  await tablet.locator('[data-level="3"]').click()
  await tablet.getByText('Mengirim penilaian Anda').waitFor()
  hall.signal('SIGCONT')
  await tablet.getByText('Terima kasih atas penilaian Anda').waitFor()
  const page = await (await fetch(first.url)).text()
  expect(page).toContain('Penilaian Anda: Puas')

  await hall.issue('B')
  await hall.booth(3, 'next')
  await tablet.getByText('Setelah dilayani').waitFor()
  await hall.booth(3, 'finish')
  await until(async () => expect(await tablet.locator('.rated-ticket').innerText()).toContain('B002'))
  await hall.issue('B')
  await hall.booth(3, 'next')
  await tablet.getByText('Setelah dilayani').waitFor()
  expect(await tablet.locator('.faces').count()).toBe(0)
})
