/** The providers' reports: each is told until the server has it, as providers do, and some once more. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Reported } from './judge.ts'
import type { Copy, ReportedState } from './peer.ts'

const PATIENCE_MS = 60_000
const AGAIN_MS = 150

/** `confirmed`: the server has it that what is sent to this address has arrived. */
export function createTeller(confirmed: (to: string) => void) {
  const reported: Reported[] = []
  const wrong: string[] = []
  const telling = new Set<Promise<void>>()
  const told = new Set<Copy>()
  let twice = 0

  function tell(copy: Copy, state: ReportedState, thenAgain = false): void {
    told.add(copy)
    const whole = untilTaken(copy, state).finally(() => {
      telling.delete(whole)
      if (!thenAgain) return
      twice++
      tell(copy, state)
    })
    telling.add(whole)
  }

  async function untilTaken(copy: Copy, state: ReportedState): Promise<void> {
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(AGAIN_MS)) {
      const took = (await copy.tell?.(state)) ?? null
      if (took === false) continue
      reported.push({ copy, state, took })
      // By its own name of a part it may speak of a copy of which the server never heard.
      if (state === 'delivered' && took && copy.part === null) confirmed(copy.to)
      return
    }
    wrong.push(`A report on what came to ${copy.to} was never taken.`)
  }

  return {
    ...{ reported, wrong, tell },
    wasTold: (copy: Copy) => told.has(copy),
    twice: () => twice,
    async settled(): Promise<void> {
      while (telling.size > 0) await Promise.all(telling)
    },
  }
}
