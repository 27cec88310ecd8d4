/** What a page does wrong at a size, as a person would meet it: texts over each other, keys off the edge, scrolling into nothing. */
import type { Page } from 'playwright-core'

/** One line for each fault; none where everything is there to be read and pressed. */
export async function layoutFaults(page: Page): Promise<string[]> {
  await page.evaluate(
    'Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().iterations !== Infinity).map(a => a.finished.catch(() => null)))',
  )
  return page.evaluate(look)
}

/** Runs in the page, and so stands alone. What lies on top is looked at: a dialog, or a panel, or the page. */
function look(): string[] {
  const faults: string[] = []
  const top = document.querySelector('dialog[open], .sign-in-over') ?? document.body
  const panel = document.querySelector(':popover-open')
  const scrolls = (style: string) => style === 'auto' || style === 'scroll'
  const nameOf = (element: Element) => {
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${text}”`
  }
  const ancestors = (element: Element) => {
    const found: Element[] = []
    for (let its = element.parentElement; its; its = its.parentElement) found.push(its)
    return found
  }
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.visually-hidden, [hidden]') &&
    (panel ?? top).contains(element)
  const sticks = (element: Element | null) =>
    element !== null &&
    [element, ...ancestors(element)].some(its => getComputedStyle(its).position === 'sticky')

  // The page itself never scrolls sideways, and nothing scrolls into nothing.
  const root = document.documentElement
  if (root.scrollWidth > innerWidth)
    faults.push(`the page is ${root.scrollWidth} wide, the window ${innerWidth}`)
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element)
    const isRoot = element === root
    if (!isRoot && !scrolls(style.overflowY)) continue
    if (element.scrollHeight <= element.clientHeight + 1) continue
    const from = isRoot ? 0 : element.getBoundingClientRect().top
    const ends = [...element.querySelectorAll('*')]
      .filter(its => its.checkVisibility() && !its.closest('.visually-hidden, [hidden]'))
      .map(its => its.getBoundingClientRect().bottom - from + element.scrollTop)
    // What sticks to the lower edge keeps its place at the end for itself.
    const kept = [...element.querySelectorAll('*')].filter(its => {
      const { position, bottom } = getComputedStyle(its)
      return position === 'sticky' && bottom !== 'auto'
    })
    const room = kept.reduce((sum, its) => sum + its.getBoundingClientRect().height, 0)
    const nothing = element.scrollHeight - Math.max(...ends) - Number.parseFloat(style.paddingBottom) - room
    if (nothing > 2) faults.push(`scrolls into ${Math.round(nothing)} px of nothing: ${nameOf(element)}`)
    if (!isRoot && element.matches('.page') && element.scrollWidth > element.clientWidth + 1)
      faults.push(`the page's body scrolls sideways: ${nameOf(element)}`)
  }

  // Texts: what is seen of each line, without the air above and below its letters.
  type Line = { left: number; right: number; top: number; bottom: number; owner: Element; node: Node }
  const lines: Line[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement!
    if (!node.textContent?.trim() || !shown(owner)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) {
      if (box.width < 2) continue
      const air = box.height * 0.24
      const line = {
        left: box.left,
        right: box.right,
        top: box.top + air,
        bottom: box.bottom - air,
        owner,
        node,
      }
      let cut = ''
      for (const around of [owner, ...ancestors(owner)]) {
        const style = getComputedStyle(around)
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
        const frame = around.getBoundingClientRect()
        const outside =
          line.left < frame.left - 2 ||
          line.right > frame.right + 2 ||
          line.top < frame.top - 2 ||
          line.bottom > frame.bottom + 2
        if (outside && !scrolls(style.overflowY) && !scrolls(style.overflowX)) cut ||= nameOf(around)
        line.left = Math.max(line.left, frame.left)
        line.right = Math.min(line.right, frame.right)
        line.top = Math.max(line.top, frame.top)
        line.bottom = Math.min(line.bottom, frame.bottom)
        if (outside && (scrolls(style.overflowY) || scrolls(style.overflowX))) break
      }
      if (cut && !owner.closest('[title]')) faults.push(`cut off: ${nameOf(owner)} by ${cut}`)
      if (line.right - line.left < 2 || line.bottom - line.top < 2) continue
      if (line.right > innerWidth + 1 || line.left < -1) faults.push(`off the edge: ${nameOf(owner)}`)
      const seen = document.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2)
      // Below the window, or under a heading or a total that stays while its table scrolls.
      if (!seen || (!owner.contains(seen) && !seen.contains(owner) && sticks(seen) !== sticks(owner)))
        continue
      lines.push(line)
    }
  }
  lines.sort((a, b) => a.top - b.top)
  lines.forEach((one, i) => {
    for (let j = i + 1; j < lines.length && lines[j]!.top < one.bottom; j++) {
      const other = lines[j]!
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const high = Math.min(one.bottom, other.bottom) - other.top
      if (wide > 2 && high > 2 && one.node !== other.node)
        faults.push(`over each other: ${nameOf(one.owner)} and ${nameOf(other.owner)}`)
    }
  })

  // Controls: each can be brought into sight, and is what the pointer meets there.
  const places = [...document.querySelectorAll('*')].filter(its => its.scrollTop || its.scrollLeft)
  const before = places.map(its => [its, its.scrollTop, its.scrollLeft] as const)
  for (const control of document.querySelectorAll('button, a[href], input, select, textarea')) {
    if (!shown(control)) continue
    control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    const box = control.getBoundingClientRect()
    const inside =
      box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1
    const moved = ancestors(control).find(
      its => (its.scrollTop || its.scrollLeft) && getComputedStyle(its).overflowY === 'hidden',
    )
    const met = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    if (!inside || moved) faults.push(`out of reach: ${nameOf(control)}`)
    else if (!met || !(control.contains(met) || met.contains(control)))
      faults.push(`covered: ${nameOf(control)}${met ? ` by ${nameOf(met)}` : ''}`)
    if (moved) moved.scrollTo(0, 0)
  }
  for (const its of document.querySelectorAll('*')) if (its.scrollTop || its.scrollLeft) its.scrollTo(0, 0)
  for (const [its, y, x] of before) its.scrollTo(x, y)
  return [...new Set(faults)]
}
