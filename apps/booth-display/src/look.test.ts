/** What the screens promise to the eye: sizes from ten metres, nothing cut off, contrast; at every size. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { morning } from '@antrean/hall-client/morning'
import { type VirtualHall, virtualHall } from '@antrean/hall-client/virtual'
import type { HallSnapshot } from '@antrean/queue-core/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openScreen, type ScreenSize } from '../virtual/browser.ts'
import { type BuiltScreens, builtScreens } from '../virtual/built-screens.ts'
import { busyMorning, codedHall, codedMorning, crowdedMorning, grandHall, shut } from '../virtual/scenes.ts'
import { screensServer } from '../virtual/screens-server.ts'

let screens: BuiltScreens
let axe: string
beforeAll(async () => {
  screens = await builtScreens()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
}, 60_000)
afterAll(() => screens?.close())

async function look(
  address: string,
  size: ScreenSize,
  scene: (hall: VirtualHall) => void = () => undefined,
  snapshot: HallSnapshot = morning(),
): Promise<{ page: Page; hall: VirtualHall }> {
  const hall = await virtualHall({ snapshot, onRequest: screensServer(screens.folder) })
  onTestFinished(() => hall.stop())
  scene(hall)
  const page = await openScreen(screens.browser, hall.url, `${address}#token=a-token`, size)
  onTestFinished(() => page.context().close())
  await page.locator('main:not(.connecting)').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await still(page)
  return { page, hall }
}

/** The same page on another screen: it was only just opened, and opening takes longest. */
async function on(page: Page, size: ScreenSize): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await still(page)
}

/** Nothing is measured while it still moves. */
const still = (page: Page) =>
  page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished))
  })

const LANDSCAPE = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1366, height: 768 },
]
const PORTRAIT = { width: 1080, height: 1920 }
const BOOTH = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 800, height: 480 },
]

/** The height of the drawn figures, in pixels, and the texts that leave the screen or the box that holds them. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!
    const figureHeight = (element: Element) => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
      return pen.measureText('0').actualBoundingBoxAscent
    }
    const cut: string[] = []
    for (const holder of document.querySelectorAll('main, .newest, .recent, .services, .promise'))
      for (const element of holder.querySelectorAll('h1, h2, p, td, th, time, .number, .booth, .name')) {
        const inner = element.getBoundingClientRect()
        const outer = holder.getBoundingClientRect()
        if (inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1 || inner.left < outer.left - 1)
          cut.push(`${element.textContent} out of .${holder.className}`)
      }
    for (const row of document.querySelectorAll('.recent li')) {
      const [number, booth] = [row.querySelector('.number')!, row.querySelector('.booth')!]
      if (number.scrollWidth > number.clientWidth + row.querySelector('svg')!.clientWidth)
        cut.push(`${number.textContent} runs into its booth`)
      if (booth.scrollWidth > booth.clientWidth + 1) cut.push(`booth ${booth.textContent} leaves its row`)
    }
    for (const letter of document.querySelectorAll('.services .letter'))
      if (letter.scrollWidth > letter.clientWidth + 1) cut.push(`${letter.textContent} runs into its name`)
    for (const name of document.querySelectorAll('.services tbody th'))
      if (name.scrollHeight > name.clientHeight + 1) cut.push(`${name.textContent} is higher than its row`)
    for (const cell of document.querySelectorAll('td, th'))
      if (cell.scrollWidth > cell.clientWidth + 1) cut.push(`${cell.textContent} leaves its cell`)
    const table = document.querySelector('.services table')
    const promise = document.querySelector('.promise')
    if (table && promise && table.getBoundingClientRect().bottom > promise.getBoundingClientRect().top)
      cut.push('the services run into the promise')
    const newest = document.querySelector('.newest')?.getBoundingClientRect()
    return {
      figures: [...document.querySelectorAll('.call, .recent .number, .recent .booth')].map(figureHeight),
      share: newest ? (newest.width * newest.height) / (innerWidth * innerHeight) : 0,
      zones: document.querySelectorAll('main > section').length,
      cut,
    }
  })

test.each([
  ['A10', morning(grandHall())],
  ['B2-0', morning(codedHall())],
])('many calls at once, %s01 and on, are read from ten metres too', async (begin, snapshot) => {
  const { page, hall } = await look('?screen=wall', PORTRAIT, () => undefined, snapshot)
  for (let booth = 17; booth <= 25; booth++) hall.call(`${begin}${booth}`, booth)
  await page.locator('[data-many="4"]').waitFor()
  for (const size of [LANDSCAPE[0]!, PORTRAIT]) {
    await on(page, size)
    const { figures, cut } = await measure(page)
    expect(cut).toEqual([])
    if (size !== PORTRAIT) expect(Math.min(...figures)).toBeGreaterThanOrEqual(size.height / 12)
  }
})

/** One word for each service, as ministries make them. */
const longWords: HallSnapshot = {
  ...morning(),
  services: morning().services.map(service => ({
    ...service,
    name: { id: 'Ketenagakerjaan pertanggungjawaban', en: 'Telecommunications responsibilities' },
  })),
}

describe('the wall', () => {
  const halls = [
    ['of six booths', morning(), busyMorning],
    ['of six booths, crowded', morning(), crowdedMorning],
    ['of twenty-five booths', morning(grandHall()), busyMorning],
    ['with codes of two characters and booths with names', morning(codedHall()), codedMorning],
    ['with words that are wider than their column', longWords, busyMorning],
    [
      'with numbers past the thousandth',
      morning(grandHall()),
      (hall: VirtualHall) => void hall.call('A1017', 25),
    ],
  ] as const
  test.each(halls)('%s is read from ten metres', async (_, snapshot, scene) => {
    const { page } = await look('?screen=wall', LANDSCAPE[0]!, scene, snapshot)
    for (const size of LANDSCAPE) {
      await on(page, size)
      const { figures, share, zones, cut } = await measure(page)
      expect(cut).toEqual([])
      expect(zones).toBe(3)
      expect(share).toBeGreaterThanOrEqual(1 / 3)
      expect(Math.min(...figures)).toBeGreaterThanOrEqual(size.height / 12)
    }
  })

  test.each(halls)('%s fits a portrait screen', async (_, snapshot, scene) => {
    const { page } = await look('?screen=wall', PORTRAIT, scene, snapshot)
    const { share, zones, cut } = await measure(page)
    expect({ zones, cut }).toEqual({ zones: 3, cut: [] })
    expect(share).toBeGreaterThanOrEqual(1 / 3)
  })

  test('draws the eye within 300 ms, and never flashes', async () => {
    const { page, hall } = await look('?screen=wall', LANDSCAPE[0]!)
    hall.call('A012', 3)
    await page.locator('.newest[data-lit]').waitFor()
    const motions = await page.evaluate(() =>
      document.getAnimations().map(({ effect }) => effect!.getComputedTiming()),
    )
    expect(motions.length).toBeGreaterThan(0)
    for (const { endTime, iterations } of motions) {
      expect(Number(endTime)).toBeLessThanOrEqual(300)
      expect(iterations).toBe(1)
    }
  })
})

test.each(BOOTH)('a booth’s display of $width × $height shows its number over half its width', async size => {
  for (const number of ['B017', 'A1017', 'B2-001', 'WM017', 'W2-1017']) {
    const its = number.length === 4 ? morning() : morning(codedHall())
    const { page } = await look('?screen=booth&booth=3', size, hall => void hall.call(number, 3), its)
    const ticket = await page.locator('.ticket').evaluate(element => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range.getBoundingClientRect().toJSON() as DOMRect
    })
    expect(ticket.width).toBeGreaterThanOrEqual(size.width / 2)
    expect(ticket.right).toBeLessThanOrEqual(size.width)
    expect((await measure(page)).cut).toEqual([])
  }
})

test.each(BOOTH)('a booth’s name fits a display of $width × $height where it stands alone', async size => {
  for (const booth of [3, 4, 5]) {
    const scene = (hall: VirtualHall) => {
      const booths = hall
        .snapshot()
        .booths.map(its => ({ ...its, ...(its.number === 5 && { name: 'WWMM' }) }))
      hall.change({ booths })
    }
    const { page } = await look(`?screen=booth&booth=${booth}`, size, scene, morning(codedHall()))
    expect((await measure(page)).cut).toEqual([])
    expect(await page.locator('.booth-number').evaluate(its => its.scrollWidth - its.clientWidth)).toBe(0)
  }
})

const states: [string, string, (hall: VirtualHall) => void, HallSnapshot][] = [
  ['busy wall', '?screen=wall', busyMorning, morning()],
  ['crowded wall', '?screen=wall', crowdedMorning, morning()],
  ['wall of many codes', '?screen=wall', codedMorning, morning(codedHall())],
  ['closed wall', '?screen=wall', () => undefined, shut(-7.2)],
  ['night wall', '?screen=wall', () => undefined, shut(4)],
  ['called booth', '?screen=booth&booth=3', hall => void hall.call('B017', 3), morning()],
  ['free booth', '?screen=booth&booth=3', () => undefined, morning()],
  ['closed booth', '?screen=booth&booth=3', () => undefined, shut(4)],
  ['screen to set up', '', () => undefined, morning()],
]
test.each(states)(
  'the %s is readable for weak eyes and for machines',
  async (_, address, scene, snapshot) => {
    const { page } = await look(address, LANDSCAPE[0]!, scene, snapshot)
    expect(await violations(page)).toEqual([])
  },
)

test.each(['?screen=wall', '?screen=booth&booth=3'])('lit and stale, %s is still readable', async address => {
  const { page, hall } = await look(address, LANDSCAPE[0]!, busyMorning)
  hall.call('A099', 3)
  await page.getByText('A099').waitFor()
  await still(page)
  expect(await violations(page)).toEqual([])
  hall.faults.silent = true
  await page.locator('[data-stale]').waitFor({ timeout: 9000 })
  await still(page)
  expect(await violations(page)).toEqual([])
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Found = { id: string; nodes: { html: string; failureSummary: string }[] }
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Found[] }> } }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    )
  })
}
