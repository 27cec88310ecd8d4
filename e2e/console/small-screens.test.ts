/** Every page of the console on the screens that desks have: behind a browser's bars, small, or zoomed. */
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connectHall } from '@antrean/hall-client'
import { referenceHall } from '@antrean/queue-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser.ts'
import { eventually } from '../open-hall.ts'
import { type ConsoleHall, openConsoleHall, openDesk, signIn } from './console-hall.ts'
import { lookAtSizes } from './look-at-sizes.ts'

/** The last three are 1366×768 at 125, 150 and 200 %. */
const SIZES = ['1366x768', '1366x625', '1280x585', '1024x768', '1093x614', '911x512', '683x384'] as const
/** 1366×625 at 125, 150 and 200 %. */
const ZOOMED_BEHIND_BARS = ['1093x500', '911x417', '683x312'] as const

let hall: ConsoleHall
let browser: Browser
let kiosk: ReturnType<typeof connectHall<'/kiosk'>>
const file = path.join(tmpdir(), `antrean-impatient-${process.pid}.json`)

beforeAll(async () => {
  // Promises of ten seconds, so that somebody is missed while the first pages are looked at.
  const services = referenceHall.services.map(its => ({
    ...its,
    targetSeconds: its.letter === 'C' ? 10 : 300,
  }))
  writeFileSync(file, JSON.stringify({ ...referenceHall, services }))
  browser = await launchChromium()
  hall = await openConsoleHall('--hall', file)
  const priority = { priority: 'priority', priorityReason: 'disabled', language: 'en' }
  for (const service of 'BCCCABDE') await hall.issue(service, service === 'B' ? priority : {})
  kiosk = connectHall({ url: hall.api, namespace: '/kiosk', token: hall.kioskToken })
})
afterAll(async () => {
  kiosk.close()
  await browser.close()
  await hall.close()
  rmSync(file)
})

const lookAt = (page: Page, name: string) => lookAtSizes(page, name, SIZES)
const breakPrinter = () =>
  kiosk.send('printer:status', {
    printer: {
      state: 'error',
      canPrint: false,
      detail: 'The printer reports an error: switch it off and on. Asked three times on /dev/ttyUSB0.',
      model: 'Virtual 80 mm',
      url: 'virtual:',
    },
  })

const arrive = async (name: string) => {
  const page = await openDesk(browser, hall, 'id')
  await signIn(page, hall.person(name))
  return page
}

test('signing in, choosing a booth, and every state of the desk', async () => {
  const page = await openDesk(browser, hall, 'id')
  await page.locator('.sign-in [type=submit]').click()
  const faults = await lookAt(page, 'sign-in')
  await page.locator('[name=name]').focus()
  await signIn(page, hall.person('sari'))
  await page.locator('[data-booth="3"]').waitFor()
  faults.push(...(await lookAt(page, 'choose-booth')))
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await page.locator('.desk').waitFor()
  faults.push(...(await lookAt(page, 'desk-free')))
  expect(await page.locator('.next').boundingBox()).toMatchObject({
    height: expect.toSatisfy(its => its >= 64),
  })
  await page.keyboard.press('Enter')
  await page.locator('.ticket[data-state=called]').waitFor()
  await page.keyboard.press('n')
  await page.locator('.message[data-tone=late]').waitFor()
  faults.push(...(await lookAt(page, 'desk-called')))
  await breakPrinter()
  await page.locator('.trouble-line').waitFor()
  faults.push(...(await lookAt(page, 'desk-trouble')))
  await page.keyboard.press('a')
  await page.locator('.chooser').waitFor()
  faults.push(...(await lookAt(page, 'desk-transfer')))
  await page.keyboard.press('Escape')
  await page.locator('[popovertarget=settings]').click()
  faults.push(...(await lookAt(page, 'desk-settings')))
  await page.keyboard.press('Escape')
  await page.locator('.top-bar [aria-label=Keluar]').click()
  await page.locator('.dialog').waitFor()
  faults.push(...(await lookAt(page, 'desk-leave')))
  expect(faults).toEqual([])
}, 60_000)

test('ops with something broken, the reports, and the devices', async () => {
  await breakPrinter()
  const page = await arrive('admin')
  await page.locator('.exceptions [data-matter=printer-error]').waitFor()
  const faults = await lookAt(page, 'ops')
  await page.goto(`${hall.url}#reports`)
  await page.locator('.reports tbody tr').first().waitFor()
  faults.push(...(await lookAt(page, 'reports')))
  await page.getByRole('button', { name: 'Layanan', exact: true }).click()
  await page.locator('.reports [data-key=A]').waitFor()
  faults.push(...(await lookAt(page, 'reports-service')))
  await page.locator('.reports-definition').click()
  faults.push(...(await lookAt(page, 'reports-definition')))
  await page.keyboard.press('Escape')
  await page.goto(`${hall.url}#devices`)
  await page.locator('.invite').waitFor()
  await page.locator('[name=name]').fill('Mesin antrean pintu selatan')
  await page.locator('.invite [type=submit]').click()
  await page.locator('.invite-code').waitFor()
  faults.push(...(await lookAt(page, 'devices')))
  expect(faults).toEqual([])
}, 60_000)

test('next is in sight without scrolling at each size', async () => {
  const page = await arrive('budi')
  await page.locator('[data-booth="4"]').waitFor()
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await page.locator('.next').waitFor()
  for (const size of [...SIZES, ...ZOOMED_BEHIND_BARS]) {
    const [width = 0, height = 0] = size.split('x').map(Number)
    await page.setViewportSize({ width, height })
    const { y, height: its } = (await page.locator('.next').boundingBox())!
    expect(`${size} ${y + its <= height}`).toBe(`${size} true`)
  }
})

test('the supervisor’s hall, with what is missed, and its questions', async () => {
  const page = await arrive('dewi')
  await page.locator('[data-tone=late] [data-miss]').first().waitFor()
  const faults = await lookAt(page, 'hall')
  const seen = await page.locator('.hall-waiting tbody tr').evaluateAll(
    rows =>
      rows.filter(row => {
        const { top, bottom } = row.getBoundingClientRect()
        const list = row.closest('.scrolls')!.getBoundingClientRect()
        return top >= list.top && bottom <= Math.min(list.bottom, innerHeight) + 1
      }).length,
  )
  expect(seen).toBeGreaterThanOrEqual(5)
  const sent: string[] = []
  page.on('websocket', socket => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
  await page.reload()
  await page.locator('[data-miss]').first().getByRole('button', { name: 'Sudah ditinjau' }).click()
  await page.locator('.dialog [name=note]').fill('Loket 4 dibuka')
  faults.push(...(await lookAt(page, 'hall-acknowledge')))
  const misses = await page.locator('[data-miss]').count()
  await page.locator('.dialog .primary').click()
  await eventually(async () => (await page.locator('[data-miss]').count()) === misses - 1)
  expect(sent.filter(its => its.includes('miss:acknowledge')).join()).toContain('Loket 4 dibuka')
  await page.locator('.hall-waiting tbody tr').first().getByRole('button', { name: 'Batalkan' }).click()
  await page.locator('.dialog .danger').click()
  faults.push(...(await lookAt(page, 'hall-cancel')))
  await page.keyboard.press('Escape')
  hall.cable.cut()
  await page.locator('.top-bar[data-status=stale]').waitFor()
  faults.push(...(await lookAt(page, 'hall-stale')))
  expect(faults).toEqual([])
}, 60_000)
