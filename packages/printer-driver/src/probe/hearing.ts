/** A cable with nobody's expectations on it: bytes go out, and what comes back is kept with its time. */
import { setTimeout as wait } from 'node:timers/promises'
import type { PrinterAddress } from '../printer-url.ts'
import { openTransport } from '../transport/open.ts'

export type Hearing = {
  send(bytes: Uint8Array): Promise<void>
  /** Sends, and gives what has come when `isEnough` of it has, or the time is over. */
  ask(bytes: Uint8Array, isEnough: (heard: Uint8Array) => boolean, withinMs: number): Promise<Uint8Array>
  close(): Promise<void>
}

const TURN_MS = 10

/** @throws in words, where nothing is at the other end */
export async function hear(address: PrinterAddress): Promise<Hearing> {
  let heard: number[] = []
  const onData = (bytes: Uint8Array): void => {
    for (const byte of bytes) heard.push(byte)
  }
  const transport = await openTransport(address, { onData, onClose() {} })
  return {
    send: bytes => transport.write(bytes),
    async ask(bytes, isEnough, withinMs) {
      heard = []
      if (bytes.length > 0) await transport.write(bytes)
      const until = performance.now() + withinMs
      while (performance.now() < until && !isEnough(Uint8Array.from(heard))) await wait(TURN_MS)
      return Uint8Array.from(heard)
    },
    close: () => transport.close(),
  }
}
