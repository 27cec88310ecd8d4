import type { OnLost } from './transport.ts'

/** The one moment at which a wire is lost: the first reason stands, and a write that is under way fails with it. */
export type Loss = {
  happen(reason: string): void
  /** Runs a write so that it also ends, by rejecting, when the wire is lost. */
  orElse(write: (done: () => void, failed: (error: Error) => void) => void): Promise<void>
}

export function createLoss(onLost: OnLost): Loss {
  let lostBy: string | undefined
  let failWrite: ((error: Error) => void) | undefined
  return {
    happen(reason) {
      if (lostBy !== undefined) return
      lostBy = reason
      failWrite?.(new Error(reason))
      onLost(reason)
    },
    orElse(write) {
      return new Promise((resolve, reject) => {
        if (lostBy !== undefined) return reject(new Error(lostBy))
        failWrite = reject
        write(resolve, reject)
      })
    },
  }
}
