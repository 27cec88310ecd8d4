/** From an empty folder to the first call, by the browser alone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './browser.ts'
import { violations } from './console/accessibility.ts'
import { lookAtSizes } from './console/look-at-sizes.ts'
import { eventually, type OpenHall, openHall, temporaryFolder } from './open-hall.ts'
import { called, visitorAt } from './people.ts'

const folder = temporaryFolder()
const SIZES = ['1366x625', '360x640'] as const
const PASSWORD = 'kapur laut sembilan'
let hall: OpenHall
let browser: Browser

beforeAll(async () => {
  hall = await openHall('--port', '0', '--data', folder.path, '--empty')
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
  folder[Symbol.dispose]()
})

/** A browser of somebody else. */
const somebody = async (viewport = { width: 1366, height: 625 }): Promise<Page> =>
  await (await browser.newContext({ viewport })).newPage()

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=password]').fill(password)
  await page.keyboard.press('Enter')
}

test('[T6] [T10] an empty folder is set up in the browser, and the first visitor is called', async () => {
  const { ready } = hall
  const { url, code } = ready.firstStart!
  const wall = await somebody({ width: 1920, height: 1080 })
  await wall.goto(ready.urls.wall)
  await wall.getByText('Ruang layanan ini sedang disiapkan.').waitFor()
  const visitor = await visitorAt(browser, ready)
  await visitor.page.getByText('Ruang layanan ini sedang disiapkan.').waitFor()

  const page = await somebody()
  const faults: string[] = []
  const look = async (step: string) => {
    faults.push(...(await lookAtSizes(page, `first-start-${step}`, SIZES)))
    expect(await violations(page)).toEqual([])
  }
  // Whatever of the hall is opened leads there.
  await page.goto(ready.urls.console)
  expect(page.url()).toBe(url)
  await page.locator('[name=code]').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Isi kode dari terminal.').waitFor()
  await page.keyboard.type('AAAA-BBBB-CCCC')
  await page.keyboard.press('Enter')
  await page.getByText('Bukan kode yang tertulis').waitFor()
  await look('code')
  await page.locator('[name=code]').fill(code)
  await page.keyboard.press('Enter')
  await page.locator('[data-step=hall] [name=name]').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Isi nama ruang layanan.').waitFor()
  await page.keyboard.type('Layanan Kota')
  await page.getByLabel('Buka sepanjang waktu').check()
  await look('hall')
  await page.reload()
  // Closed in the middle: the answers are here, the code is asked again.
  await page.locator('[name=code]').fill(code)
  await page.keyboard.press('Enter')
  await eventually(async () => (await page.locator('[name=name]').inputValue()) === 'Layanan Kota')

  const second = await somebody()
  await second.goto(url)
  await second.locator('[name=code]').fill(code)
  await second.keyboard.press('Enter')
  await second.getByText('sedang disiapkan di peramban lain').waitFor()
  await second.close()

  await page.keyboard.press('Enter')
  await page.locator('[name=service-0]').fill('Perizinan')
  await look('services')
  await page.keyboard.press('Enter')
  await page.locator('[data-step=administrator] [name=name]').fill('wati')
  await page.locator('[name=newPassword]').fill('wati1234')
  await page.keyboard.press('Enter')
  await page.getByText('Terlalu pendek atau mudah ditebak').waitFor()
  await look('administrator')
  await page.locator('[name=newPassword]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText('Ruang layanan Anda buka sekarang.').waitFor()
  await page.getByRole('button', { name: 'Daftarkan kiosk dan layar lain' }).click()
  await page.locator('.first-start-codes output').first().waitFor()
  await look('done')
  expect(faults).toEqual([])

  await page.getByRole('link', { name: 'Ke konsol' }).click()
  await page.getByRole('button', { name: 'Tambah petugas' }).click()
  await page.locator('.dialog [name=name]').fill('Sari')
  await page.keyboard.press('Enter')
  const once = (await page.locator('.staff-given').textContent())!

  const officer = await somebody()
  await officer.goto(ready.urls.console)
  await signIn(officer, 'Sari', once)
  await officer.locator('[name=newPassword]').fill('tiga kuda terbang')
  await officer.keyboard.press('Enter')
  await officer.locator('[data-booth="1"]').click()
  await officer.getByRole('heading', { name: 'Loket 1' }).waitFor()

  expect(await visitor.takeTicket('A')).toBe('A001')
  await officer.keyboard.press('Enter')
  await called(wall, 'A001', 1)
})
