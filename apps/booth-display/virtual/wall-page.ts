/** How a test reads a wall. */
import type { Page } from 'playwright-core'

/** What the third of the screen says, e.g. `A012 3`; null where nobody is called. */
export async function newest(page: Page): Promise<string | null> {
  const call = page.locator('.call')
  if ((await call.count()) === 0) return null
  return `${await call.locator('.number').innerText()} ${await call.locator('.booth').innerText()}`
}

/** The numbers of the recent calls, newest first. */
export const listed = (page: Page): Promise<string[]> => page.locator('.recent .number').allInnerTexts()
