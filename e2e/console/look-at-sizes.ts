/** One page of the console at one size after the other, and everything that is wrong with it there. */
import path from 'node:path'
import type { Page } from 'playwright-core'
import { layoutFaults } from './layout-faults.ts'

/** Where pictures go, if anybody wants them. */
const shots = process.env.CONSOLE_SHOTS

/** The page has taken its new size. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Faults, each with its page and size (`1366x625`). The page is left at 1366×625. */
export async function lookAtSizes(page: Page, name: string, sizes: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  // Pictures that move all the time are not waited for.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const size of sizes) {
    const [width = 0, height = 0] = size.split('x').map(Number)
    await page.setViewportSize({ width, height })
    await drawn(page)
    if (shots) await page.screenshot({ path: path.join(shots, `${name}-${size}.png`) })
    faults.push(...(await layoutFaults(page)).map(fault => `${name} ${size}: ${fault}`))
  }
  await page.setViewportSize({ width: 1366, height: 625 })
  await drawn(page)
  return faults
}
