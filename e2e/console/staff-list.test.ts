/** The staff in the administrator's browser, a first sign-in, one's own password, and a wait that a supervisor lifts. */
import { connectHall } from '@antrean/hall-client'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const SIZES = ['1366x768', '1366x625', '1093x614', '683x384'] as const

async function enter(who: { name: string; password: string }, language: 'id' | 'en' = 'en'): Promise<Page> {
  const page = await openDesk(on.browser, on.hall, language)
  await signIn(page, who)
  return page
}

test('somebody is added, signs in with a password that is good once, and is cut off at work', async () => {
  const kiosk = connectHall({ url: on.hall.api, namespace: '/kiosk', token: on.hall.kioskToken })
  // The bar is at its fullest with something the matter.
  const printer = {
    state: 'error',
    canPrint: false,
    detail: '',
    model: 'Virtual 80 mm',
    url: 'virtual:',
  } as const
  await kiosk.send('printer:status', { printer })
  kiosk.close()
  const admin = await enter(on.hall.person('admin'), 'id')
  await admin.locator('.trouble-badge').waitFor()
  await admin.goto(`${on.hall.url}#staff`)
  const row = (name: string) => admin.locator(`[data-member="${name}"]`)
  await row('sari').waitFor()
  const faults = await lookAtSizes(admin, 'staff', SIZES)
  expect(await violations(admin)).toEqual([])

  await admin.getByRole('button', { name: 'Tambah petugas' }).press('Enter')
  await admin.locator('.dialog [name=name]').press('Enter')
  await admin.locator('.dialog .fault').waitFor()
  await admin.keyboard.type('Wulan')
  await admin.keyboard.press('Enter')
  const password = (await admin.locator('.staff-given').textContent())!
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  faults.push(...(await lookAtSizes(admin, 'staff-given', SIZES)))
  expect(await violations(admin)).toEqual([])
  await admin.keyboard.press('Escape')
  await row('Wulan').getByText('sekali pakai').waitFor()

  const wulan = await openDesk(on.browser, on.hall)
  await wulan.locator('[name=name]').fill('Wulan')
  await wulan.locator('[name=password]').fill(password.toLowerCase())
  await wulan.keyboard.press('Enter')
  await wulan.locator('[name=newPassword]').waitFor()
  expect(await violations(wulan)).toEqual([])
  await wulan.keyboard.type('wulan')
  await wulan.keyboard.press('Enter')
  await wulan.getByText('Too short or easily guessed').waitFor()
  await wulan.keyboard.type('three words apart')
  await wulan.keyboard.press('Enter')
  await wulan.locator('[data-booth="3"]').waitFor()

  await row('Wulan').locator('.staff-open').press('Enter')
  faults.push(...(await lookAtSizes(admin, 'staff-member', SIZES)))
  expect(await violations(admin)).toEqual([])
  await admin.getByRole('button', { name: 'Nonaktifkan' }).press('Enter')
  await admin.locator('.dialog .danger').press('Enter')
  await wulan.getByText('Your session has ended').waitFor()
  await eventually(async () => (await row('Wulan').getAttribute('data-disabled')) === 'true')

  await admin.getByRole('link', { name: 'Jejak audit' }).click()
  await admin.locator('[name=who]').fill('wulan')
  await admin.keyboard.press('Enter')
  await eventually(async () => (await admin.locator('tr[data-what]').count()) === 4)
  expect(await admin.locator('tr[data-what]').first().getAttribute('data-what')).toBe('staff-disabled')
  faults.push(...(await lookAtSizes(admin, 'staff-audit', SIZES)))
  expect(await violations(admin)).toEqual([])
  const file = admin.waitForEvent('download')
  await admin.getByRole('button', { name: 'Unduh CSV' }).click()
  expect((await file).suggestedFilename()).toContain('audit')
  expect(faults).toEqual([])
}, 60_000)

test('an administrator says what somebody masters and when, and their booth serves that from its next opening [A20]', async () => {
  const admin = await enter(on.hall.person('admin'), 'id')
  await admin.goto(`${on.hall.url}#staff`)
  const row = admin.locator('[data-member="rina"]')
  await row.locator('.staff-open').press('Enter')
  await admin.getByRole('button', { name: 'Layanan', exact: true }).press('Enter')
  await admin.getByLabel('Menguasai semua layanan').press('Space')
  await admin.locator('.staff-services li').first().waitFor()
  const faults = await lookAtSizes(admin, 'staff-services', SIZES)
  expect(await violations(admin)).toEqual([])
  const ticks = admin.locator('.staff-services [type=checkbox]')
  const count = await ticks.count()
  for (let n = 0; n < count; n++) await ticks.nth(n).press('Space')
  await admin.locator('.staff-services [type=checkbox]').first().press('Enter')
  await admin.getByText('Pilih paling sedikit satu layanan.').waitFor()
  expect(await violations(admin)).toEqual([])
  faults.push(...(await lookAtSizes(admin, 'staff-services-fault', SIZES)))
  const { booths } = (await on.hall.call('GET', 'hall')) as {
    booths: { number: number; services: string[] }[]
  }
  const booth = booths.find(({ services }) => services.length > 1)!
  const letter = booth.services[0]!
  await admin.locator(`[name=masters-${letter}]`).press('Space')
  await admin.locator(`[name=to-${letter}]`).fill('00:00')
  await admin.locator(`[name=from-${letter}]`).fill('08:00')
  await admin.locator(`[name=from-${letter}]`).press('Enter')
  await admin.getByText('jam selesai harus setelah jam mulai').waitFor()
  for (const side of ['from', 'to']) await admin.locator(`[name=${side}-${letter}]`).fill('')
  await admin.locator(`[name=to-${letter}]`).press('Enter')
  await row.getByText(letter, { exact: true }).waitFor()

  const rina = await enter(on.hall.person('rina'))
  await rina.locator(`[data-booth="${booth.number}"]`).press('Enter')
  await rina.locator('.ticket-booth .booth-service').first().waitFor()
  expect(await rina.locator('.ticket-booth .booth-service b').allTextContents()).toEqual([letter])
  expect(faults).toEqual([])
}, 60_000)

test('somebody changes their own password and goes on where they are', async () => {
  const page = await enter(on.hall.person('budi'))
  await page.locator('[data-booth="4"]').waitFor()
  await page.locator('.top-bar-person').click()
  await page.locator('.own-password [name=password]').fill('not-my-password')
  await page.locator('.own-password [name=newPassword]').fill('three words apart')
  await page.keyboard.press('Enter')
  await page.getByText('The present password is wrong').waitFor()
  expect(await violations(page)).toEqual([])
  await page.locator('.own-password [name=password]').fill(on.hall.person('budi').password)
  await page.keyboard.press('Enter')
  await page.locator('.own-password').waitFor({ state: 'detached' })
  await page.locator('[data-booth="4"]').waitFor()
  await page.reload()
  await page.locator('[data-booth="4"]').waitFor()
  expect(await page.locator('.sign-in').count()).toBe(0)
}, 30_000)

test('a supervisor sees who has to wait after wrong passwords, and lets them try again', async () => {
  const wrong = { name: 'rina', password: 'not-it' }
  for (let n = 0; n < 10; n++) await on.hall.call('POST', 'session', wrong).catch(() => null)
  const page = await enter(on.hall.person('dewi'))
  const line = page.locator('.held-up')
  await line.getByText('rina').waitFor()
  expect(await violations(page)).toEqual([])
  expect(await lookAtSizes(page, 'held-up', SIZES)).toEqual([])
  await line.getByRole('button').click()
  await line.waitFor({ state: 'detached' })
  await on.hall.session('rina')
}, 30_000)
