/** What the hall set up of its kiosks. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KioskState } from '../api/index.ts'
import { troubleForFingers } from '../testing/fingers.ts'
import { openBrowser, openToldScreens } from '../testing/told-screens.ts'
import { toldState } from '../testing/told-state.ts'
import { until } from '../testing/until.ts'

/** White, 384 × 80 dots. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAYAAAABQCAYAAAAQjqIkAAAAjklEQVR4Ae3BMQEAAADCIPunXg0PYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAApwLgXwABW+USNwAAAABJRU5ErkJggg=='

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

type SetUp = NonNullable<KioskState['hall']>['kiosk']
const withSetUp = (kiosk: SetUp): KioskState => ({ ...toldState, hall: { ...toldState.hall!, kiosk } })

test('[T19] a kiosk speaks the languages of its hall, the first one first, and offers no choice of one', async () => {
  const { page, tell } = await openToldScreens(browser)
  const languages = page.getByTestId(/^language-/)
  await tell(withSetUp({ languages: ['en', 'id', 'xx'] }))
  await page.getByText('What is your visit about?').waitFor()
  expect(await languages.allTextContents()).toEqual(['English', 'Bahasa Indonesia'])
  await tell(withSetUp({ languages: ['id'] }))
  await page.getByText('Apa keperluan Anda?').waitFor()
  expect(await languages.count()).toBe(0)
  await tell(withSetUp({ languages: ['xx'] }))
  expect(await page.getByTestId('language-en').innerText()).toBe('English')
  await page.close()
})

test('[T19] without the second step one touch gives a ticket, and what is published is read from the first', async () => {
  const state = withSetUp({ secondStep: false })
  const answers = { readStandard: { ok: true, value: { cost: { id: 'Gratis', en: 'Free' } } } } as const
  const { page, tell, calls } = await openToldScreens(browser, { answers })
  await tell(state)
  const steps = page.locator('.steps li')
  await until('the steps are told without it', async () => (await steps.count()) === 2)
  expect(await page.getByTestId('read-standard').count()).toBe(0)
  const [first, ...others] = state.hall!.services
  await tell({ ...state, hall: { ...state.hall!, services: [{ ...first!, standard: true }, ...others] } })
  await page.getByTestId('read-standard').click()
  await page.getByText('Layanan mana yang ingin Anda ketahui?').waitFor()
  expect(await page.getByTestId(/^service-/).count()).toBe(1)
  // A second tap within a second would be taken for the first.
  await page.getByTestId('service-A').focus()
  await page.keyboard.press('Enter')
  await page.getByText('Gratis', { exact: true }).waitFor()
  await page.getByTestId('done').focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('service-B').focus()
  await page.keyboard.press('Enter')
  await until('it was pressed', async () => (await calls()).some(({ name }) => name === 'press'))
  expect((await calls()).filter(({ name }) => name === 'press')).toMatchObject([
    { payload: { service: 'B', priorityReason: null, language: 'id' } },
  ])
  await page.getByText('Mengambil nomor Anda').waitFor()
  await page.close()
})

test('[T19] from what is published one touch takes the ticket, where nothing else is asked', async () => {
  const answers = { readStandard: { ok: true, value: { cost: { id: 'Gratis', en: 'Free' } } } } as const
  const { page, tell, calls } = await openToldScreens(browser, { answers })
  const state = withSetUp({ secondStep: false })
  const services = state.hall!.services.map(its => ({ ...its, standard: true }))
  await tell({ ...state, hall: { ...state.hall!, services } })
  for (const button of ['read-standard', 'service-C', 'take']) {
    await page.getByTestId(button).focus()
    await page.keyboard.press('Enter')
  }
  await until('it was pressed', async () => (await calls()).some(({ name }) => name === 'press'))
  expect((await calls()).find(({ name }) => name === 'press')).toMatchObject({ payload: { service: 'C' } })
  await page.close()
})

test('[T19] the lines of the hall stand above the first question and at the foot, in the language of the visitor', async () => {
  const { page, tell } = await openToldScreens(browser)
  await tell(
    withSetUp({
      welcome: { id: 'Selamat datang di PTSA', en: 'Welcome to the one-stop hall' },
      note: { id: 'Biaya sesuai PP 41/2023', en: 'Fees by PP 41/2023' },
    }),
  )
  await page.getByText('Selamat datang di PTSA').waitFor()
  await page.getByText('Biaya sesuai PP 41/2023').waitFor()
  expect(await troubleForFingers(page)).toEqual([])
  await page.getByTestId('language-en').click()
  await page.getByText('Welcome to the one-stop hall').waitFor()
  await page.getByText('Fees by PP 41/2023').waitFor()
  expect(await page.getByText('Semua layanan gratis').count()).toBe(0)
  await page.getByTestId('service-A').click()
  await page.getByTestId('no-priority').waitFor()
  expect(await page.getByText('Welcome to the one-stop hall').count()).toBe(0)
  await page.close()
})

test('[T19] it asks after the silence that the hall set up', async () => {
  const { page, tell } = await openToldScreens(browser, { holdsClock: true })
  await tell(withSetUp({ idleSeconds: 60 }))
  await page.getByTestId('service-A').click()
  await page.getByTestId('no-priority').waitFor()
  await page.clock.runFor(58_000)
  expect(await page.getByTestId('still-here').count()).toBe(0)
  await page.clock.runFor(4000)
  await page.getByTestId('still-here').waitFor()
  await page.close()
})

test('[T26] a kiosk is painted in the colours of its hall at once, and as it comes without them', async () => {
  const { page, tell } = await openToldScreens(browser)
  const ground = () => page.locator('.header').evaluate(its => getComputedStyle(its).backgroundColor)
  const hall = toldState.hall!
  await tell({ ...toldState, hall: { ...hall, colours: { main: '#14532d' } } })
  await until('it is green', async () => (await ground()) === 'rgb(20, 83, 45)')
  await tell({ ...toldState, hall })
  await until('it is blue', async () => (await ground()) === 'rgb(11, 47, 94)')
  await page.close()
})

test('[T21] the logo of the hall stands in the head of the kiosk; one that cannot be drawn leaves nothing', async () => {
  const { page, tell } = await openToldScreens(browser)
  const hall = toldState.hall!
  await tell({ ...toldState, hall: { ...hall, logo: LOGO } })
  const logo = page.locator('.header .hall-logo')
  await until('it is drawn', () =>
    logo.evaluateAll(([img]) => (img as HTMLImageElement | undefined)?.naturalWidth === 384),
  )
  await tell({ ...toldState, hall: { ...hall, logo: LOGO.slice(0, 40) } })
  await until('it is gone', async () => (await logo.count()) === 0)
  await page.close()
})
