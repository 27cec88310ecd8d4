/** A screen that breaks says so, tells ops, and comes back by itself; so does one that never started. */
import { type VirtualHall, virtualHall } from '@antrean/hall-client/virtual'
import type { HallSnapshot } from '@antrean/queue-core/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { openScreen } from '../virtual/browser.ts'
import { type BuiltScreens, builtScreens } from '../virtual/built-screens.ts'
import { screensServer } from '../virtual/screens-server.ts'
import { newest } from '../virtual/wall-page.ts'

let screens: BuiltScreens
beforeAll(async () => {
  screens = await builtScreens()
}, 60_000)
afterAll(() => screens?.close())

type Told = { surface: string; page: string; message: string }

async function wallIn(hall: VirtualHall, before: (page: Page) => Promise<unknown> = async () => undefined) {
  const told: Told[] = []
  const page = await openScreen(
    screens.browser,
    hall.url,
    '?screen=wall#token=a-token',
    undefined,
    async it => {
      await it.route('**/api/v1/screen-failures', async route => {
        told.push(route.request().postDataJSON() as Told)
        await route.fulfill({ status: 204 })
      })
      await before(it)
    },
  )
  onTestFinished(() => page.context().close())
  return { page, told }
}

async function inHall(): Promise<VirtualHall> {
  const hall = await virtualHall({ heartbeatMs: 500, onRequest: screensServer(screens.folder) })
  onTestFinished(() => hall.stop())
  return hall
}

const until = (expectations: () => unknown) => vi.waitFor(expectations, { timeout: 12_000, interval: 25 })

/** A state that no wall can draw. */
const broken = (snapshot: HallSnapshot): HallSnapshot => ({ ...snapshot, services: [null] as never })

test('a wall that cannot draw says so, tells why, and shows the hall again by itself', async () => {
  const hall = await inHall()
  const { page, told } = await wallIn(hall)
  await page.locator('.wall').waitFor()
  const good = hall.snapshot()
  hall.become(broken(good))
  await page.getByText('Maaf, layar ini sedang terganggu.').waitFor()
  await page.getByText('Layar dimuat ulang sendiri dalam 3 detik.').waitFor()
  await until(() => expect(told).toHaveLength(1))
  expect(told[0]).toMatchObject({ surface: 'display', page: '/display/?screen=wall' })
  expect(told[0]!.message).toContain('TypeError')
  hall.become(good)
  hall.call('A012', 3)
  await until(async () => expect(await newest(page)).toBe('A012 3'))
  expect(await page.locator('#guard').count()).toBe(0)
})

test('one that breaks again waits twice as long, and never loads while the server is away', async () => {
  const hall = await inHall()
  const { page } = await wallIn(hall, it => it.clock.install())
  await page.locator('.wall').waitFor()
  hall.become(broken(hall.snapshot()))
  await page.getByText('dalam 3 detik').waitFor()
  await page.clock.runFor(3000)
  await page.getByText('dalam 6 detik').waitFor()
  await hall.stop()
  await page.clock.runFor(5000)
  await page.getByText('dalam 1 detik').waitFor()
  await page.clock.runFor(1000)
  await page.getByText('dalam 6 detik').waitFor()
})

for (const [name, answer] of [
  ['is not there', { status: 404, body: '' }],
  ['is of no language that the engine knows', { contentType: 'text/javascript', body: 'let x = #;' }],
] as const)
  test(`a page whose script ${name} is not blank`, async () => {
    const hall = await inHall()
    const { page, told } = await wallIn(hall, it =>
      it.route('**/assets/index-*.js', it => it.fulfill(answer)),
    )
    await page.getByText('Maaf, layar ini sedang terganggu.').waitFor()
    await until(() => expect(told).toHaveLength(1))
  })
