import { setTimeout as sleep } from 'node:timers/promises'
import type { Channel } from './channel.ts'
import { notNow } from './outcome.ts'

/** Time as a rate limit needs it. `wait` ends early, without error, when it is told to. */
export type Clock = { now(): number; wait(ms: number, signal?: AbortSignal): Promise<void> }

const realClock: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) => sleep(ms, undefined, signal && { signal }).catch(() => {}),
}

/**
 * The channel, with at most so many messages a second (0.01 to 1000), evenly spaced. Each waits for its turn, those that came first
 * go first; one that is given up before its turn was not sent, and leaves its turn to the next.
 * As a function, the figure is asked for anew each time.
 */
export function inTurn(
  channel: Channel,
  perSecond: number | (() => number),
  clock: Clock = realClock,
): Channel {
  const rate = typeof perSecond === 'number' ? () => perSecond : perSecond
  if (!(rate() >= 0.01 && rate() <= 1000))
    throw new Error(`${channel.name}: ${rate()} messages a second. Write a figure from 0.01 to 1000.`)
  let free = Number.NEGATIVE_INFINITY
  let before: Promise<void> = Promise.resolve()

  return {
    ...channel,
    async send(message, options = {}) {
      const turn = before.then(() => take(options.signal))
      before = turn.then(() => {})
      if (!(await turn)) return notNow('busy', 'Given up before its turn came.')
      return channel.send(message, options)
    },
  }

  async function take(signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted) return false
    const ms = free - clock.now()
    if (ms > 0) await clock.wait(ms, signal)
    if (signal?.aborted) return false
    free = Math.max(free, clock.now()) + 1000 / rate()
    return true
  }
}
