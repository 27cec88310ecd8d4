/** Screens end by themselves in a live hall, where something is told ten times a second. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KioskState } from '../api/index.ts'
import { openBrowser, openToldScreens, type ToldScreens } from '../testing/told-screens.ts'
import { toldPress, toldServices, toldState } from '../testing/told-state.ts'
import { until } from '../testing/until.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const many: KioskState = {
  ...toldState,
  hall: {
    ...toldState.hall!,
    services: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => ({ ...toldServices[0]!, letter })),
  },
}
const withPress = (press: KioskState['press']): KioskState => ({ ...toldState, press })

/** So many seconds of a live hall: ten times a second somebody came, or was called. */
const pass = ({ page, liven }: ToldScreens, state: KioskState, seconds: number) =>
  liven(state).then(() => page.clock.runFor(seconds * 1000))
const isLeft = async (screens: ToldScreens) => (await screens.calls()).some(({ name }) => name === 'leave')
const shows = ({ page }: ToldScreens) => page.getByTestId('kiosk').getAttribute('data-screen')

async function openAt(state: KioskState, go: (screens: ToldScreens) => Promise<unknown> = async () => {}) {
  const screens = await openToldScreens(browser, { holdsClock: true })
  await screens.tell(state)
  await go(screens)
  await screens.page.clock.pauseAt(await screens.page.evaluate(() => Date.now() + 1000))
  return screens
}

test('a ticket that was printed is shown for eight seconds, and its bar runs as long', async () => {
  const state = withPress(toldPress.printed)
  const screens = await openAt(state)
  await pass(screens, state, 6)
  expect(await isLeft(screens)).toBe(false)
  await pass(screens, state, 3)
  await until('the ticket is left', () => isLeft(screens))
  await screens.page.close()
})

test.each(['refused', 'unanswered', 'uncertain', 'not-printed'] as const)(
  'a press that is %s is left after forty seconds',
  async stage => {
    const state = withPress(toldPress[stage])
    const screens = await openAt(state)
    await pass(screens, state, 28)
    expect(await screens.page.getByTestId('still-here').count()).toBe(0)
    await pass(screens, state, 4)
    await screens.page.getByTestId('still-here').waitFor()
    expect(await isLeft(screens)).toBe(false)
    await pass(screens, state, 10)
    await until('the press is left', () => isLeft(screens))
    await screens.page.close()
  },
)

test('a question that nobody answers goes back to the first one', async () => {
  const screens = await openAt(toldState, ({ page }) => page.getByTestId('service-B').click())
  expect(await shows(screens)).toBe('priority')
  await pass(screens, toldState, 42)
  expect(await shows(screens)).toBe('services')
  await screens.page.close()
})

test.each<[string, Partial<KioskState>, string]>([
  ['without its server', { link: 'stale' }, 'no-server'],
  ['without its printer', { printer: { state: 'offline', canPrint: false } }, 'printer'],
])(
  'a moment %s takes no choice from whoever has made one, and a long one does',
  async (_, trouble, screen) => {
    const screens = await openAt(toldState, ({ page }) => page.getByTestId('service-B').click())
    const live = async (seconds: number, more: Partial<KioskState>, expected: string) => {
      await screens.tell({ ...toldState, ...more })
      await until(`it shows ${expected}`, async () => (await shows(screens)) === expected)
      await screens.page.clock.runFor(seconds * 1000)
    }
    await live(4, trouble, screen)
    await live(3, {}, 'priority')
    await live(4, trouble, screen)
    await live(1, {}, 'priority')
    // Two troubles without a moment between them are one.
    await live(4, trouble, screen)
    await live(4, { link: 'refused' }, 'unregistered')
    await live(1, {}, 'services')
    await screens.page.close()
  },
)

test('the first screen in English goes back to Indonesian', async () => {
  const screens = await openAt(toldState, ({ page }) => page.getByTestId('language-en').click())
  await pass(screens, toldState, 42)
  await screens.page.getByText('Apa keperluan Anda?').waitFor()
  await screens.page.close()
})

test('a long list that was turned goes back to its beginning', async () => {
  const screens = await openAt(many, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 })
    await page.getByTestId('more-services').click()
    await until('it has turned', () =>
      page.evaluate(() => document.querySelector('.services')!.scrollTop > 1),
    )
  })
  // In slices, so that the page is laid out anew in between.
  for (let second = 0; second < 32; second += 0.5) await pass(screens, many, 0.5)
  await until('it is back', () =>
    screens.page.evaluate(() => document.querySelector('.services')!.scrollTop < 1),
  )
  await screens.page.close()
})
