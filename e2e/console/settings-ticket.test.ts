/** The ticket and the logo of the hall on the console, against the real server, in real Chromium. */
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { eventually } from '../open-hall.ts'
import { violations } from './accessibility.ts'
import { lookAtSizes } from './look-at-sizes.ts'
import { SIZES, setUpStage } from './set-up-stage.ts'

const on = setUpStage()

type SetUp = { settings: { logo?: string; ticket?: { lines: string[]; footer?: object } } }
const setUp = async () => (await on.setUp<SetUp>()).settings

async function arrive(part: string, language: 'id' | 'en' = 'en'): Promise<Page> {
  const page = await on.arrive(part, language)
  await page.locator('.settings-part :is(input, button, li)').first().waitFor()
  return page
}

/** Of the picture of the paper, in dots; 0 before there is one. */
const height = (page: Page, mm: 80 | 58): Promise<number> =>
  page
    .locator(`.roll-${mm} img`)
    .evaluateAll(([picture]) => (picture as HTMLImageElement)?.naturalHeight ?? 0)

test('[T23] [T24] lines are taken off, moved and added by keyboard, and both papers are drawn anew', async () => {
  const page = await arrive('ticket')
  await eventually(async () => (await height(page, 80)) > 0 && (await height(page, 58)) > 0)
  const [wide, narrow] = [await height(page, 80), await height(page, 58)]
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'settings-ticket', SIZES)

  await page.getByRole('checkbox', { name: 'People ahead' }).press('Space')
  await page.getByRole('checkbox', { name: 'After a missed call' }).press('Space')
  await eventually(async () => (await height(page, 80)) < wide && (await height(page, 58)) < narrow)
  const up = page.getByRole('button', { name: 'Move up: Name of the hall' })
  // The line goes, and the keyboard with it.
  await up.focus()
  const rows = page.locator('[data-field="ticket.lines"] > li')
  const place = async () => (await rows.allTextContents()).findIndex(its => its.includes('Name of the hall'))
  for (let at = await place(); at > 0; at--) {
    await page.keyboard.press('Enter')
    await eventually(async () => (await place()) === at - 1)
    await eventually(() => up.evaluate(its => its === document.activeElement))
  }
  await page.getByRole('checkbox', { name: 'Closing words' }).press('Space')
  await page.getByLabel('Closing words (Indonesian)').fill('Siapkan KTP dan kartu keluarga')
  await page.locator('[data-field="ticket.footer.en"] .fault', { hasText: 'both languages' }).waitFor()
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-ticket-fault', SIZES)))
  await page.getByLabel('Closing words (English)').fill('Have your identity card ready')
  await page.locator('.settings-says', { hasText: 'Ticket' }).waitFor()
  faults.push(...(await lookAtSizes(page, 'settings-ticket-changed', SIZES)))
  await page.locator('[name=why]').fill('Shorter')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  const { ticket } = await setUp()
  expect(ticket).toMatchObject({ footer: { en: 'Have your identity card ready' } })
  expect(ticket!.lines[0]).toBe('hall')
  expect(ticket!.lines).not.toContain('ahead')

  await page.getByRole('button', { name: 'Back to the order that it came with' }).press('Enter')
  await page.locator('[name=why]').fill('As before')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect((await setUp()).ticket).toBeUndefined()
  expect(faults).toEqual([])
}, 60_000)

test('[T24] the paper is drawn in the language that is asked for, in Indonesian words around it', async () => {
  const page = await arrive('ticket', 'id')
  await eventually(async () => (await height(page, 80)) > 0)
  const before = await height(page, 80)
  await page.getByLabel('Tiket prioritas').check()
  await eventually(async () => (await height(page, 80)) > before)
  await page.getByLabel('Bahasa tiket').selectOption('en')
  await page.getByRole('img', { name: 'Contoh tiket di kertas 58 mm' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect(await lookAtSizes(page, 'settings-ticket-id', SIZES)).toEqual([])
}, 60_000)

test('[T21] a logo is chosen from a picture, seen on both papers, and taken away; a text gets a sentence', async () => {
  const page = await arrive('ticket')
  await eventually(async () => (await height(page, 80)) > 0 && (await height(page, 58)) > 0)
  const [wide, narrow] = [await height(page, 80), await height(page, 58)]
  const choose = page.getByLabel('Choose the picture of the logo')
  const text = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('Dear hall') }
  await choose.setInputFiles(text)
  await page.getByRole('alert').filter({ hasText: 'no PNG or JPEG picture' }).waitFor()
  expect(await violations(page)).toEqual([])
  const faults = await lookAtSizes(page, 'settings-logo-text', SIZES)

  // Larger than the paper: it is made smaller, not refused.
  const picture = new PNG({ width: 900, height: 240 })
  for (let at = 0; at < picture.data.length; at += 4)
    picture.data.set([11, 47, 94, at % 3600 < 1800 ? 255 : 0], at)
  await choose.setInputFiles({ name: 'mark.png', mimeType: 'image/png', buffer: PNG.sync.write(picture) })
  await page.getByRole('img', { name: 'The logo of the hall' }).waitFor()
  await eventually(async () => (await height(page, 80)) > wide && (await height(page, 58)) > narrow)
  expect(await page.getByRole('alert').filter({ hasText: 'picture' }).count()).toBe(0)
  expect(await violations(page)).toEqual([])
  faults.push(...(await lookAtSizes(page, 'settings-logo', SIZES)))
  await page.locator('[name=why]').fill('Our mark')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  const its = PNG.sync.read(Buffer.from((await setUp()).logo!, 'base64'))
  expect([its.width, its.height]).toEqual([384, 102])

  await page.getByRole('button', { name: 'Remove the logo' }).press('Enter')
  await page.locator('[name=why]').fill('Without')
  await page.locator('[name=why]').press('Enter')
  await page.locator('.settings-bar', { hasText: 'Saved.' }).waitFor()
  expect((await setUp()).logo).toBeUndefined()
  expect(faults).toEqual([])
}, 60_000)
