/** What the tests of the set-up start from: one Chromium and one hall for a whole file, and an administrator of it. */
import type { Browser, Page } from 'playwright-core'
// biome-ignore lint/correctness/noUndeclaredDependencies: one vitest, the root's, runs the tests of every room
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from '../browser.ts'
import { type ConsoleHall, openConsoleHall, openDesk, signIn } from './console-hall.ts'

export const SIZES = ['1366x625', '1024x768'] as const

type Stage = { browser: Browser; hall: ConsoleHall; admin: string }

/** `browser`, `hall` and the session `admin` are there inside a test. */
export function setUpStage() {
  const on = {} as Stage
  beforeAll(async () => {
    on.browser = await launchChromium()
    on.hall = await openConsoleHall()
    on.admin = await on.hall.session('admin')
  })
  afterAll(async () => {
    await on.browser.close()
    await on.hall.close()
  })
  return Object.assign(on, {
    /** What is set up, as the server has it, with its version. */
    setUp: <SetUp>() => on.hall.call<SetUp>('GET', 'settings', undefined, on.admin),
    async arrive(part: string, language: 'id' | 'en' = 'en'): Promise<Page> {
      const page = await openDesk(on.browser, on.hall, language)
      await signIn(page, on.hall.person('admin'))
      await page.goto(`${on.hall.url}#settings/${part}`)
      return page
    },
  })
}
