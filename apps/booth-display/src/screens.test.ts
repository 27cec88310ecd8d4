/** The screens as they run in a hall: built, in real Chromium, on the real wire. */
import { keptSince } from '@antrean/hall-client/kept-time'
import { morning } from '@antrean/hall-client/morning'
import { type VirtualHall, virtualHall } from '@antrean/hall-client/virtual'
import { referenceHall } from '@antrean/queue-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openBrowser, openScreen, type ScreenSize } from '../virtual/browser.ts'
import { type BuiltScreens, builtScreens } from '../virtual/built-screens.ts'
import { countGongs, gongs } from '../virtual/gongs.ts'
import { grandHall } from '../virtual/scenes.ts'
import { screensServer } from '../virtual/screens-server.ts'
import { listed, newest, newestSince } from '../virtual/wall-page.ts'
import { until, within } from '../virtual/within.ts'

/** White, 384 × 80 dots. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAYAAAABQCAYAAAAQjqIkAAAAjklEQVR4Ae3BMQEAAADCIPunXg0PYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAApwLgXwABW+USNwAAAABJRU5ErkJggg=='

let screens: BuiltScreens
beforeAll(async () => {
  screens = await builtScreens()
}, 60_000)
afterAll(() => screens?.close())

async function inHall(): Promise<VirtualHall> {
  const hall = await virtualHall({ heartbeatMs: 500, onRequest: screensServer(screens.folder) })
  onTestFinished(() => hall.stop())
  return hall
}

async function screen(
  hall: VirtualHall,
  address: string,
  size?: ScreenSize,
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const page = await openScreen(screens.browser, hall.url, address, size, async it => {
    await countGongs(it)
    await before(it)
  })
  onTestFinished(() => page.context().close())
  return page
}

async function wall(hall: VirtualHall): Promise<Page> {
  const page = await screen(hall, '?screen=wall#token=a-token')
  await page.locator('.wall').waitFor()
  return page
}

test('a call is on the wall within a second, lit, with its gong', async () => {
  const hall = await inHall()
  const page = await wall(hall)
  expect(await newest(page)).toBeNull()
  hall.call('A012', 3)
  await within(1000, async () => expect(await newest(page)).toBe('A012 3'))
  expect(await page.locator('.newest[data-lit]').count()).toBe(1)
  expect(await gongs(page)).toBe(1)
  await until(async () =>
    expect(await page.title()).toBe('A012 · Layar dinding · Pelayanan Terpadu Satu Atap'),
  )
})

test('[T22] a wall with a name shows the calls and lines of its booths alone, and one that is not in the set-up says so', async () => {
  const hall = await virtualHall({
    heartbeatMs: 500,
    snapshot: morning({ ...referenceHall, walls: [{ name: 'east', booths: [3] }] }),
    onRequest: screensServer(screens.folder),
  })
  onTestFinished(() => hall.stop())
  const page = await screen(hall, '?screen=wall&wall=east#token=a-token')
  await page.locator('.wall').waitFor()
  const services = hall.snapshot().booths.find(({ number }) => number === 3)!.services
  expect(await page.locator('.services .letter').allInnerTexts()).toEqual(services)
  hall.call('B004', 2)
  hall.call('A012', 3)
  await until(async () => expect(await newest(page)).toBe('A012 3'))
  expect([await listed(page), await gongs(page)]).toEqual([[], 1])

  // Taken out of the set-up while it runs.
  const { walls: _, ...without } = hall.snapshot().hall
  hall.change({ hall: without })
  await page.locator('.unknown-wall', { hasText: 'east' }).waitFor()
  await until(async () => expect(await listed(page)).toEqual(['B004']))
})

test('[T26] a wall and a booth’s display are painted in the colours of the hall at once, and as they come without them', async () => {
  const hall = await inHall()
  const pages = [await wall(hall), await screen(hall, '?screen=booth&booth=3#token=a-token')]
  const grounds = () =>
    Promise.all(
      pages.map(page =>
        page.locator('.newest, .booth-display').evaluate(its => getComputedStyle(its).backgroundColor),
      ),
    )
  const { hall: its } = hall.snapshot()
  await until(async () => expect(await grounds()).toEqual(Array(2).fill('rgb(7, 32, 63)')))
  hall.change({ hall: { ...its, colours: { main: '#14532d', call: '#ffe08a' } } })
  await until(async () => expect(await grounds()).toEqual(Array(2).fill('rgb(13, 54, 29)')))
  hall.call('A012', 3)
  await until(async () => expect(await grounds()).toEqual(Array(2).fill('rgb(255, 224, 138)')))
  hall.change({ hall: its })
  await until(async () => expect(await grounds()).toEqual(Array(2).fill('rgb(255, 196, 107)')))
})

test('[T21] the logo of the hall stands in the head of the wall and moves no call; one that cannot be drawn leaves nothing', async () => {
  const hall = await inHall()
  const page = await wall(hall)
  hall.call('A012', 3)
  await until(async () => expect(await newest(page)).toBe('A012 3'))
  const call = () => page.locator('.call').boundingBox()
  // It has arrived.
  await page
    .locator('.calls')
    .evaluate(calls =>
      Promise.all(calls.getAnimations().map(({ finished }) => finished)).then(() => undefined),
    )
  const before = await call()
  const { hall: its } = hall.snapshot()
  hall.change({ hall: { ...its, logo: LOGO } })
  const logo = page.locator('.newest .hall-logo')
  await until(async () =>
    expect(await logo.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBe(384),
  )
  await until(async () => expect(await call()).toEqual(before))
  const box = (await logo.boundingBox())!
  expect(box.y + box.height).toBeLessThan(before!.y)
  hall.change({ hall: { ...its, logo: LOGO.slice(0, 40) } })
  await until(async () => expect(await page.locator('.hall-logo').count()).toBe(0))
})

test('two calls at once: one after the other on top, both right at once', async () => {
  const hall = await inHall()
  const page = await wall(hall)
  const newestCalls = await newestSince(page)
  hall.call('A012', 3)
  hall.call('B004', 2)
  await within(1000, async () =>
    expect([await newest(page), await listed(page)]).toEqual(['A012 3', ['B004']]),
  )
  await until(async () => expect([await newest(page), await listed(page)]).toEqual(['B004 2', ['A012']]))
  const [first, second] = await newestCalls()
  expect(second!.at - first!.at).toBeGreaterThan(3000)
  expect(await gongs(page)).toBe(2)
})

test('25 booths call at once: each number is announced with a gong within a minute, and stands in the list before', async () => {
  // The page's minute passes in seconds, and the hall's with it: otherwise its word would come out of a past.
  let driven = 0
  const hall = await virtualHall({
    heartbeatMs: 50,
    clock: () => Date.now() + driven,
    snapshot: morning(grandHall()),
    onRequest: screensServer(screens.folder),
  })
  onTestFinished(() => hall.stop())
  const page = await screen(hall, '?screen=wall#token=a-token', undefined, it => it.clock.install())
  await page.locator('.wall').waitFor()
  const numbers = hall.snapshot().booths.map(({ number }) => `A${String(number).padStart(3, '0')}`)
  const at = new Date().toISOString()
  hall.change({
    booths: hall.snapshot().booths.map((booth, i) => ({
      ...booth,
      ticket: { number: numbers[i]!, service: 'A', state: 'called', calledAt: at },
    })),
  })
  await until(async () => expect(await newest(page)).not.toBeNull())
  const big = new Set<string>()
  const small = new Set<string>()
  for (let second = 0; second < 60 && big.size < 25; second++) {
    for (const number of await page.locator('.call .number').allInnerTexts()) big.add(number)
    for (const number of await listed(page)) small.add(number)
    driven += 1000
    await page.clock.runFor(1000)
  }
  expect([...big].sort()).toEqual(numbers)
  expect([...small]).toEqual(expect.arrayContaining(numbers.slice(16)))
  // The last gong may have begun only.
  await until(async () => expect(await gongs(page)).toBe(9))
})

test('a recall sounds again and takes no second row', async () => {
  const hall = await inHall()
  const page = await wall(hall)
  hall.call('A012', 3)
  await until(async () => expect(await gongs(page)).toBe(1))
  hall.call('A012', 3, { recall: true })
  await until(async () => expect(await gongs(page)).toBe(2))
  expect(await newest(page)).toBe('A012 3')
  expect(await listed(page)).toEqual([])
})

test('a wall that is switched on shows the latest call, and neither lights up nor sounds', async () => {
  const hall = await inHall()
  hall.call('B004', 2)
  hall.call('A012', 3)
  const page = await wall(hall)
  await until(async () => expect([await newest(page), await listed(page)]).toEqual(['A012 3', ['B004']]))
  expect(await page.locator('[data-lit]').count()).toBe(0)
  expect(await gongs(page)).toBe(0)
})

test('five seconds of silence: the wall says that it is stale, and is live again at the first word', async () => {
  const hall = await inHall()
  const page = await wall(hall)
  hall.call('A012', 3)
  await until(async () => expect(await newest(page)).toBe('A012 3'))
  hall.faults.silent = true
  const silentSince = performance.now()
  const kept = keptSince()
  await page.getByText('Terputus dari server').waitFor({ timeout: 15_000 })
  expect(performance.now() - silentSince).toBeGreaterThan(4000)
  expect(kept()).toBeLessThan(6000)
  hall.call('B004', 2)
  hall.faults.silent = false
  await until(async () => {
    expect(await page.locator('[data-stale]').count()).toBe(0)
    expect(await newest(page)).toBe('B004 2')
  })
})

test('after the server was killed and started again the screens are right by themselves, at once', async () => {
  const hall = await inHall()
  const page = await wall(hall)
  const booth = await screen(hall, '?screen=booth&booth=3#token=a-token')
  await booth.getByText('Silakan menunggu panggilan').waitFor()
  await hall.stop()
  hall.call('A012', 3)
  await hall.start()
  await within(3000, async () => {
    expect(await newest(page)).toBe('A012 3')
    expect(await booth.locator('.ticket').innerText()).toBe('A012')
  })
  expect(await gongs(page)).toBe(1)
})

test('a booth’s display follows its visitor', async () => {
  const hall = await inHall()
  const page = await screen(hall, '?screen=booth&booth=3&lang=id#token=a-token', { width: 800, height: 480 })
  await page.getByText('Silakan menunggu panggilan').waitFor()
  hall.call('B017', 3)
  await page.getByText('Silakan ke loket ini').waitFor({ timeout: 1000 })
  const ticket = page.locator('.ticket')
  expect(await ticket.innerText()).toBe('B017')
  expect((await ticket.boundingBox())!.width).toBeGreaterThan(400)
  await until(async () => expect(await page.title()).toBe('B017 · Loket 3 · Pelayanan Terpadu Satu Atap'))
  hall.booth(3, { ticket: { ...hall.snapshot().booths[2]!.ticket!, state: 'serving' } })
  await page.getByText('Sedang dilayani').waitFor()
  hall.booth(3, { ticket: null, state: 'paused' })
  await page.getByText('Istirahat sebentar').waitFor()
  hall.booth(3, { state: 'closed' })
  await page.getByText('Loket tutup').waitFor()
  expect(await ticket.count()).toBe(0)
})

test('ops are told of each screen: at first, and again by a server that began anew', async () => {
  const hall = await inHall()
  await screen(hall, '?screen=booth&booth=99#token=a-token')
  await wall(hall)
  const reports = () =>
    hall.received
      .filter(({ event }) => event === 'display:status')
      .flatMap(({ payload }) => payload.panels as { panel: string; state: string }[])
  const expected = [
    { panel: 'wall', shows: 'wall', booth: null, state: 'ready', detail: '' },
    { panel: 'booth-99', shows: 'booth', booth: 99, state: 'error' },
  ]
  const told = async () => {
    for (const report of expected) expect(reports()).toContainEqual(expect.objectContaining(report))
  }
  await until(told)
  await hall.stop()
  hall.received.length = 0
  await hall.start()
  await until(told)
})

test('the token of a link leaves the address bar at once, and is kept', async () => {
  const hall = await inHall()
  const page = await wall(hall)
  expect(page.url()).toBe(`${hall.url}/display/?screen=wall`)
  await page.reload()
  await page.locator('.wall').waitFor()
})

test('a new screen is enrolled with a one-time code, once', async () => {
  const hall = await inHall()
  const page = await screen(hall, '?screen=wall&lang=en')
  await page.getByLabel('Code').fill('999999')
  await page.getByRole('button', { name: 'Enrol' }).click()
  await page.getByText('The code is unknown').waitFor()
  await page.getByLabel('Code').fill('654321')
  await page.getByRole('button', { name: 'Enrol' }).click()
  await page.getByText('That code is for a kiosk').waitFor()
  await page.getByLabel('Code').fill('123456')
  await page.getByRole('button', { name: 'Enrol' }).click()
  await page.locator('.wall').waitFor()
  await page.reload()
  await page.locator('.wall').waitFor()
})

test('a screen whose token is revoked says so and asks to be enrolled again', async () => {
  const hall = await inHall()
  const page = await wall(hall)
  hall.faults.refuses = { code: 'token-revoked', message: 'This device was revoked. Enrol it again.' }
  hall.disconnectAll()
  await page.getByText('Layar ini tidak terdaftar lagi').waitFor()
})

test('a browser that keeps the page silent is said so, to the hall and to ops, until it is touched', async () => {
  const quiet = await openBrowser([])
  onTestFinished(() => quiet.close())
  const hall = await inHall()
  const page = await openScreen(quiet, hall.url, '?screen=wall#token=a-token')
  const details = () => {
    const panels = hall.received.flatMap(({ payload }) => payload.panels as { detail: string }[])
    return panels.map(({ detail }) => detail.slice(0, 11))
  }
  // Asking the page anything counts as touching it, so the hall is asked what the screen says of itself.
  await until(async () => expect(details()).toEqual(['', 'The browser']))
  const hint = (await page.locator('.sound-switch').boundingBox())!
  for (const words of ['.promise', '.recent ol', '.recent h2', '.newest']) {
    const box = (await page.locator(words).boundingBox())!
    const isBeside = hint.x >= box.x + box.width || hint.x + hint.width <= box.x
    expect([words, isBeside || hint.y >= box.y + box.height || hint.y + hint.height <= box.y]).toEqual([
      words,
      true,
    ])
  }
  await page.getByText('Ketuk layar untuk menyalakan suara').click()
  await until(async () => expect(await page.locator('.sound-switch').count()).toBe(0))
  await until(async () => expect(details()).toEqual(['', 'The browser', '']))
})

/** A hall whose screens are of another build as soon as `isNew` says so: their script has another name. */
async function inRebuiltHall(isNew: () => boolean): Promise<VirtualHall> {
  const another = (page: string) => page.replace(/(index-[^"]*\.js)"/, '$1?another"')
  const onRequest = screensServer(screens.folder, page => (isNew() ? another(page) : page))
  const hall = await virtualHall({ heartbeatMs: 500, onRequest })
  onTestFinished(() => hall.stop())
  return hall
}
const isAnother = (page: Page) =>
  page.locator('.wall').and(page.locator(':root:has(script[src$="?another"]) *'))

test('a new build is taken when the server comes back with it, once', async () => {
  let isNew = false
  let pages = 0
  const hall = await inRebuiltHall(() => {
    pages += 1
    return isNew
  })
  const page = await wall(hall)
  isNew = true
  await hall.stop()
  await hall.start()
  await isAnother(page).waitFor()
  let reloads = 0
  page.on('load', () => {
    reloads += 1
  })
  // Its own look at the page is over when the next one is made.
  for (const seen of [pages, pages + 1]) {
    await hall.stop()
    await hall.start()
    await until(async () => expect(pages).toBeGreaterThan(seen))
  }
  expect(reloads).toBe(0)
})

test('a new build that came between the page and its first word from the hall is taken too', async () => {
  let pages = 0
  const hall = await inRebuiltHall(() => ++pages > 1)
  const page = await screen(hall, '?screen=wall#token=a-token')
  await isAnother(page).waitFor()
})

test('an hour of calls leaves nothing behind', async () => {
  const hall = await inHall()
  const page = await wall(hall)
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { nodes } = await session.send('Memory.getDOMCounters')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return { nodes, bytes: usedSize }
  }
  let ticket = 0
  const calls = async (count: number) => {
    for (let i = 0; i < count; i++) {
      ticket += 1
      hall.call(`A${String(ticket).padStart(3, '0')}`, (i % 6) + 1)
      if (i % 20 === 0) await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    const last = `A${String(ticket).padStart(3, '0')}`
    await until(async () => expect(await page.locator('main').innerText()).toContain(last))
  }
  await calls(200)
  const before = await heap()
  await calls(400)
  // One collection leaves what was in use in that moment; what is left behind stays after every one.
  await until(async () => {
    const after = await heap()
    expect(after.nodes - before.nodes).toBeLessThan(200)
    expect(after.bytes - before.bytes).toBeLessThan(1_000_000)
  })
})
