/** A hall of hundreds of services on every glass: its units, those of one, and what a search finds. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KioskState } from '../api/index.ts'
import { troubleForFingers } from '../testing/fingers.ts'
import { openBrowser, openToldScreens } from '../testing/told-screens.ts'
import { toldServices, toldState } from '../testing/told-state.ts'
import { until } from '../testing/until.ts'

let browser: Browser
let axe: string
beforeAll(async () => {
  browser = await openBrowser()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})
afterAll(() => browser?.close())

const CODES = [...'ABCDEFGHIJKLM'].flatMap(letter => [...'ABCDEFGHIJKLMNOPQRSTUV'].map(its => letter + its))
const services = CODES.map((letter, n) => ({
  ...toldServices[n % toldServices.length]!,
  ...{ letter, unit: `Dinas ${Math.floor(n / 22) + 1}` },
}))
const many: KioskState = { ...toldState, hall: { ...toldState.hall!, services, furtherServices: 2 } }

/** Whatever follows a new screen too quickly is dropped as a second tap: again, until it shows. */
const tap = (page: Page, target: string, shows: string) =>
  until(`${target} shows ${shows}`, async () => {
    if (await page.getByTestId(shows).count()) return true
    await page.getByTestId(target).click({ timeout: 2000 })
    return (await page.getByTestId(shows).count()) > 0
  })

async function search(page: Page): Promise<void> {
  await tap(page, 'search', 'key-B')
  const text = page.getByTestId('search-text')
  await until('a key is felt', async () => {
    if ((await text.innerText()).trim() === 'B') return true
    await page.getByTestId('key-B').click()
    return (await text.innerText()).trim() === 'B'
  })
  await page.getByTestId('key-C').click()
  await page.getByTestId('service-BC').waitFor()
}

test.each([
  { width: 1080, height: 1920 },
  { width: 1280, height: 1024 },
  { width: 1024, height: 768 },
  { width: 800, height: 480 },
])('on $width×$height it is asked for the unit first, and a search finds a code', async size => {
  const { page, tell } = await openToldScreens(browser, { size })
  await tell(many)
  await page.getByTestId('unit-Dinas 13').waitFor()
  expect(await page.getByTestId('service-AA').count()).toBe(0)
  await tap(page, 'unit-Dinas 1', 'service-AV')
  expect(await page.locator('.service').count()).toBe(22)
  await tap(page, 'back-to-units', 'unit-Dinas 1')
  await search(page)
  await until('it is found', async () => (await page.locator('.service').count()) === 1)
  // Keys of full size and what they find have no room on the smallest.
  if (size.height > 480) expect(await troubleForFingers(page)).toEqual([])
  const [card, keys] = await Promise.all([
    page.getByTestId('service-BC').boundingBox(),
    page.locator('.search-keys').boundingBox(),
  ])
  expect(card!.height).toBeGreaterThanOrEqual(60)
  expect(card!.y + card!.height).toBeLessThanOrEqual(keys!.y)
  await tap(page, 'service-BC', 'chosen-BC')
  await page.close()
})

test('the next service of the same ticket is chosen in the same way, and the first is no longer there', async () => {
  const { page, tell, calls } = await openToldScreens(browser)
  await tell(many)
  await search(page)
  await tap(page, 'service-BC', 'chosen-BC')
  await tap(page, 'add-further', 'unit-Dinas 2')
  await tap(page, 'unit-Dinas 2', 'service-BD')
  expect(await page.getByTestId('service-BC').count()).toBe(0)
  await tap(page, 'service-BD', 'chosen-BD')
  await tap(page, 'add-further', 'no-further')
  await tap(page, 'no-further', 'no-priority')
  await until('it is pressed', async () => {
    if ((await calls()).some(({ name }) => name === 'press')) return true
    const no = page.getByTestId('no-priority')
    if (await no.count()) await no.click({ timeout: 2000 })
    return false
  })
  const press = (await calls()).find(({ name }) => name === 'press')
  expect(press?.payload).toMatchObject({ service: 'BC', further: ['BD'] })
  await page.close()
})

test('for machines and for weak eyes, too', async () => {
  const { page, tell } = await openToldScreens(browser)
  await tell(many)
  await page.getByTestId('unit-Dinas 1').waitFor()
  await page.evaluate(axe)
  expect(await violations(page)).toEqual([])
  await tap(page, 'unit-Dinas 1', 'service-AA')
  expect(await violations(page)).toEqual([])
  await search(page)
  expect(await violations(page)).toEqual([])
  await page.close()
})

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    type Found = { id: string; nodes: { html: string; failureSummary: string }[] }
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Found[] }> } }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(its => `${id}: ${its.html} ${its.failureSummary}`))
  })
