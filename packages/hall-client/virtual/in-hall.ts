/** A test's hall and its links, closed again at the end of the test, in the order that hurts nobody. */
import type { Namespace } from '@antrean/queue-core/contract'
// biome-ignore lint/correctness/noUndeclaredDependencies: for tests, which use the workspace's own vitest.
import { onTestFinished, vi } from 'vitest'
import { connectHall, type HallLink, type LinkOptions } from '../src/connect-hall.ts'
import { type VirtualHall, type VirtualHallOptions, virtualHall } from './virtual-hall.ts'

export async function inHall(options: VirtualHallOptions = {}): Promise<VirtualHall> {
  const hall = await virtualHall({ heartbeatMs: 50, ...options })
  onTestFinished(() => hall.stop())
  return hall
}

export function linkTo<N extends Namespace>(
  hall: VirtualHall,
  namespace: N,
  options: Partial<LinkOptions<N>> = {},
): HallLink<N> {
  const link = connectHall({ url: hall.url, token: 'a-token', namespace, ...options })
  onTestFinished(() => link.close())
  return link
}

/** Waits until the expectations hold. */
export const until = (expectations: () => void, timeout = 15_000) =>
  vi.waitFor(expectations, { timeout, interval: 10 })

export const untilLive = (link: HallLink<Namespace>) =>
  until(() => {
    if (link.state().status !== 'live') throw new Error(`The link is ${link.state().status}.`)
  })
