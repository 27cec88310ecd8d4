/** Walls of a hall, each with its part of the calls, set up on the console against the real server, in real Chromium. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser.ts'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { type ConsoleHall, openConsoleHall, openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'

const SIZES = ['1366x625', '1024x768'] as const

let browser: Browser
let hall: ConsoleHall
let admin: string
beforeAll(async () => {
  browser = await launchChromium()
  hall = await openConsoleHall()
  admin = await hall.session('admin')
})
afterAll(async () => {
  await browser.close()
  await hall.close()
})

type SetUp = { settings: { walls?: object[]; booths: { number: number }[] } }
const setUp = async () => (await hall.call<SetUp>('GET', 'settings', undefined, admin)).settings

test('[T22] a wall is added, named and given its booths by keyboard; what no wall shows is said before it is saved', async () => {
  const page = await openDesk(browser, hall, 'en')
  await signIn(page, hall.person('admin'))
  await page.goto(`${hall.url}#settings/walls`)
  await page.getByRole('button', { name: 'Add wall 1' }).press('Enter')
  const name = page.locator('[name="walls.0.name"]')
  await name.fill('Floor 2')
  await page.locator('[data-field="walls.0.name"] .fault', { hasText: 'Small letters' }).waitFor()
  const booths = page.locator('[data-field="walls.0.booths"]')
  for (const box of await booths.getByRole('checkbox').all()) await box.press('Space')
  await booths.locator('.fault', { hasText: 'at least' }).waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'settings-walls-faults', SIZES)

  await name.fill('floor-2')
  await page.locator('[data-field="walls.0.name"]', { hasText: '?screen=wall&wall=floor-2' }).waitFor()
  const [first] = (await setUp()).booths
  await booths.getByRole('checkbox', { name: String(first!.number), exact: true }).press('Space')
  await eventually(async () => (await page.locator('.settings-part .fault').count()) === 0)
  await page.locator('.settings-says', { hasText: 'no wall of the list shows these calls' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-walls', SIZES)))
  await page.locator('[name=why]').fill('A second floor')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect((await setUp()).walls).toEqual([{ name: 'floor-2', booths: [first!.number] }])

  await page.getByRole('button', { name: 'Remove wall floor-2' }).press('Enter')
  await page.locator('[name=why]').fill('One floor')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect(await setUp()).not.toHaveProperty('walls')
  expect(faults).toEqual([])
}, 60_000)

test('[T22] the same page in Indonesian', async () => {
  const page = await openDesk(browser, hall, 'id')
  await signIn(page, hall.person('admin'))
  await page.goto(`${hall.url}#settings/walls`)
  await page.getByRole('button', { name: 'Tambah layar dinding 1' }).press('Enter')
  await page.locator('[name="walls.0.name"]').waitFor()
  expect(await violations(page)).toEqual([])
  expect(await lookAtSizes(page, 'settings-walls-id', SIZES)).toEqual([])
}, 60_000)
