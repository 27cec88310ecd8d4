/** Those who wait for something that the printer says. */
import { afterHearing } from './after-hearing.ts'
import type { Reply } from './status/replies.ts'

export type AwaitedReplies = {
  /** Waits for one reply, for the end of the cable, or for the time to pass. */
  expect<T>(pick: (reply: Reply) => T | undefined, timeoutMs: number): Promise<T | undefined>
  hear(reply: Reply): void
  /** The cable is gone. */
  giveUp(): void
}

export function awaitReplies(): AwaitedReplies {
  const listening = new Set<{ hear(reply: Reply): void; giveUp(): void }>()
  let isOver = false
  return {
    expect<T>(pick: (reply: Reply) => T | undefined, timeoutMs: number): Promise<T | undefined> {
      return new Promise(resolve => {
        const finish = (value: T | undefined): void => {
          stop()
          listening.delete(listener)
          resolve(value)
        }
        const stop = afterHearing(timeoutMs, () => finish(undefined))
        const listener = {
          giveUp: () => finish(undefined),
          hear(reply: Reply) {
            const picked = pick(reply)
            if (picked !== undefined) finish(picked)
          },
        }
        listening.add(listener)
        if (isOver) finish(undefined)
      })
    },
    hear(reply) {
      for (const listener of [...listening]) listener.hear(reply)
    },
    giveUp() {
      isOver = true
      for (const listener of [...listening]) listener.giveUp()
    },
  }
}
