/** Every screen on every glass: what must be pressed can be, and what is said is there. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KioskState } from '../api/index.ts'
import { troubleForFingers } from '../testing/fingers.ts'
import { openBrowser, openToldScreens, type ToldScreens } from '../testing/told-screens.ts'
import { toldPress, toldServices, toldState } from '../testing/told-state.ts'
import { until } from '../testing/until.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function on(size: { width: number; height: number }, look: (screens: ToldScreens) => Promise<void>) {
  const screens = await openToldScreens(browser, { size })
  await look(screens)
  await screens.page.close()
}
const PORTRAIT = { width: 1080, height: 1920 }
const closed = (letter: string): KioskState => ({
  ...toldState,
  hall: {
    ...toldState.hall!,
    services: toldServices.map(service => ({ ...service, open: service.letter !== letter })),
  },
})
const shows = ({ page }: ToldScreens, screen: string) =>
  until(
    `it shows ${screen}`,
    async () => (await page.getByTestId('kiosk').getAttribute('data-screen')) === screen,
  )

test.each([
  PORTRAIT,
  { width: 1280, height: 1024 },
  { width: 1024, height: 768 },
  { width: 800, height: 480 },
])('on $width×$height every screen fits, and fingers hit one thing at a time', size =>
  on(size, async screens => {
    const { page, tell } = screens
    await tell(toldState)
    await shows(screens, 'services')
    const title = 'Apa keperluan Anda? · Pelayanan Terpadu Satu Atap'
    await until(`its title is ${title}`, async () => (await page.title()) === title)
    expect(await troubleForFingers(page)).toEqual([])
    await page.getByTestId('service-A').click()
    await shows(screens, 'priority')
    expect(await troubleForFingers(page)).toEqual([])
    await page.getByText('Petugas akan memastikannya di loket.').waitFor()
    for (const press of Object.values(toldPress)) {
      await tell({ ...toldState, press })
      await shows(screens, `press ${press.stage}`)
      expect(await troubleForFingers(page), press.stage).toEqual([])
    }
  }),
)

test('a smaller screen says what it needs', () =>
  on({ width: 640, height: 400 }, async ({ page, tell }) => {
    await tell(toldState)
    await page.getByText('Layar ini terlalu kecil (640 × 400)').waitFor()
    await page.getByText('at least 800 × 480').waitFor()
    expect(await page.getByTestId('service-A').count()).toBe(0)
    await page.setViewportSize({ width: 800, height: 480 })
    await page.getByTestId('service-A').waitFor()
  }))

test('a list that fits has no way on, even if it did not fit a moment ago', () =>
  on({ width: 1280, height: 1024 }, async ({ page, tell }) => {
    await tell(toldState)
    await page.getByTestId('service-E').waitFor()
    const more = page.getByTestId('more-services')
    // Before its letters have come the list may be longer.
    await until('it fits', async () => (await more.count()) === 0)
    const above = await page.addStyleTag({ content: '.question { margin-bottom: 20rem }' })
    await more.waitFor({ timeout: 5000 })
    await above.evaluate(style => style.parentNode?.removeChild(style))
    await until('it is gone', async () => (await more.count()) === 0)
  }))

test('in the wide, the answer of nearly everybody is the biggest, and not six times as big', () =>
  on({ width: 1280, height: 1024 }, async ({ page, tell }) => {
    await tell(toldState)
    await page.getByTestId('service-A').click()
    const area = async (name: string) => {
      const { width, height } = (await page.getByTestId(name).boundingBox())!
      return width * height
    }
    const ratio = (await area('no-priority')) / (await area('priority-elderly'))
    expect(ratio).toBeGreaterThan(1.5)
    expect(ratio).toBeLessThan(4)
  }))

test('in colours of the visitor every button keeps an edge, and the code stays black on white', () =>
  on(PORTRAIT, async ({ page, tell }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    const edgeless = () =>
      page.evaluate(() => {
        const buttons = [...document.querySelectorAll('button')]
        return buttons.filter(button => getComputedStyle(button).borderTopWidth === '0px').length
      })
    await tell(toldState)
    await page.getByTestId('service-A').click()
    await page.getByTestId('no-priority').waitFor()
    expect(await edgeless()).toBe(0)
    await tell({ ...toldState, press: toldPress.uncertain })
    await page.getByTestId('qr').waitFor()
    expect(await edgeless()).toBe(0)
    const { color, backgroundColor } = await page.getByTestId('qr').evaluate(qr => {
      const { color, backgroundColor } = getComputedStyle(qr)
      return { color, backgroundColor }
    })
    expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  }))

test('a service that closes under its visitor is named until another is chosen', () =>
  on(PORTRAIT, async screens => {
    const { page, tell } = screens
    await tell(toldState)
    await page.getByTestId('service-B').click()
    await shows(screens, 'priority')
    await tell(closed('B'))
    await shows(screens, 'services')
    await page.getByTestId('just-closed').getByText('baru saja ditutup').waitFor()
    await tell(toldState)
    await shows(screens, 'services')
    await page.getByTestId('service-D').click()
    await shows(screens, 'priority')
    await page.getByTestId('back').click()
    expect(await page.getByTestId('just-closed').count()).toBe(0)
  }))

test('staff who were told and another kiosk are spoken of only where there are such', () =>
  on(PORTRAIT, async ({ page, tell }) => {
    const out: KioskState = { ...toldState, printer: { state: 'paper-out', canPrint: false } }
    const hints: [boolean, number, string][] = [
      [true, 1, 'Petugas sudah diberi tahu. Silakan gunakan mesin antrean lain, atau temui petugas.'],
      [true, 0, 'Petugas sudah diberi tahu. Silakan tunggu, atau temui petugas.'],
      [false, 1, 'Silakan gunakan mesin antrean lain, atau beri tahu petugas.'],
      [false, 0, 'Silakan beri tahu petugas.'],
    ]
    for (const [staffTold, otherKiosks, hint] of hints)
      for (const state of [out, { ...toldState, canStore: false }]) {
        await tell({ ...state, staffTold, otherKiosks })
        await page.getByText(hint, { exact: true }).waitFor()
      }
    expect(await page.getByTestId('service-A').count()).toBe(0)
  }))

test('the remedy of a press without an answer is to press again', () =>
  on(PORTRAIT, async ({ page, tell, calls }) => {
    await tell({ ...toldState, press: toldPress.slow })
    await page.getByText('Permintaan Anda tersimpan di mesin ini').waitFor()
    const tooLate = { ...toldPress.refused, error: { code: 'too-late' as const, message: '' } }
    for (const press of [toldPress.unanswered, tooLate]) {
      await tell({ ...toldState, press })
      await page.getByRole('button', { name: 'Tekan lagi' }).waitFor()
      expect(await page.getByText('layanan lain').count()).toBe(0)
    }
    await page.getByTestId('done').click()
    await until('it is left', async () => (await calls()).some(({ name }) => name === 'leave'))
  }))

test('a slow second tap answers nothing', () =>
  on(PORTRAIT, async screens => {
    const { page, tell, calls } = screens
    await tell(toldState)
    const card = (await page.getByTestId('service-B').boundingBox())!
    const [x, y] = [card.x + card.width / 2, card.y + card.height * 0.9]
    await page.mouse.click(x, y)
    await shows(screens, 'priority')
    // As old hands do it: the pause is the matter itself.
    await new Promise(resolve => setTimeout(resolve, 800))
    await page.mouse.click(x + 15, y - 20)
    expect(await calls()).toEqual([])
  }))

test('a script that does not arrive is said, and told to the agent', () =>
  on(PORTRAIT, async ({ page, tell, calls }) => {
    await tell(toldState)
    await page.route('**/assets/index-*.js', route => route.fulfill({ status: 404, body: '' }))
    await page.reload()
    await page.getByText('Maaf, layar ini sedang terganggu.').waitFor()
    await until('it is told', async () => (await calls()).some(({ name }) => name === 'screenFailed'))
  }))

test('a screen that breaks off says so, tells ops, and is loaded again', () =>
  on(PORTRAIT, async screens => {
    const { page, tell, calls } = screens
    await page.clock.install()
    const { ticket, ...press } = toldPress.uncertain
    await tell({
      ...toldState,
      press: { ...press, ticket: { ...ticket, url: `https://a.example/${'x'.repeat(5000)}` } },
    })
    await page.getByText('Maaf, layar ini sedang terganggu.').waitFor()
    const [call] = await calls()
    expect(call).toMatchObject({
      name: 'screenFailed',
      payload: { detail: expect.stringContaining('Error') },
    })
    await page.clock.runFor(5000)
    await shows(screens, 'starting')
  }))
