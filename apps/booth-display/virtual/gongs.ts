/** Counts what the loudspeaker plays: a gong begins with its first bell. */
import type { Page } from 'playwright-core'

type Listening = { bells?: Set<string> }

export async function countGongs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const bells = new Set<string>()
    ;(window as unknown as Listening).bells = bells
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (when = 0) {
      bells.add(when.toFixed(3))
      start.call(this, when)
    }
  })
}

/** Two bells are one gong. */
export const gongs = async (page: Page): Promise<number> =>
  (await page.evaluate(() => (window as unknown as Listening).bells?.size ?? 0)) / 2
