/** What kiosks speak, ask and say, set up on the console against the real server, in real Chromium. */
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { SIZES, setUpStage } from './set-up-stage.ts'

const on = setUpStage()

type SetUp = { settings: { kiosk?: object } }
const kiosk = async () => (await on.setUp<SetUp>()).settings.kiosk

test('[T20] languages, question, lines and patience of the kiosks are written, held against their limits and saved', async () => {
  const page = await on.arrive('kiosk')
  await page.locator('[data-field="kiosk.languages"] li').first().waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'settings-kiosk', SIZES)

  await page.getByRole('button', { name: 'Move up: English' }).press('Enter')
  await page.getByRole('checkbox', { name: 'Ask who goes first' }).press('Space')
  await page.getByLabel('Welcome (English)').fill('Good morning')
  await page.locator('[data-field="kiosk.welcome.id"] .fault', { hasText: 'both languages' }).waitFor()
  await page.getByLabel('after (seconds)').fill('5')
  await page.locator('[data-field="kiosk.idleSeconds"] .fault', { hasText: '15 to 180' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-kiosk-faults', SIZES)))
  await page.getByLabel('Welcome (Indonesian)').fill('Selamat pagi')
  await page.getByLabel('after (seconds)').fill('45')
  await page.locator('.settings-says', { hasText: 'at once' }).waitFor()
  await eventually(async () => (await page.locator('.settings-part .fault').count()) === 0)
  await page.locator('[name=why]').fill('Mornings')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect(await kiosk()).toEqual({
    ...{ languages: ['en', 'id'], secondStep: false, idleSeconds: 45 },
    welcome: { id: 'Selamat pagi', en: 'Good morning' },
  })

  // One alone is left, and cannot be taken off; what is put back as it comes leaves nothing in the file.
  await page.getByRole('checkbox', { name: 'English' }).press('Space')
  await page.getByRole('checkbox', { name: 'Bahasa Indonesia', disabled: true }).waitFor()
  await page.getByRole('checkbox', { name: 'English' }).press('Space')
  await page.getByRole('checkbox', { name: 'Ask who goes first' }).press('Space')
  for (const label of ['Welcome (Indonesian)', 'Welcome (English)', 'after (seconds)'])
    await page.getByLabel(label).fill('')
  await page.locator('.settings-says', { hasText: 'Kiosk' }).waitFor()
  await page.locator('[name=why]').fill('As it came')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect(await kiosk()).toBeUndefined()
  expect(faults).toEqual([])
}, 60_000)

test('[T20] the same page in Indonesian', async () => {
  const page = await on.arrive('kiosk', 'id')
  await page.getByRole('heading', { name: 'Bahasa' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await lookAtSizes(page, 'settings-kiosk-id', SIZES)).toEqual([])
}, 60_000)
