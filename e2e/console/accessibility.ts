/** axe-core in the page: what a person with a screen reader or weak eyes would stumble over. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'playwright-core'

const console = path.resolve(import.meta.dirname, '..', '..', 'apps', 'console', 'package.json')
const source = readFileSync(createRequire(console).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }

/** One line for each violation of WCAG 2.2 A and AA and of good practice; none where the page is sound. */
export async function violations(page: Page): Promise<string[]> {
  // Colours are measured once they have arrived.
  await page.evaluate(
    'Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().iterations !== Infinity).map(a => a.finished.catch(() => null)))',
  )
  await page.evaluate(source)
  const found = (await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(r => r.violations)",
  )) as Violation[]
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
}
