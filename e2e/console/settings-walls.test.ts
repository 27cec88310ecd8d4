/** Walls of a hall, each with its part of the calls, set up on the console against the real server, in real Chromium. */
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { SIZES, setUpStage } from './set-up-stage.ts'

const on = setUpStage()

type SetUp = { settings: { walls?: object[]; booths: { number: number }[] } }
const setUp = async () => (await on.setUp<SetUp>()).settings

test('[T22] a wall is added, named and given its booths by keyboard; what no wall shows is said before it is saved', async () => {
  const page = await on.arrive('walls')
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
  const page = await on.arrive('walls', 'id')
  await page.getByRole('button', { name: 'Tambah layar dinding 1' }).press('Enter')
  await page.locator('[name="walls.0.name"]').waitFor()
  expect(await violations(page)).toEqual([])
  expect(await lookAtSizes(page, 'settings-walls-id', SIZES)).toEqual([])
}, 60_000)
