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

/** Each call that stands on top from now on, and when it came there, in ms of the page's clock: no test looks so often. */
export async function newestSince(page: Page): Promise<() => Promise<{ number: string; at: number }[]>> {
  const seen = await page.evaluateHandle(() => {
    const calls: { number: string; at: number }[] = []
    const look = () => {
      const number = document.querySelector('.call .number')?.textContent
      if (number && number !== calls.at(-1)?.number) calls.push({ number, at: performance.now() })
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    return calls
  })
  return () => seen.jsonValue()
}
