/** A hall as large as can be set up: 26 services, booths of three figures. Its kiosk and its wall stay readable. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { referenceHall } from '@antrean/queue-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './browser.ts'
import { callServer } from './call.ts'
import { eventually, type OpenHall, openHall, temporaryFolder } from './open-hall.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const folder = temporaryFolder()
let browser: Browser
let hall: OpenHall

beforeAll(async () => {
  const file = path.join(folder.path, 'hall.json')
  const services = LETTERS.map((letter, i) => {
    const model = referenceHall.services[i % referenceHall.services.length]!
    return { ...model, letter }
  })
  const booths = Array.from({ length: 30 }, (_, i) => ({ number: 101 + i, services: LETTERS }))
  writeFileSync(file, JSON.stringify({ ...referenceHall, services, booths }))
  hall = await openHall('--port', '0', '--data', path.join(folder.path, 'data'), '--hall', file)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
  folder[Symbol.dispose]()
})

async function open(url: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } })
  page.setDefaultTimeout(20_000)
  await page.goto(url)
  return page
}

/** The letters of the kiosk's cards that lie wholly in their list. */
const wholeCards = (page: Page): Promise<string[]> =>
  page.locator('.services').evaluate(list => {
    const { top, bottom } = list.getBoundingClientRect()
    return [...list.querySelectorAll('.service')].flatMap(card => {
      const box = card.getBoundingClientRect()
      return box.top >= top && box.bottom <= bottom ? [card.querySelector('.letter')!.textContent] : []
    })
  })

test('on the tall kiosk every service is there at once', async () => {
  const page = await open(hall.ready.urls.kiosk, 1080, 1920)
  await page.getByTestId('service-Z').waitFor()
  expect(await wholeCards(page)).toEqual(LETTERS)
  expect(await page.getByTestId('more-services').count()).toBe(0)
  const heights = await page.locator('.service').evaluateAll(all => all.map(card => card.clientHeight))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(75)
  await page.close()
})

test('on the wide kiosk a button leads on to the rest, and back', async () => {
  const page = await open(hall.ready.urls.kiosk, 1280, 1024)
  const more = page.getByTestId('more-services')
  await more.waitFor()
  const seen = new Set(await wholeCards(page))
  expect(seen.size).toBeLessThan(LETTERS.length)
  while (await page.getByText('Layanan berikutnya').isVisible()) {
    const before = await wholeCards(page)
    await more.click()
    const now = await eventually(async () => {
      const cards = await wholeCards(page)
      return cards.join() !== before.join() && cards
    })
    for (const letter of now) seen.add(letter)
    await page.waitForTimeout(500)
    for (const letter of await wholeCards(page)) seen.add(letter)
  }
  expect([...seen].toSorted()).toEqual(LETTERS)
  await page.getByText('Kembali ke layanan pertama').click()
  await eventually(async () => (await wholeCards(page))[0] === 'A')
  await page.close()
})

test('on the wall every call stands in its own column, and the services take turns', async () => {
  const { api, kiosk, staff, booths, urls } = hall.ready
  const call = <Value>(route: string, body: object, token = '') =>
    callServer<Value>(api, 'POST', route, token, body)
  const { name, password } = staff.find(person => person.role === 'officer')!
  const { token } = await call<{ token: string }>('session', { name, password })
  for (const { number } of booths.slice(0, 9)) {
    await call('tickets', { service: 'W' }, kiosk.token)
    for (const step of ['open', 'next', 'finish', 'close']) await call(`booths/${number}/${step}`, {}, token)
  }
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    const page = await open(urls.wall, width, height)
    await eventually(async () => (await page.locator('.recent li').count()) === 8)
    const overlaps = await page.locator('.recent').evaluate(zone => {
      const right = zone.getBoundingClientRect().right
      const rows = [...zone.querySelectorAll('li')].map(row => {
        const parts = [...row.querySelectorAll('.number, .booth')].map(part => {
          const range = document.createRange()
          range.selectNode(part.lastChild!)
          return range.getBoundingClientRect()
        })
        return { parts, left: row.getBoundingClientRect().left }
      })
      const second = rows.at(-1)!.left
      return rows.flatMap(({ parts: [number, booth], left }) => {
        const end = left < second ? second : right
        return number!.right < booth!.left && booth!.right < end ? [] : [`${number!.right} ${booth!.right}`]
      })
    })
    expect(overlaps).toEqual([])
    if (width > height) await everyServiceTakesItsTurn(page, height)
    await page.close()
  }
})

async function everyServiceTakesItsTurn(page: Page, height: number): Promise<void> {
  const seen = new Set<string>()
  await eventually(async () => {
    const rows = page.locator('.services tbody tr')
    for (const letter of await rows.locator('.letter').allInnerTexts()) seen.add(letter)
    const heights = await rows.evaluateAll(all => all.map(row => row.clientHeight))
    expect(Math.min(...heights)).toBeGreaterThan(height / 35)
    return seen.size === LETTERS.length
  }, 40)
}

test("the kiosk of another hall is not given the reference hall's logo", () => {
  const commandLine = readFileSync(`/proc/${hall.ready.pids['The kiosk']}/cmdline`, 'utf8')
  expect(commandLine).toContain('--printer')
  expect(commandLine).not.toContain('--logo')
})
