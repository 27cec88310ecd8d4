/**
 * How long something took on a machine that others use too: the time in which some process waited for a processor does not
 * count, but for a quarter of it. On a machine at rest it is the time of the clock.
 */
import { readFileSync } from 'node:fs'

/** The kernel's count of such waiting; absent outside of Linux, where every moment counts. */
const PRESSURE = '/proc/pressure/cpu'
const LEAST_SHARE = 1 / 4

/** The function it returns says how many milliseconds have passed since. */
export function keptSince(): () => number {
  const start = performance.now()
  const waitedBefore = waitedMs()
  return () => {
    const passed = performance.now() - start
    return Math.max(passed - (waitedMs() - waitedBefore), passed * LEAST_SHARE)
  }
}

function waitedMs(): number {
  try {
    return Number(/^some .*total=(\d+)/m.exec(readFileSync(PRESSURE, 'utf8'))?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}
