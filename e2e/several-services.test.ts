/** One visit for two services: one press, one paper, one number on the wall twice, and nobody presses again in between. */
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './browser.ts'
import { violations } from './console/accessibility.ts'
import { eventually, type OpenHall, openHall, temporaryFolder } from './open-hall.ts'
import { called, officerAt, papers, readQr, signIn, visitorAt } from './people.ts'

/** Where pictures go, if anybody wants them. */
const shots = process.env.SEVERAL_SHOTS

const folder = temporaryFolder()
let hall: OpenHall
let browser: Browser
beforeAll(async () => {
  ;[hall, browser] = await Promise.all([openHall('--port', '0', '--data', folder.path), launchChromium()])
  await setFurther(1)
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
  folder[Symbol.dispose]()
})

/** As an administrator sets it up. */
async function setFurther(most: number): Promise<void> {
  const { ready } = hall
  const page = await signIn(browser, ready, 'admin')
  await page.locator('.top-bar nav').waitFor()
  await page.goto(`${ready.urls.console}#settings/promise`)
  await page.locator('[name=furtherServices]').fill(`${most}`)
  await look(page, 'settings', [1366, 625])
  await page.locator('[name=why]').fill('Banyak yang perlu dua layanan')
  await page.keyboard.press('Enter')
  await eventually(async () => {
    const answer = (await (await fetch(`${ready.api}/api/v1/hall`)).json()) as {
      hall: { furtherServices?: number }
    }
    return answer.hall.furtherServices === most
  })
  await page.close()
}
async function look(page: Page, name: string, ...sizes: [width: number, height: number][]): Promise<void> {
  for (const [width, height] of shots ? sizes : []) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: path.join(shots!, `${name}-${width}x${height}.png`) })
  }
}
const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth')
const KIOSK = [
  [1920, 1080],
  [1080, 1920],
] as [number, number][]

test('[Q56] [Q57] [Q64] two services are one number, called for the second at another booth by itself', async () => {
  const { ready } = hall
  const open = async (url: string, width: number, height: number) => {
    const page = await browser.newPage({ viewport: { width, height } })
    await page.goto(url)
    return page
  }
  const [wall, sari, budi, { page: kiosk, number }] = await Promise.all([
    open(ready.urls.wall, 1920, 1080),
    officerAt(browser, ready, 'sari', 1),
    officerAt(browser, ready, 'budi', 6),
    visitorAt(browser, ready),
  ])

  await kiosk.getByTestId('service-A').click()
  await look(kiosk, 'kiosk-priority', ...KIOSK)
  await kiosk.getByTestId('add-further').click()
  await kiosk.getByTestId('service-A').waitFor({ state: 'detached' })
  expect(await violations(kiosk)).toEqual([])
  await look(kiosk, 'kiosk-further', ...KIOSK)
  await kiosk.getByTestId('service-E').click()
  await kiosk.getByTestId('chosen-E').waitFor()
  // One more at the most is what the set-up says.
  expect(await kiosk.getByTestId('add-further').count()).toBe(0)
  expect(await violations(kiosk)).toEqual([])
  await look(kiosk, 'kiosk-chosen', ...KIOSK)
  await kiosk.getByTestId('no-priority').click({ position: { x: 30, y: 30 } })
  expect(await number()).toBe('A001')
  await look(kiosk, 'kiosk-number', ...KIOSK)

  const paper = await eventually(async () => (await papers(ready)).find(its => its.isCut))
  const text = paper.text.join('\n')
  for (const words of ['A001', 'Hubungan industrial', 'Informasi publik']) expect(text).toContain(words)
  const phone = await open((await readQr(ready, paper))!, 360, 640)
  await phone.locator('.legs .next').waitFor()
  expect(await violations(phone)).toEqual([])
  expect(await overflow(phone)).toBe(0)
  await look(phone, 'page-id', [360, 640])

  await sari.keyboard.press('Enter')
  await called(wall, 'A001', 1)
  await sari.locator('.ticket-further', { hasText: 'Informasi publik' }).waitFor()
  expect(await violations(sari)).toEqual([])
  await look(sari, 'desk', [1366, 625])
  await sari.keyboard.press('s')
  await sari.locator('.ticket[data-state=called]').waitFor({ state: 'detached' })
  await phone.reload()
  await phone.locator('.legs .over').waitFor()
  await look(phone, 'page-second-id', [360, 640])

  // Nobody pressed anything for it: the next of booth 6 is the same number.
  await budi.keyboard.press('Enter')
  await called(wall, 'A001', 6)
  await look(wall, 'wall', [1920, 1080])
  await eventually(async () => (await budi.locator('.ticket-number').innerText()) === 'A001')
  expect(await budi.locator('.ticket-further').count()).toBe(0)
  await budi.keyboard.press('s')
  await budi.locator('.ticket[data-state=called]').waitFor({ state: 'detached' })
  await phone.reload()
  await eventually(async () => (await phone.locator('.legs .over').count()) === 2)
  expect(await violations(phone)).toEqual([])
  if (shots) await phone.goto(`${phone.url()}?lang=en`)
  await look(phone, 'page-over-en', [360, 640])
  expect(await papers(ready)).toHaveLength(1)
})
