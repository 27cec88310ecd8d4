/** Alerts and the reports by mail on the console, in both languages, with a real mail server. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailServer } from '../../packages/notices/testing/mail-server.ts'
import { launchChromium } from '../browser.ts'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { type ConsoleHall, openConsoleHall, openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'

const SIZES = ['1920x1080', '1366x625', '911x417'] as const

let browser: Browser
let hall: ConsoleHall
let mail: Awaited<ReturnType<typeof openMailServer>>
beforeAll(async () => {
  browser = await launchChromium()
  mail = await openMailServer()
  hall = await openConsoleHall('--smtp', `${mail.url}?tls=never`)
})
afterAll(async () => {
  await browser.close()
  await hall.close()
  await mail.close()
})

async function arrive(section: string, language: 'id' | 'en') {
  const page = await openDesk(browser, hall, language)
  await signIn(page, hall.person('admin'))
  await page.goto(`${hall.url}#settings/${section}`)
  await page.locator('.alerts-form textarea').first().waitFor()
  return page
}

test('[K31] thresholds and addresses are set, what stands is seen, and a test reaches who is told', async () => {
  const page = await arrive('alerts', 'id')
  await page.locator('[name="waiting.at"]').fill('1')
  await page.locator('[name="waiting.over"]').fill('1')
  await page.locator('[name=whatsapp]').fill('0812 3456 7890')
  await page.locator('[name=email]').fill('jaga')
  await page.locator('[name="waiting.at"]').press('Enter')
  await page.locator('#waiting-fault', { hasText: 'lebih kecil' }).waitFor()
  await page.locator('[data-field=email] .fault', { hasText: 'jaga' }).waitFor()
  await page.locator('[data-field=whatsapp] .fault').waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'alerts-fault-id', SIZES)
  await page.locator('[name="waiting.over"]').fill('0')
  await page.locator('[name="waiting.minutes"]').fill('0')
  await page.locator('[name="waiting.on"]').press('Space')
  await page.locator('[name=whatsapp]').fill('')
  await page.locator('[name=email]').fill('jaga@contoh.id')
  await page.locator('[name="waiting.at"]').press('Enter')
  await page.getByText('Tersimpan.').waitFor()
  await page.getByRole('button', { name: 'Kirim percobaan' }).press('Enter')
  await page.getByText('sedang dikirim ke 1 alamat').waitFor()
  await eventually(async () => mail.mails.some(({ raw }) => raw.includes('Ini pesan percobaan')))
  await hall.issue('A')
  await page.locator('[data-rule=waiting][data-raised=true]', { hasText: 'diperingatkan sejak' }).waitFor()
  await page.locator('button[lang=en]').click()
  await page.locator('[data-rule=waiting]', { hasText: 'raised since' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'alerts-en', SIZES)))
  expect(faults).toEqual([])
}, 60_000)

test('[K32] who gets which reports is set, they are sent by hand, and what became of them is seen', async () => {
  const page = await arrive('mails', 'en')
  await page.locator('[name=on]').press('Space')
  await page.locator('[name=hour]').press('Enter')
  await page.locator('#report-fault').waitFor()
  await page.locator('[data-field=email] .fault', { hasText: 'one address' }).waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'mails-fault-en', SIZES)
  await page.locator('[value=visits]').press('Space')
  await page.locator('[name=email]').fill('kepala@contoh.id')
  await page.locator('[name=format]').selectOption('xlsx')
  await page.locator('[name=hour]').press('Enter')
  await page.getByText('Saved.').waitFor()
  await page.getByText('The next go out on').waitFor()
  await page.getByRole('button', { name: 'Send now' }).press('Enter')
  await page.locator('[data-last]', { hasText: 'Sent to 1 address.' }).waitFor()
  await eventually(async () => mail.mails.some(({ to }) => to.includes('kepala@contoh.id')))
  await page.locator('button[lang=id]').click()
  await page.locator('[data-last]', { hasText: 'Terkirim ke 1 alamat.' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'mails-id', SIZES)))
  expect(faults).toEqual([])
}, 60_000)
