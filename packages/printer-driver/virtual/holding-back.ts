/**
 * A line that holds its host back: what the printer has no room for waits on the way and is not lost. The host feels it
 * as a socket that takes nothing more.
 */
import type { Receive } from './line.ts'

export type HoldingLine = {
  /** Bytes of the host. */
  offer(bytes: Uint8Array): void
  /** The printer's buffer is full, or has room again. */
  hold(full: boolean): void
  /** Resolves when the printer has taken all that was offered, or the line was cut. */
  taken(): Promise<void>
  /** The line is cut: what waits on it is gone. */
  drop(): void
}

/** Less than a printer's room when it says that it is full. */
const SIP_BYTES = 64

/** `onHold(true)`: the host should be held back. */
export function holdBack(receive: Receive, onHold: (held: boolean) => void): HoldingLine {
  let waiting: Uint8Array[] = []
  let isFull = false
  let isPouring = false
  const hears: (() => void)[] = []

  /** Taking bytes can fill the printer and empty it again before it returns. */
  function pour(): void {
    if (isPouring) return
    isPouring = true
    while (!isFull && waiting[0]) {
      const sip = waiting[0].subarray(0, SIP_BYTES)
      const rest = waiting[0].subarray(sip.length)
      if (rest.length > 0) waiting[0] = rest
      else waiting.shift()
      receive(sip)
    }
    isPouring = false
    onHold(isFull || waiting.length > 0)
    if (waiting.length === 0) for (const hear of hears.splice(0)) hear()
  }

  return {
    offer(bytes) {
      if (bytes.length > 0) waiting.push(bytes)
      pour()
    },
    hold(full) {
      isFull = full
      pour()
    },
    taken: () => (waiting.length === 0 ? Promise.resolve() : new Promise(resolve => hears.push(resolve))),
    drop() {
      waiting = []
      isFull = false
      for (const hear of hears.splice(0)) hear()
    },
  }
}
