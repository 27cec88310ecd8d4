/** `npm run pictures`: a busy morning in the reference hall, and a picture of each screen and of a ticket for the README. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from './browser.ts'
import { eventually, openHall, temporaryFolder } from './open-hall.ts'
import { officerAt, papers, signIn, toPrinter, visitorAt } from './people.ts'

const images = path.resolve(import.meta.dirname, '..', 'docs', 'images')
mkdirSync(images, { recursive: true })

using folder = temporaryFolder()
const hall = await openHall('--port', '0', '--data', folder.path)
const { ready } = hall
const browser = await launchChromium()

async function take(name: string, page: Page): Promise<void> {
  // Motion ends within 300 ms; a second more, and every clock has ticked.
  await page.waitForTimeout(1300)
  await page.screenshot({ path: path.join(images, `${name}.png`) })
}
async function open(url: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.goto(url)
  return page
}

const wall = await open(ready.urls.wall, 1920, 1080)
const booth = await open(ready.urls.booth, 1280, 720)
const officers = [
  await officerAt(browser, ready, 'budi', 3),
  await officerAt(browser, ready, 'rina', 5),
  await officerAt(browser, ready, 'sari', 1),
]
const visitor = await visitorAt(browser, ready)
for (const service of 'BDACABAC') await visitor.takeTicket(service)
for (const officer of officers) {
  await officer.keyboard.press('Enter')
  await eventually(async () => (await officer.locator('.ticket-number').count()) === 1)
}
const [, , sari] = officers
await sari!.keyboard.press('h')
await take('wall', wall)
await take('booth', booth)
await take('console', sari!)
await take('kiosk', visitor.page)

const paper = (await papers(ready)).at(-1)!
const picture = await fetch(new URL(`tickets/${paper.number}.png`, ready.urls.paper))
writeFileSync(path.join(images, 'ticket.png'), Buffer.from(await picture.arrayBuffer()))
await take('visitor', await open(paper.qr[0]!, 390, 780))
await take('displays', await open(ready.urls.displays, 1366, 768))
await take('supervisor', await signIn(browser, ready, 'dewi'))
await toPrinter(ready, 'near-end')
const ops = await signIn(browser, ready, 'agus')
await take('ops', ops)
await take('paper', await open(ready.urls.paper, 1366, 900))
await take('home', await open(ready.urls.home, 1366, 900))

await browser.close()
await hall.close()
