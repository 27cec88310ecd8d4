/** The colours of a hall on the console, and its screens and the page of a visitor painted in them, in real Chromium. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { SIZES, setUpStage } from './set-up-stage.ts'

const on = setUpStage()

type SetUp = { settings: { colours?: object } }
const colours = async () => (await on.setUp<SetUp>()).settings.colours

async function arrive(language: 'id' | 'en'): Promise<Page> {
  const page = await on.arrive('hall', language)
  await page.locator('[name="colours.main"]').waitFor()
  return page
}

test('[T26] a colour on which nobody could read is refused beside its field, and the nearest one is taken by keyboard', async () => {
  const page = await arrive('en')
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'settings-colours', SIZES)
  await page.locator('[name="colours.main"]').fill('#7fb2ff')
  await page.locator('[data-field="colours.main"] .fault', { hasText: 'below 4.5 : 1' }).waitFor()
  await page.locator('[name="colours.call"]').fill('blue')
  await page.locator('[data-field="colours.call"] .fault', { hasText: 'six figures' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-colours-faults', SIZES)))

  await page.getByRole('button', { name: /^Take #/ }).press('Enter')
  await page.locator('[name="colours.call"]').fill('#ffe08a')
  await eventually(async () => (await page.locator('.settings-part .fault').count()) === 0)
  const main = await page.locator('[name="colours.main"]').inputValue()
  expect(main).not.toBe('#7fb2ff')
  await page.locator('.settings-says', { hasText: 'at once' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-colours-chosen', SIZES)))
  await page.locator('[name=why]').fill('Our own')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect(await colours()).toEqual({ main, call: '#ffe08a' })

  for (const name of ['main', 'call']) await page.locator(`[name="colours.${name}"]`).fill('')
  await page.locator('[name=why]').fill('As it came')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect(await colours()).toBeUndefined()
  expect(faults).toEqual([])
}, 60_000)

test('[T26] the same fields in Indonesian', async () => {
  const page = await arrive('id')
  expect(await violations(page)).toEqual([])
  expect(await lookAtSizes(page, 'settings-colours-id', SIZES)).toEqual([])
}, 60_000)
