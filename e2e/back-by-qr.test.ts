/** What a running kiosk takes up: the QR of a ticket that is held to its scanner, and another layout of the ticket. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './browser.ts'
import { eventually, type OpenHall, openHall, temporaryFolder } from './open-hall.ts'
import { called, officerAt, papers, readQr, visitorAt } from './people.ts'

const { PICTURES } = process.env
const folder = temporaryFolder()
let hall: OpenHall
let browser: Browser
let admin: string
beforeAll(async () => {
  ;[hall, browser] = await Promise.all([openHall('--port', '0', '--data', folder.path), launchChromium()])
  const { name, password } = hall.ready.staff.find(person => person.name === 'admin')!
  admin = (await call<{ token: string }>('POST', 'session', { name, password })).token
})
afterAll(async () => {
  await browser?.close()
  await hall?.close()
  folder[Symbol.dispose]()
})

async function call<T>(method: string, route: string, body?: object, version?: number): Promise<T> {
  const answer = await fetch(`${hall.ready.api}/api/v1/${route}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(admin && { authorization: `Bearer ${admin}` }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`)
  return answer.json() as Promise<T>
}
async function settle(part: object): Promise<void> {
  const { version, settings } = await call<{ version: number; settings: object }>('GET', 'settings')
  await call('PUT', 'settings', { settings: { ...settings, ...part }, why: 'As the hall wants it' }, version)
}
const paperOf = (number: string) =>
  eventually(async () => (await papers(hall.ready)).find(({ text, isCut }) => isCut && text.includes(number)))
/** As the scanner types it. */
async function hold(kiosk: Page, text: string): Promise<void> {
  await kiosk.keyboard.type(text)
  await kiosk.keyboard.press('Enter')
}

test('[Q42] [Q43] [Q44] a no-show holds their ticket to the kiosk, is back in line, and is called', async () => {
  const { ready } = hall
  await settle({ kiosk: { scanner: true } })
  const wall = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await wall.goto(ready.urls.wall)
  const officer = await officerAt(browser, ready, 'sari', 1)
  const visitor = await visitorAt(browser, ready)
  const number = await visitor.takeTicket('A')
  const url = (await readQr(ready, await paperOf(number)))!
  const other = await visitor.takeTicket('A')

  await officer.keyboard.press('Enter')
  await called(wall, number, 1)
  await officer.locator('.ticket-number', { hasText: number }).waitFor()
  await officer.keyboard.press('x')
  await officer.locator('.ticket-number').waitFor({ state: 'detached' })
  const phone = await browser.newPage({ viewport: { width: 360, height: 640 } })
  await phone.goto(url)
  expect(await phone.locator('main').innerText()).toMatch(
    /Sampai pukul \d\d\.\d\d Anda dapat kembali: dekatkan kode QR/,
  )
  if (PICTURES) await phone.screenshot({ path: `${PICTURES}/phone.png` })

  await hold(visitor.page, url)
  await visitor.page.getByText('Anda kembali dalam antrean').waitFor()
  const said = await visitor.page.getByTestId('scan-answer').innerText()
  expect(said).toContain(number)
  expect(said).toMatch(/1 orang di depan Anda\. Anda dipanggil paling lambat \d\d\.\d\d/)
  if (PICTURES) await visitor.page.screenshot({ path: `${PICTURES}/back.png` })
  await hold(visitor.page, 'https://example.org/somewhere-else')
  await visitor.page.getByText('bukan tiket dari sini').waitFor()

  for (const next of [other, number]) {
    await officer.keyboard.press('Enter')
    await called(wall, next, 1)
    await officer.locator('.ticket-number', { hasText: next }).waitFor()
    await officer.keyboard.press('s')
    await officer.locator('.ticket-number').waitFor({ state: 'detached' })
  }
  await hold(visitor.page, url)
  await visitor.page.getByText('sudah selesai dilayani').waitFor()
})

test('[T23] a kiosk that runs prints the next ticket in the layout that was saved meanwhile', async () => {
  const visitor = await visitorAt(browser, hall.ready)
  const before = (await paperOf(await visitor.takeTicket('B'))).text.join('\n')
  expect(before).toContain('Terlewat? Hubungi petugas')
  expect(before).not.toContain('Jalan Merdeka 1')
  const footer = { id: 'Jalan Merdeka 1', en: '1 Merdeka Street' }
  const note = { id: 'Buka setiap hari kerja', en: 'Open every working day' }
  const ticket = { lines: ['number', 'service', 'call-by', 'qr', 'footer'], footer }
  await settle({ ticket, kiosk: { note } })
  // The same message brings both to the kiosk.
  await visitor.page.getByText(note.id).waitFor()
  const after = (await paperOf(await visitor.takeTicket('B'))).text.join('\n')
  expect(after).toContain('Jalan Merdeka 1')
  for (const gone of ['Terlewat? Hubungi petugas', 'Pelayanan Terpadu Satu Atap'])
    expect(after).not.toContain(gone)
})
