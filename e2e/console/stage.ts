/** What every test of the console starts from: one Chromium, and a hall of its own. */
import type { Browser } from 'playwright-core'
// biome-ignore lint/correctness/noUndeclaredDependencies: one vitest, the root's, runs the tests of every room
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchChromium } from '../browser.ts'
import { type ConsoleHall, openConsoleHall } from './console-hall.ts'

/** `browser` and `hall` are there inside a test. */
export function stage(): { browser: Browser; hall: ConsoleHall } {
  const set = {} as { browser: Browser; hall: ConsoleHall }
  beforeAll(async () => {
    set.browser = await launchChromium()
  })
  afterAll(() => set.browser.close())
  beforeEach(async () => {
    set.hall = await openConsoleHall()
  })
  afterEach(async () => {
    await Promise.all(set.browser.contexts().map(context => context.close()))
    await set.hall.close()
  })
  return set
}
