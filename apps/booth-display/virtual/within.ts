/** How a test waits for a screen. */
import { keptSince } from '@antrean/hall-client/kept-time'
// biome-ignore lint/correctness/noUndeclaredDependencies: for tests, which use the workspace's own vitest.
import { expect, vi } from 'vitest'

export const until = (expectations: () => Promise<void>, timeout = 15_000): Promise<void> =>
  vi.waitFor(expectations, { timeout, interval: 25 })

/** `ms`: of the time that the machine kept. */
export async function within(ms: number, expectations: () => Promise<void>): Promise<void> {
  const kept = keptSince()
  await until(expectations)
  expect(kept()).toBeLessThan(ms)
}
