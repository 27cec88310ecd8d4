/** An administrator sets up cases, and staff work by it: keyboard, both languages, against the real server in real Chromium. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from './accessibility.ts'
import { openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { stage } from './stage.ts'

const on = stage()
const SIZES = ['1366x625', '911x417'] as const

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const gone = (page: Page) => page.locator('.dialog').waitFor({ state: 'detached' })
const arrive = async (name: string, language: 'id' | 'en', page: string) => {
  const desk = await openDesk(on.browser, on.hall, language)
  await signIn(desk, on.hall.person(name))
  await desk.goto(`${on.hall.url}${page}`)
  return desk
}
const administrator = async () => {
  const token = await on.hall.session('admin')
  return <Value>(method: string, route: string, body?: object) =>
    on.hall.call<Value>(method, route, body, token)
}
type Setup = {
  today: string
  kinds: { key: string; from: string; mark: string; terms: { days: number } }[]
  years: { year: number; holidays: string[]; leave: string[]; set: { by: string } | null }[]
  missing: number[]
}

test('[K23] [K24] kinds are added and changed by keyboard, an escalated case never beyond seven days', async () => {
  const page = await arrive('admin', 'en', '#cases')
  await page.locator('.cases-none').waitFor()
  await press(page, 'a')
  await page.locator('[data-kind=escalated]').waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'setup-kinds', SIZES)

  await page.locator('[data-kind=escalated] button').focus()
  await press(page, 'Enter')
  await page.locator('.dialog [name=days]').fill('8')
  await page.locator('.dialog [name=most]').fill('9')
  await press(page, 'Enter')
  await page.locator('[data-field=most] .fault').waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'setup-kind-form', SIZES)))
  await page.locator('.dialog [name=days]').fill('5')
  await page.locator('.dialog [name=most]').fill('6')
  await press(page, 'Enter')
  await gone(page)
  await page
    .locator('[data-kind=escalated]', { hasText: '5 calendar days, 6 calendar days at most' })
    .waitFor()
  await page.locator('[data-kind=escalated] .set-by', { hasText: 'admin' }).waitFor()

  await press(page, 'b')
  await page.locator('.dialog [name=from]').waitFor()
  for (const [field, its] of Object.entries({
    ...{ 'name-id': 'Permohonan izin', 'name-en': 'Licence request', mark: 'e', days: '12' },
    rupiah: '50000',
  }))
    await page.locator(`.dialog [name=${field}]`).fill(its)
  await press(page, 'Enter')
  await page.locator('[data-field=mark] .fault').waitFor()
  await page.locator('[data-field=basis] .fault').waitFor()
  await page.locator('.dialog [name=mark]').fill('l')
  await page.locator('.dialog [name=basis]').fill('PP 41/2023')
  await press(page, 'Enter')
  await gone(page)
  await page.locator('[data-kind=licence-request]', { hasText: 'PP 41/2023' }).waitFor()
  const { kinds, today } = await (await administrator())<Setup>('GET', 'case-setup')
  expect(kinds.filter(({ from }) => from === today)).toMatchObject([
    { key: 'escalated', mark: 'E', terms: { days: 5 } },
    { key: 'licence-request', mark: 'L', terms: { days: 12 } },
  ])
  expect(faults).toEqual([])
}, 60_000)

test('[K25] a missing year is said and filled in; what is no day of it is named', async () => {
  const ask = await administrator()
  const { today, years } = await ask<Setup>('GET', 'case-setup')
  const next = Number(today.slice(0, 4)) + 1
  // However late in the year this runs, the next one is needed by somebody: an objection has thirty working days.
  const kind = { mark: 'Z', name: { id: 'Lama', en: 'Long' }, terms: { count: 'working', days: 300 } }
  await ask('POST', 'case-kinds', { key: 'long', from: today, ...kind })
  await ask('POST', 'cases', { kind: 'long' })
  expect(years.some(({ year }) => year === next)).toBe(false)

  const page = await arrive('admin', 'id', '#cases/setup/years')
  await page.locator(`[data-missing="${next}"]`, { hasText: 'belum diisi' }).waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'setup-years', SIZES)
  await page.locator(`[data-missing="${next}"] button`).focus()
  await press(page, 'Enter')
  await page.locator('.dialog [name=holidays]').waitFor()
  await page.keyboard.type('01-01, 17/8, 30-02')
  await press(page, 'Enter')
  await page.locator('[data-field=holidays] .fault', { hasText: '30-02' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'setup-year-form', SIZES)))
  await page.locator('.dialog [name=holidays]').fill('01-01, 17/8')
  await press(page, 'Tab')
  await page.keyboard.type('24-12')
  await press(page, 'Enter')
  await gone(page)
  await page.locator(`[data-year="${next}"] .set-by`, { hasText: 'admin' }).waitFor()
  await page.locator(`[data-missing="${next}"]`).waitFor({ state: 'detached' })
  const after = await ask<Setup>('GET', 'case-setup')
  expect(after.years.find(({ year }) => year === next)).toMatchObject({
    holidays: [`${next}-01-01`, `${next}-08-17`],
    leave: [`${next}-12-24`],
  })
  expect(faults).toEqual([])
}, 60_000)

test('[K26] a unit with its people; its member sees its cases, and hands one over to another unit', async () => {
  const page = await arrive('admin', 'en', '#cases/setup/units')
  const add = async (name: string, member?: string) => {
    await page.locator('[data-unit=""]').waitFor()
    await press(page, 'b')
    await page.locator('.dialog [name=unit]').waitFor()
    await page.keyboard.type(name)
    if (member) await page.locator(`.dialog [name=member][value=${member}]`).check()
    if (member) expect(await violations(page)).toEqual([])
    await press(page, 'Enter')
    await gone(page)
    await page.locator(`[data-unit="${name}"]`).waitFor()
  }
  await add('PPID', 'sari')
  await add('Humas')
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'setup-units', SIZES)
  const ask = await administrator()
  const { id, number } = await ask<{ id: string; number: string }>('POST', 'cases', {
    ...{ kind: 'information', unit: 'PPID', contact: { name: 'Budi Santoso', phone: '0812-3456-7890' } },
  })

  const desk = await arrive('sari', 'en', '#cases/unit/PPID')
  await desk.locator(`.case-table [data-case="${number}"]`).waitFor()
  await desk.locator('.case-tabs a', { hasText: 'PPID 1' }).waitFor()
  await press(desk, 'ArrowDown', 'Enter')
  await desk.locator('.case-head').waitFor()
  await press(desk, 'o')
  await desk.locator('.dialog [name=unit]').selectOption('Humas')
  await desk.locator('.dialog [name=person]').selectOption('sari')
  await press(desk, 'Enter')
  await gone(desk)
  await desk.locator('.case-who', { hasText: 'sari, Humas' }).waitFor()
  await press(desk, 'Escape')
  await desk.locator(`.case-table [data-case="${number}"]`).waitFor()
  await desk.locator('.case-tabs a', { hasText: 'PPID 0' }).waitFor()
  // By a part of the name, and by the number as it is spoken.
  for (const sought of ['santoso', '0812 3456 7890', number.toLowerCase().replace('-000001', '-1')]) {
    await press(desk, 'c')
    await press(desk, 'Control+a')
    await desk.keyboard.type(sought)
    await press(desk, 'Enter')
    await desk.waitForURL(new RegExp(`#cases/find/${sought.slice(0, 3)}`))
    await desk.locator(`.case-table [data-case="${number}"]`).waitFor()
    await desk.locator('.case-tabs').click({ position: { x: 1, y: 1 } })
  }
  expect((await ask<{ unit: string }>('GET', `cases/${id}`)).unit).toBe('Humas')
  expect(faults).toEqual([])
}, 60_000)

test('[K20] [K22] a file of a case is added and downloaded by staff', async () => {
  const ask = await administrator()
  const { id } = await ask<{ id: string }>('POST', 'cases', { kind: 'information' })
  const page = await arrive('sari', 'id', `#cases/${id}`)
  await page.locator('.case-files .cases-none').waitFor()
  const file = (name: string, mimeType: string, holds: string) => ({
    ...{ name, mimeType, buffer: Buffer.from(holds) },
  })
  // The key opens the browser's own dialog, which is answered with a file that only calls itself a PDF.
  page.on('filechooser', chooser =>
    chooser.setFiles(file('rusak.pdf', 'application/pdf', 'no pdf')).catch(() => {}),
  )
  const field = page.locator('.case-files input[type=file]')
  await field.setInputFiles(file('surat.txt', 'text/plain', 'halo'))
  await page.locator('.case-files [data-said=bad]', { hasText: 'bukan PDF' }).waitFor()
  await field.setInputFiles(file('akta.pdf', 'application/pdf', '%PDF-1.7\n%%EOF\n'))
  await page.locator('.case-files [data-file]', { hasText: 'akta.pdf' }).waitFor()
  await page.locator('.case-files [data-said=kept]').waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'case-files', SIZES)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.case-files [data-file] button').press('Enter'),
  ])
  expect(download.suggestedFilename()).toBe('akta.pdf')
  expect(await readFile(await download.path(), 'utf8')).toBe('%PDF-1.7\n%%EOF\n')
  await page.keyboard.press('f')
  await page.locator('.case-files [data-said=bad]').waitFor()
  await page.locator('[data-stage=AttachmentAdded]').waitFor()
  expect(faults).toEqual([])
}, 60_000)

test('[K19] the applicant’s page with its form for a file, on a telephone', async () => {
  const ask = await administrator()
  const { url } = await ask<{ url: string }>('POST', 'cases', {
    ...{ kind: 'information', matter: 'Data penempatan', contact: { name: 'Ani' } },
  })
  const context = await on.browser.newContext({ viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await page.goto(`${on.hall.api}${new URL(url).pathname}`)
  const field = page.locator('form input[type=file]')
  await field.waitFor({ state: 'attached' })
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'applicant-files', ['360x640'])
  await page.setViewportSize({ width: 360, height: 640 })
  await field.setInputFiles({ name: 'ktp.png', mimeType: 'image/png', buffer: PNG })
  await Promise.all([
    page.waitForURL(/file=kept/),
    page.locator('form:has(input[type=file]) [type=submit]').click(),
  ])
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'applicant-file-kept', ['360x640'])))
  expect(faults).toEqual([])
}, 60_000)

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
