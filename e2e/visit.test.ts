import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './browser.ts'
import { eventually, type OpenHall, openHall, temporaryFolder } from './open-hall.ts'
import { called, officerAt, papers, readQr, toPrinter, visitorAt } from './people.ts'

const folder = temporaryFolder()
let hall: OpenHall
let browser: Browser

beforeAll(async () => {
  hall = await openHall('--port', '0', '--data', folder.path)
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await hall?.close()
  folder[Symbol.dispose]()
})

test('one press, one printed ticket, one call on the wall and at the booth', async () => {
  const { ready } = hall
  const wall = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await wall.goto(ready.urls.wall)
  const display = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await display.goto(ready.urls.booth)
  const officer = await officerAt(browser, ready, 'sari', 1)
  const visitor = await visitorAt(browser, ready)

  const number = await visitor.takeTicket('A')
  expect(number).toBe('A001')

  const paper = await eventually(async () => (await papers(ready)).find(({ text }) => text.includes(number)))
  expect(paper.isCut).toBe(true)
  const text = paper.text.join('\n')
  expect(text).toMatch(/Dipanggil paling lambat\s+\d\d\.\d\d/)
  for (const words of ['Pelayanan Terpadu Satu Atap', 'Hubungan industrial', 'di depan Anda', 'Gratis'])
    expect(text).toContain(words)
  const url = await readQr(ready, paper)
  expect(url).toMatch(new RegExp(`^${ready.api}/t/`))
  const phone = await browser.newPage({ viewport: { width: 360, height: 640 } })
  await phone.goto(url!)
  expect(await phone.locator('body').innerText()).toContain(number)

  await officer.keyboard.press('Enter')
  await called(wall, number, 1)
  await eventually(async () => (await display.locator('.ticket').innerText()) === number)
  await eventually(async () => (await officer.locator('.ticket-number').innerText()) === number)
  await eventually(async () => /loket\s*1/i.test(await phone.locator('main').innerText()))

  await officer.keyboard.press('s')
  await eventually(async () => (await display.locator('.ticket').count()) === 0)
  expect(await papers(ready)).toHaveLength(1)
})

test('a double tap takes one ticket', async () => {
  const { ready } = hall
  const before = (await papers(ready)).length
  const visitor = await visitorAt(browser, ready)
  await visitor.page.getByTestId('service-B').dblclick()
  // Away from the card: in the same place it would be the second half of a double tap.
  await visitor.page.getByTestId('no-priority').dblclick({ position: { x: 30, y: 30 } })
  expect(await visitor.number()).toBe('B001')
  await visitor.page.getByTestId('done').click()
  expect(await visitor.takeTicket('B')).toBe('B002')
  await eventually(async () => (await papers(ready)).length === before + 2)
})

test('without paper the kiosk says so before a press, and goes on when there is paper again', async () => {
  const { ready } = hall
  const visitor = await visitorAt(browser, ready)
  await visitor.page.getByTestId('service-C').waitFor()
  await toPrinter(ready, 'take-paper')
  await eventually(async () => /Kertas tiket habis/.test(await visitor.refusal()))
  expect(await visitor.page.getByTestId('service-C').count()).toBe(0)
  await toPrinter(ready, 'load-paper')
  expect(await visitor.takeTicket('C')).toBe('C001')
})

test('a server that is killed comes back with everything acknowledged, and every screen with it', async () => {
  const { ready } = hall
  const wall = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await wall.goto(ready.urls.wall)
  const officer = await officerAt(browser, ready, 'budi', 6)
  const visitor = await visitorAt(browser, ready)
  const first = await visitor.takeTicket('E')

  process.kill(ready.pids['The server']!, 'SIGKILL')
  await officer.keyboard.press('Enter')
  await called(wall, first, 6)
  await eventually(async () => (await officer.locator('.ticket-number').innerText()) === first)

  const second = await visitor.takeTicket('E')
  expect([first, second]).toEqual(['E001', 'E002'])
  const answer = await fetch(`${ready.api}/api/v1/hall`)
  const { booths } = (await answer.json()) as {
    booths: { number: number; ticket: { number: string } | null }[]
  }
  expect(booths.find(booth => booth.number === 6)?.ticket?.number).toBe(first)
})

test('no page asks its browser for what its own policy forbids', async () => {
  const { kiosk, wall, booth, console } = hall.ready.urls
  const refused = await Promise.all(
    [kiosk, wall, booth, console].map(async url => {
      const page = await browser.newPage()
      await page.addInitScript(`
        refused = []
        addEventListener('securitypolicyviolation', it => refused.push(it.effectiveDirective + ' ' + it.blockedURI))`)
      await page.goto(url)
      await eventually(async () => (await page.locator('body').innerText()).trim())
      return page.evaluate('refused')
    }),
  )
  expect(refused).toEqual([[], [], [], []])
})
