/** What a finger would trip over on a page. */
import type { Page } from 'playwright-core'

/** Buttons under 60 px, nearer than 12 px to each other, or outside of what is seen without scrolling. */
export function troubleForFingers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // A key that was pressed is smaller until it has come back.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(passing.map(({ finished }) => finished))
    const buttons = [...document.querySelectorAll('button')].map(button => ({
      name: button.dataset.testid ?? button.textContent,
      box: button.getBoundingClientRect(),
    }))
    const trouble: string[] = []
    for (const { name, box } of buttons) {
      if (box.height < 60 || box.width < 60) trouble.push(`${name} is ${box.width}×${box.height}`)
      if (box.bottom > innerHeight || box.right > innerWidth) trouble.push(`${name} lies outside`)
      for (const other of buttons) {
        if (other.box === box) continue
        const across = Math.max(other.box.left - box.right, box.left - other.box.right)
        const down = Math.max(other.box.top - box.bottom, box.top - other.box.bottom)
        if (Math.max(across, down) < 12) trouble.push(`${name} is too near to ${other.name}`)
      }
    }
    for (const element of document.querySelectorAll('main, .service-words, .service'))
      if (element.scrollHeight > element.clientHeight + 1)
        trouble.push(`${element.className || 'main'} is cut off`)
    return trouble
  })
}
