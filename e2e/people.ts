/** What the people of the hall do at their screens. */
import jsqr from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { eventually, type Ready } from './open-hall.ts'

// The package is CommonJS with a default export of its own.
const readCode = jsqr.default

/** A visitor at the kiosk; `takeTicket` returns the number on its screen. */
export async function visitorAt(browser: Browser, { urls }: Ready) {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
  await page.goto(urls.kiosk)
  const number = async () => /[A-Z]\d{3,}/.exec(await page.getByTestId('number').innerText())![0]
  return {
    page,
    async press(service: string): Promise<void> {
      await page.getByTestId(`service-${service}`).click()
      // Away from the card: in the same place it would be the second half of a double tap.
      await page.getByTestId('no-priority').click({ position: { x: 30, y: 30 } })
    },
    number,
    async takeTicket(service: string): Promise<string> {
      await this.press(service)
      const taken = await number()
      await page.getByTestId('done').click()
      return taken
    },
    /** The screen that says why no ticket can be taken. */
    refusal: () => page.getByTestId('blocked').innerText(),
  }
}

/** A member of staff at the console, on the first page of his role. */
export async function signIn(browser: Browser, { urls, staff }: Ready, who: string): Promise<Page> {
  const { name, password } = staff.find(person => person.name === who)!
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(urls.console)
  await page.getByLabel('Nama').fill(name)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  return page
}

/** An officer at his open booth, by keyboard alone. */
export async function officerAt(browser: Browser, ready: Ready, who: string, booth: number): Promise<Page> {
  const page = await signIn(browser, ready, who)
  await page.locator(`[data-booth="${booth}"]`).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Loket ${booth}` }).waitFor()
  return page
}

export type Paper = { number: number; text: string[]; qr: string[]; isCut: boolean }

/** The tickets that the virtual printer printed, oldest first. */
export async function papers({ urls }: Ready): Promise<Paper[]> {
  const answer = await fetch(new URL('tickets.json', urls.paper))
  return ((await answer.json()) as Paper[]).toSorted((a, b) => a.number - b.number)
}

/** What the QR code in the picture of a ticket says, read by a library that knows nothing of our printer. */
export async function readQr({ urls }: Ready, paper: Paper): Promise<string | undefined> {
  const picture = await fetch(new URL(`tickets/${paper.number}.png`, urls.paper))
  const { data, width, height } = PNG.sync.read(Buffer.from(await picture.arrayBuffer()))
  return readCode(new Uint8ClampedArray(data), width, height)?.data
}

/** Plays with the virtual printer, e.g. `take-paper`. */
export async function toPrinter({ urls }: Ready, action: string): Promise<void> {
  const answer = await fetch(new URL(`control/${action}`, urls.paper), { method: 'POST' })
  if (!answer.ok) throw new Error(`${action}: ${await answer.text()}`)
}

/** The wall has `number` and `booth` in one line, in the newest call. */
export const called = (wall: Page, number: string, booth: number) =>
  eventually(async () => {
    const call = await wall.locator('.newest .call').innerText()
    return call.includes(number) && call.includes(String(booth))
  })
