/** The built screens in a Chromium, told what to show over the bridge that Electron's preload would give them. */
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Answer, KioskState } from '../api/index.ts'
import { CHROMIUM, mustBeBuilt, PORTRAIT, SCREENS } from './shell.ts'

export type ToldScreens = {
  page: Page
  tell: (state: KioskState) => Promise<void>
  /** Tells the state ten times a second by the page's own clock, each time with other people in the queue. */
  liven: (state: KioskState) => Promise<void>
  /** What the screens asked of the agent so far, oldest first. */
  calls: () => Promise<{ name: string; payload: unknown }[]>
}

const ADDRESS = 'http://kiosk.invalid/'
type Told = {
  tell?: (state: unknown) => void
  calls: { name: string; payload: unknown }[]
  pulse?: number
}

export async function openBrowser(): Promise<Browser> {
  mustBeBuilt()
  return chromium.launch(CHROMIUM)
}

/** A page with nothing told yet; its clock is the test's if `holdsClock`. */
export async function openToldScreens(
  browser: Browser,
  {
    size = PORTRAIT,
    holdsClock = false,
    answers = {},
  }: {
    size?: { width: number; height: number }
    holdsClock?: boolean
    /** What the agent answers to a call, by its name; that it is accepted where nothing is said. */
    answers?: Record<string, Answer>
  } = {},
): Promise<ToldScreens> {
  const page = await browser.newPage({ viewport: size })
  if (holdsClock) await page.clock.install()
  await page.route(`${ADDRESS}**`, route => {
    const { pathname } = new URL(route.request().url())
    return route.fulfill({ path: path.join(SCREENS, pathname === '/' ? 'index.html' : pathname) })
  })
  await page.addInitScript(answers => {
    const told: Told = { calls: [] }
    const call = async (name: string, payload: unknown) => {
      told.calls.push({ name, payload })
      return answers[name] ?? { ok: true }
    }
    const onState = (listener: (state: unknown) => void) => {
      told.tell = listener
    }
    Object.assign(window, { told, kioskBridge: { call, onState } })
  }, answers)
  await page.goto(ADDRESS)
  await page.getByTestId('kiosk').waitFor()
  return {
    page,
    tell: state => page.evaluate(state => (window as unknown as { told: Told }).told.tell?.(state), state),
    liven: state =>
      page.evaluate(state => {
        const { told } = window as unknown as { told: Told }
        clearInterval(told.pulse)
        let n = 0
        told.pulse = window.setInterval(() => {
          n += 1
          const services = state.hall!.services.map(service => ({ ...service, waiting: n % 40 }))
          told.tell?.({ ...state, hall: { ...state.hall!, services } })
        }, 100)
      }, state),
    calls: () => page.evaluate(() => (window as unknown as { told: Told }).told.calls),
  }
}
