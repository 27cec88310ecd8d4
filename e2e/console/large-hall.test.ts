/** The desk and the ops page of a hall as large as can be set up: 26 services with long names, 120 booths. */
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { referenceHall } from '@antrean/queue-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser.ts'
import { violations } from './accessibility.ts'
import { type ConsoleHall, openConsoleHall, openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'

const SIZES = ['1366x625', '1024x768', '683x384'] as const
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const LONG = {
  id: 'Pengesahan peraturan perusahaan serta pendaftaran perjanjian kerja bersama lintas provinsi',
  en: 'Endorsement of company regulations and collective labour agreements across provinces',
}
const file = path.join(tmpdir(), `antrean-large-${process.pid}.json`)
let browser: Browser
let hall: ConsoleHall

beforeAll(async () => {
  const services = LETTERS.map((letter, i) => {
    const model = referenceHall.services[i % referenceHall.services.length]!
    return { ...model, letter, ...(i % 7 === 3 && { name: LONG }) }
  })
  const booths = Array.from({ length: 120 }, (_, i) => ({ number: i + 1, services: LETTERS }))
  writeFileSync(file, JSON.stringify({ ...referenceHall, services, booths }))
  browser = await launchChromium()
  hall = await openConsoleHall('--hall', file)
  for (const letter of LETTERS.slice(0, 9)) await hall.issue(letter)
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
  rmSync(file, { force: true })
})

const lookAt = (page: Page, name: string) => lookAtSizes(page, `large-${name}`, SIZES)

test('a booth is chosen among 120, and a service among 26', async () => {
  const page = await openDesk(browser, hall, 'id')
  await signIn(page, hall.person('sari'))
  await page.locator('[data-booth="103"]').waitFor()
  const faults = await lookAt(page, 'choose-booth')
  const whole = await page
    .locator('.booth-card')
    .evaluateAll(cards => cards.filter(card => card.getBoundingClientRect().bottom <= innerHeight).length)
  expect(whole).toBeGreaterThanOrEqual(6)
  for (const key of '103') await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await page.locator('.next').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.ticket[data-state=called]').waitFor()
  faults.push(...(await lookAt(page, 'desk-called')))
  await page.keyboard.press('a')
  await page.locator('.chooser').waitFor()
  // As it comes up, before a page that is resized has scrolled.
  const { y, height } = (await page.locator('.chooser').boundingBox())!
  expect(y + height).toBeLessThan(626)
  faults.push(...(await lookAt(page, 'desk-transfer')))
  expect(faults).toEqual([])
}, 30_000)

test('the ops page is scrolled by keyboard too', async () => {
  const page = await openDesk(browser, hall, 'id')
  await signIn(page, hall.person('admin'))
  await page.locator('.ops').waitFor()
  await page.setViewportSize({ width: 1366, height: 400 })
  expect(await violations(page)).toEqual([])
})
