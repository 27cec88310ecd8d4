/** The set-up on the console, against the real server, in real Chromium. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { SIZES, setUpStage } from './set-up-stage.ts'

const on = setUpStage()

type SetUp = {
  version: number
  why: string
  settings: { name: { en: string }; closes: string } & Record<string, unknown>
}
const setUp = () => on.setUp<SetUp>()
async function arrive(part: string, language: 'id' | 'en' = 'en'): Promise<Page> {
  const page = await on.arrive(part, language)
  await page.locator('.settings-part :is(input, button, li)').first().waitFor()
  return page
}

test('[T3] what is wrong is said beside its field, and what a change would do before it is saved, without a mouse', async () => {
  const page = await arrive('promise')
  const share = page.locator('[name=prioritySharePercent]')
  await share.fill('140')
  await page.locator('[data-field=prioritySharePercent] .fault', { hasText: '0 to 100' }).waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'settings-fault', SIZES)
  await share.fill('40')
  await page.locator('.settings-says', { hasText: '1 change. Share of priority' }).waitFor()
  await page.locator('.settings-says', { hasText: 'Takes effect at once' }).waitFor()
  // Kept where the page is read again before it is saved.
  await page.reload()
  await eventually(async () => (await share.inputValue()) === '40')
  await page.locator('.settings-says', { hasText: '1 change.' }).waitFor()
  await page.locator('[name=why]').focus()
  await page.keyboard.type('The council decided')
  await page.keyboard.press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect(await setUp()).toMatchObject({ why: 'The council decided', settings: { prioritySharePercent: 40 } })

  await page.goto(`${on.hall.url}#settings/history`)
  await page.locator('.settings-history > li', { hasText: 'Share of priority (%): 50 → 40' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-history', SIZES)))
  await page.getByRole('button', { name: 'Take this change back' }).press('Enter')
  await page.keyboard.type('It was too early')
  await page.keyboard.press('Enter')
  await eventually(async () => (await setUp()).why === 'It was too early')
  expect((await setUp()).settings.prioritySharePercent).toBe(50)
  expect(faults).toEqual([])
}, 60_000)

test('[T1] the second of two administrators is told, and both changes are kept', async () => {
  const page = await arrive('hall')
  await page.locator('[name="name.en"]').fill('Hall of both')
  await page.locator('.settings-says', { hasText: '1 change.' }).waitFor()
  const { version, settings } = await setUp()
  const body = JSON.stringify({ settings: { ...settings, overdueSeconds: 600 }, why: 'The other one' })
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${on.admin}`,
    'if-match': `"${version}"`,
  }
  expect((await fetch(`${on.hall.api}/api/v1/settings`, { method: 'PUT', headers, body })).status).toBe(200)
  await page.locator('.settings-overtaken', { hasText: 'admin changed the set-up (The other one)' }).waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'settings-overtaken', SIZES)
  await page.locator('.settings-overtaken .primary').click()
  await page.locator('[name=why]').fill('Mine')
  await page.keyboard.press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect(await setUp()).toMatchObject({
    why: 'Mine',
    settings: { overdueSeconds: 600, name: { en: 'Hall of both' } },
  })
  expect(faults).toEqual([])
}, 60_000)

test('services and booths are added and given up, in Indonesian', async () => {
  const page = await arrive('services', 'id')
  const rows = page.locator('.settings-rows li')
  const before = await rows.count()
  await page.getByRole('button', { name: 'Tambah layanan' }).click()
  await eventually(async () => (await rows.count()) === before + 1)
  await page.locator('[data-field$=".unit"] .fault', { hasText: 'Isi unitnya' }).waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'settings-services', SIZES)
  await page.goto(`${on.hall.url}#settings/booths`)
  await page.locator('.settings-booths').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-booths', SIZES)))
  await page.getByRole('button', { name: 'Buang perubahan saya' }).click()
  await page.locator('.settings-says').waitFor({ state: 'detached' })
  for (const part of ['hall', 'people', 'file']) {
    await page.goto(`${on.hall.url}#settings/${part}`)
    await page.locator('.settings-part input').first().waitFor()
    expect(await violations(page)).toEqual([])
    faults.push(...(await lookAtSizes(page, `settings-${part}`, SIZES)))
  }
  expect(faults).toEqual([])
}, 60_000)

test('[C10] opening hours are written by weekday, and the next two weeks say in sentences what they make', async () => {
  const page = await arrive('calendar', 'id')
  await page.getByLabel('Buka sepanjang hari').uncheck()
  await page.getByRole('button', { name: 'Atur jam per hari' }).click()
  const friday = page.locator('[name="calendar.weekly.fri"]')
  await friday.fill('8-11.30, pagi')
  await page
    .locator('[data-field="calendar.weekly.fri"] .fault', { hasText: 'Tulis jam berurutan' })
    .waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'settings-calendar-fault', SIZES)
  await friday.fill('8-11.30, 13-16')
  const days = page.locator('.settings-days li')
  await eventually(async () => (await days.count()) === 14)
  await eventually(async () =>
    (await days.allTextContents()).some(
      its => its.startsWith('Jumat') && its.includes('08.00–11.30, 13.00–16.00'),
    ),
  )
  const dates = await days.evaluateAll(all => all.map(its => (its as HTMLElement).dataset.date!))
  await page.getByRole('button', { name: 'Tambah hari khusus' }).click()
  await page.locator('[name="calendar.special.0.date"]').fill(dates[3]!)
  await page.locator('[name="calendar.special.0.why.id"]').fill('Rapat kerja')
  await page.locator('[name="calendar.special.0.why.en"]').fill('A meeting')
  await page
    .locator(`.settings-days li[data-date="${dates[3]}"]`, { hasText: 'tutup (Rapat kerja)' })
    .waitFor()
  await page.locator('[name="calendar.weekly.fri"]').scrollIntoViewIfNeeded()
  faults.push(...(await lookAtSizes(page, 'settings-calendar-days', SIZES)))
  await page.getByRole('button', { name: 'Tambah masa' }).click()
  await page.locator('[name="calendar.periods.0.from"]').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-calendar', SIZES)))
  await page.getByRole('button', { name: 'Hapus masa 1' }).click()
  await page.locator('.settings-bar .fault').first().waitFor({ state: 'detached' })
  await page.locator('[name=why]').fill('Jam kerja baru')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Tersimpan' }).waitFor()
  const { settings } = await setUp()
  expect(settings).toMatchObject({
    calendar: {
      weekly: {
        fri: [
          { from: '08:00', to: '11:30' },
          { from: '13:00', to: '16:00' },
        ],
        sun: [],
      },
      special: [{ date: dates[3], hours: [], why: { id: 'Rapat kerja', en: 'A meeting' } }],
    },
  })
  await page.goto(`${on.hall.url}#settings/services`)
  await page.locator('[name="services.0.lastTicket"]').selectOption('clock')
  await page.locator('[name="services.0.lastTicket.minutesBefore"]').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-service-hours', SIZES)))
  expect(faults).toEqual([])
}, 60_000)

test('[T16] a change is kept for a later day, seen by everybody who sets up, taken up again and given up', async () => {
  const page = await arrive('promise')
  await page.locator('[name=prioritySharePercent]').fill('30')
  await page.locator('.settings-says', { hasText: '1 change.' }).waitFor()
  const day = page.locator('[name=goesLiveOn]')
  await day.fill((await day.getAttribute('min'))!)
  await page.locator('[name=why]').fill('From tomorrow')
  await page.locator('[name=why]').press('Enter')
  const kept = page.locator('.settings-kept', {
    hasText: 'admin keeps a draft (From tomorrow). It holds from',
  })
  await kept.waitFor()
  expect((await setUp()).settings.prioritySharePercent).not.toBe(30)
  expect(await violations(page)).toEqual([])
  await kept.getByRole('button', { name: 'Go on with it' }).click()
  await eventually(async () => (await page.locator('[name=prioritySharePercent]').inputValue()) === '30')
  await page.locator('.settings-says', { hasText: '1 change.' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await lookAtSizes(page, 'settings-draft', SIZES)).toEqual([])
  await kept.getByRole('button', { name: 'Give it up' }).click()
  await kept.waitFor({ state: 'detached' })
}, 60_000)
