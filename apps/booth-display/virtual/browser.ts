/** Chromium as it runs behind a hall's screen, with a fresh profile. */
import { type Browser, chromium, type Page } from 'playwright-core'

export const openBrowser = (
  flags: string[] = ['--autoplay-policy=no-user-gesture-required'],
): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...flags,
    ],
  })

export type ScreenSize = { width: number; height: number }

/** A page of its own profile; `address` is e.g. `?screen=wall&lang=both#token=a`. */
export async function openScreen(
  browser: Browser,
  hallUrl: string,
  address: string,
  size: ScreenSize = { width: 1920, height: 1080 },
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const page = await browser.newPage({ viewport: size })
  await before(page)
  await page.goto(`${hallUrl}/display/${address}`)
  return page
}
