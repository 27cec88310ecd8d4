/** The page of messages, by keyboard, against the real server and a virtual gateway, in real Chromium. */
import { openVirtualKannel, type VirtualKannel } from '@antrean/notices/virtual'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser.ts'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { type ConsoleHall, openConsoleHall, openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'

const SIZES = ['1366x625', '1024x768', '911x417'] as const
const GOOD = '0812 3456 7890'
/** The virtual gateway knows no such number. */
const BAD = '0812 3456 0000'

let browser: Browser
let kannel: VirtualKannel
let hall: ConsoleHall
let admin: string
beforeAll(async () => {
  browser = await launchChromium()
  kannel = await openVirtualKannel({ username: 'antrean', password: 'antrean' })
  hall = await openConsoleHall('--sms-http', `${kannel.url}/cgi-bin/sendsms`)
  admin = await hall.session('admin')
})
afterAll(async () => {
  await browser.close()
  await hall.close()
  await kannel.close()
})

type Row = { id: string; state: string }
const sendTest = (to: string) => hall.call<Row>('POST', 'messages/test', { to }, admin)
const listed = async (state: string) =>
  (await hall.call<{ messages: Row[] }>('GET', `messages?state=${state}`, undefined, admin)).messages
const arrive = async (name: string, hash: string, language: 'id' | 'en' = 'en'): Promise<Page> => {
  const page = await openDesk(browser, hall, language)
  await signIn(page, hall.person(name))
  await page.goto(`${hall.url}${hash}`)
  return page
}

test('what was refused says why, is seen with its text, and is sent again without a mouse', async () => {
  const [bad, good] = [await sendTest(BAD), await sendTest(GOOD)]
  await eventually(async () => (await listed('given-up')).length + (await listed('sent')).length === 2)
  const page = await arrive('admin', '#messages/given-up')
  const row = page.locator(`[data-message="${bad.id}"]`)
  await row.waitFor()
  expect(await row.textContent()).toContain('The number or address is not known.')
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'messages-given-up', SIZES)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.locator('.dialog')
  await dialog.getByText('+628123456000').waitFor()
  expect(await dialog.textContent()).toContain('Ini pesan percobaan')
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'message', SIZES)))
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await page.keyboard.press('u')
  await page.locator('.case-opened', { hasText: 'Sent again: Test message' }).waitFor()
  await page.goto(`${hall.url}#messages/sent`)
  await page.locator(`[data-message="${good.id}"] [data-tone=calm]`).waitFor()
  expect(faults).toEqual([])
}, 60_000)

test('[N12] a text is written with a preview; what is wrong is said beside it, and the shipped one comes back', async () => {
  const page = await arrive('admin', '#messages/texts/completed/sms/en')
  const text = page.locator('[name=text]')
  await text.waitFor()
  const shipped = await text.inputValue()
  await text.fill('{number} is ready at {link}')
  await page.locator('[data-field=text] .fault', { hasText: '{link} is not known' }).waitFor()
  await text.fill('{number} is ready')
  await page.locator('[data-field=text] .fault', { hasText: '{url} is missing' }).waitFor()
  await page.keyboard.press('Control+Enter')
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'message-text-fault', SIZES)
  await text.fill('{number} is ready ✓ {url}')
  await page.locator('.message-bubble', { hasText: 'E-2026-000123 is ready ✓ http' }).waitFor()
  await page.locator('.message-parts', { hasText: '2 SMS' }).waitFor()
  await text.press('Tab')
  await page.locator('.message-save .primary').focus()
  await page.keyboard.press('Enter')
  await page.locator('.message-changed', { hasText: 'Last changed by admin' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'message-text', SIZES)))
  await page.locator('.message-save .plain').click()
  await eventually(async () => (await text.inputValue()) === shipped)
  await page.goto(`${hall.url}#messages/texts/escalated/email/id`)
  await page.locator('[name=subject]').waitFor()
  faults.push(...(await lookAtSizes(page, 'message-mail', SIZES)))
  expect(faults).toEqual([])
}, 60_000)

test('[N13] how the hall sends is set in one form, and what cannot be is said beside its field', async () => {
  const page = await arrive('admin', '#messages/settings', 'id')
  const sms = page.locator('[name=sms]')
  await sms.fill('banyak')
  await page.locator('.message-save .primary').click()
  await page.locator('[data-field=sms] .fault').waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'message-settings', SIZES)
  await sms.fill('60')
  await page.getByRole('button', { name: 'Naikkan SMS' }).click()
  await page.locator('[name=from]').fill('20:00')
  await page.locator('.message-save .primary').click()
  await page.locator('.message-save .tone-calm', { hasText: 'Tersimpan' }).waitFor()
  const kept = await hall.call('GET', 'message-settings', undefined, admin)
  expect(kept).toMatchObject({
    order: ['sms', 'whatsapp', 'email'],
    rest: { from: '20:00', until: '06:00' },
    perMinute: { sms: 60, email: null },
  })
  expect(faults).toEqual([])
}, 60_000)

test('ops are led from the alarm to the list, and are shown no address', async () => {
  const bad = await sendTest(BAD)
  await eventually(async () => (await listed('given-up')).some(({ id }) => id === bad.id))
  const page = await arrive('agus', '#ops')
  const link = page.locator('[data-matter=messages-given-up] a')
  await link.waitFor()
  expect(await violations(page)).toEqual([])
  await link.click()
  const row = page.locator(`[data-message="${bad.id}"]`)
  await row.locator('.message-open').click()
  await page.locator('.dialog', { hasText: 'for supervisors and administrators' }).waitFor()
  expect(await page.locator('.dialog').textContent()).not.toContain('628')
  const supervisor = await arrive('dewi', '#messages/sent')
  await supervisor.locator('.message-table').waitFor()
  expect(await lookAtSizes(supervisor, 'messages-supervisor', SIZES)).toEqual([])
}, 60_000)
