/**
 * All that the hall promises after the call, in one piece: escalated at the booth, told by SMS at the modem, followed by the link on a phone,
 * decided by the unit, rated on the visitor's page, and a figure in the report's cell. No mouse at any desk.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { arrivedTexts, openVirtualModem, type VirtualModem } from '@antrean/notices/virtual'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser.ts'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { type ConsoleHall, openConsoleHall, openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'

const PHONE = '+6281234567890'
const UNIT = 'Ditjen Binwasnaker'

let browser: Browser
let modem: VirtualModem
let hall: ConsoleHall
const folder = mkdtempSync(path.join(tmpdir(), 'antrean-channels-'))

beforeAll(async () => {
  modem = await openVirtualModem()
  const channels = path.join(folder, 'channels.json')
  writeFileSync(channels, JSON.stringify({ sms: { by: 'modem', path: modem.path } }))
  ;[browser, hall] = await Promise.all([launchChromium(), openConsoleHall('--channels', channels)])
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
  await modem?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The link in the nth text that reached the applicant's phone, counted from none. */
const linkIn = (n: number, about: string) =>
  eventually(() => {
    const its = arrivedTexts(modem.sent).filter(({ to }) => to === PHONE)[n]
    return its?.text.includes(about) && /https?:\/\/\S+\/c\/[\w-]+/.exec(its.text)?.[0]
  })
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const gone = (page: Page) => page.locator('.dialog').waitFor({ state: 'detached' })
/** With Tab alone, as who has no mouse. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = () => page.evaluate(its => document.activeElement?.matches(its) ?? false, selector)
  for (let n = 0; n < 60; n++) {
    if (await there()) return
    await press(page, 'Tab')
  }
  throw new Error(`Tab never comes to ${selector}.`)
}
async function deskOf(name: string): Promise<Page> {
  const page = await openDesk(browser, hall, 'id')
  await signIn(page, hall.person(name))
  return page
}
async function phone(address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } })
  await page.goto(address)
  return page
}
const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('[K2] [N1] [S7] [S13] escalated at the booth, told by SMS, decided by the unit, rated, and in the report', async () => {
  const token = await hall.session('admin')
  // However late it is: a test waits for no morning.
  const perMinute = { email: null, sms: null, whatsapp: null }
  const settings = { order: ['sms', 'whatsapp', 'email'], rest: null, perMinute }
  await hall.call('PUT', 'message-settings', settings, token)
  await hall.call('POST', 'case-units', { unit: UNIT, head: 'budi' }, token)
  const ticket = await hall.issue('B')

  const sari = await deskOf('sari')
  await sari.locator('[data-booth="3"]').waitFor()
  await sari.keyboard.type('3')
  await press(sari, 'Enter')
  await sari.locator('.desk').waitFor()
  await press(sari, 'Enter')
  await sari.locator('.ticket[data-state=called]').waitFor()
  await press(sari, 'e')
  await sari.locator('.dialog [name=dueDate]:not([value=""])').waitFor()
  await press(sari, '1')
  await sari.keyboard.type('Ani Wijaya')
  await press(sari, 'Tab')
  await sari.keyboard.type('0812-3456-7890')
  await press(sari, 'Enter')
  await gone(sari)

  const link = await linkIn(0, 'diteruskan ke unit terkait')
  const number = /E-\d{4}-\d{6}/.exec(arrivedTexts(modem.sent)[0]!.text)![0]
  const applicant = await phone(link)
  expect(await applicant.locator('h1').innerText()).toBe(number)
  expect(await applicant.locator('.state').innerText()).toBe('Sedang dikerjakan')
  expect(await wide(applicant)).toBe(360)
  expect(await violations(applicant)).toEqual([])

  // Handed to the unit by who escalated it, and decided there.
  await sari.goto(`${hall.url}#cases`)
  await sari.locator(`.case-table [data-case="${number}"]`).waitFor()
  await press(sari, 'ArrowDown', 'Enter')
  await sari.locator('.case-actions').waitFor()
  await press(sari, 'o')
  await sari.locator('.dialog [name=unit] option', { hasText: UNIT }).waitFor({ state: 'attached' })
  await tabTo(sari, '[name=unit]')
  await sari.keyboard.type('Ditjen')
  await press(sari, 'Enter')
  await gone(sari)
  // It asks by itself now and then; a reload is sooner.
  await applicant.reload()
  expect(await applicant.locator('#now').innerText()).toContain(UNIT)

  const budi = await deskOf('budi')
  await budi.goto(`${hall.url}#cases`)
  await budi.locator('.case-tabs a', { hasText: UNIT }).waitFor()
  await tabTo(budi, '.case-tabs a[href*=unit]')
  await press(budi, 'Enter')
  await budi.locator(`.case-table [data-case="${number}"]`).waitFor()
  await press(budi, 'ArrowDown', 'Enter')
  await budi.locator('.case-actions').waitFor()
  await press(budi, 's')
  await budi.locator('.dialog [name=outcome]').waitFor()
  await tabTo(budi, '[name=text]')
  await budi.keyboard.type('Izin terbit.')
  await press(budi, 'Enter')
  await gone(budi)
  await budi.locator('.case-stages [data-stage=CaseCompleted]').waitFor()

  expect(await linkIn(1, 'sudah diputuskan')).toBe(link)
  await applicant.reload()
  expect(await applicant.locator('#more').innerText()).toContain('Izin terbit.')
  expect(await wide(applicant)).toBe(360)

  // The visitor's own page, by the code on the paper: it leads to the case, and asks how it was.
  const visitor = await phone(ticket.url)
  expect(await visitor.locator(`a[href*="${new URL(link).pathname}"]`).count()).toBe(1)
  await visitor.locator('.faces button[value="3"]').click()
  await visitor.locator('.rating h2', { hasText: 'Puas' }).waitFor()
  expect(await wide(visitor)).toBe(360)
  expect(await violations(visitor)).toEqual([])

  const dewi = await deskOf('dewi')
  await dewi.goto(`${hall.url}#reports`)
  await dewi.locator('.reports[aria-busy=false]').waitFor()
  const satisfaction = await openReport(dewi, 'Kepuasan pengunjung', 'Layanan', 'B')
  expect(satisfaction).toMatchObject({ Dilayani: '1', Menilai: '1', 'Yang menilai (%)': '100%' })
  expect(satisfaction).toMatchObject({ 'Nilai 3 dari 3': '1', 'Nilai 3 dari 3 (%)': '100%' })
  const cases = await openReport(dewi, 'Perkara', 'Unit', UNIT)
  expect(cases).toMatchObject({ Dibuka: '1', 'Harus selesai': '1', 'Tepat waktu': '1', Terlambat: '0' })
}, 90_000)

test('[N21] who asks at the desk for messages is told by SMS when their turn is near, by keys', async () => {
  await hall.call('POST', 'booths/6/open', {}, await hall.session('budi'))
  const { number } = await hall.issue('E')
  const dewi = await deskOf('dewi')
  await dewi.locator('.hall').waitFor()
  await press(dewi, 'c')
  await dewi.locator('.find [name=number]:focus').waitFor()
  await dewi.keyboard.type(number)
  await press(dewi, 'Enter')
  await dewi.locator(`.found [data-ticket=${number}] [data-notify]`).waitFor()
  await tabTo(dewi, '[data-notify]')
  await press(dewi, 'Enter')
  await dewi.locator('.dialog [name=phone]:focus').waitFor()
  await dewi.keyboard.type('0813-3456-7890')
  await press(dewi, 'Enter')
  await dewi.locator('[data-field=consent] .fault').waitFor()
  expect(await violations(dewi)).toEqual([])
  expect(await lookAtSizes(dewi, 'desk-notify', ['1366x625', '911x417'])).toEqual([])
  await tabTo(dewi, '[name=consent]')
  await press(dewi, 'Space', 'Enter')
  await dewi.locator('.found [role=status]', { hasText: `${number} akan dikabari` }).waitFor()
  // Booth 6 is open, and nobody is before them.
  const near = () => arrivedTexts(modem.sent).find(({ to }) => to === '+6281334567890')
  expect((await eventually(near)).text).toContain(`giliran ${number} sudah dekat`)
}, 60_000)

/** The cells of one row by their headings, of a report that is opened with Tab and Enter. */
async function openReport(page: Page, title: string, by: string, key: string) {
  const choose = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).evaluate(its => its.setAttribute('data-sought', ''))
    await tabTo(page, '[data-sought]')
    await press(page, 'Enter')
    await page.evaluate(() => document.querySelector('[data-sought]')?.removeAttribute('data-sought'))
  }
  await choose(title)
  await page.locator('.reports h1', { hasText: title }).waitFor()
  await choose(by)
  const row = page.locator(`.reports[aria-busy=false] tbody tr[data-key="${key}"]`)
  await row.waitFor()
  const [names, cells] = await Promise.all([
    page.locator('.reports thead th').allInnerTexts(),
    row.locator('th, td').allInnerTexts(),
  ])
  return Object.fromEntries(names.map((name, n) => [name.trim(), cells[n]!.trim()]))
}
