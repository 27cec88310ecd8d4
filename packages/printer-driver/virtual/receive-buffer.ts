/**
 * A printer's memory for what it has received and not yet printed. It fills at the pace of the wire and empties at the
 * pace of the paper; in between stand XON, XOFF and lost bytes.
 */
import type { Command } from './commands.ts'

export interface ReceiveBuffer {
  readonly usedBytes: number
  /** Bytes that came while it was full. */
  readonly lostBytes: number
  readonly isEmpty: boolean
  accept(bytes: Uint8Array): void
  /** The next command to print. */
  shift(): Command | undefined
  /** All that waits; a command that has half come stays. */
  forget(): void
  /** The power is gone, and with it everything. */
  lose(): void
}

export interface BufferListener {
  /** The first command of the bytes, in the printer's language. */
  firstCommand(bytes: Uint8Array): Command | undefined
  /** Real-time commands pass by the buffer. */
  passesBy(command: Command): boolean
  onRealTime(command: Command): void
  onFull(full: boolean): void
}

/** XOFF goes out when this much room is left: hosts take a while to stop. */
const headroom = 256

export function openReceiveBuffer(capacity: number, listener: BufferListener): ReceiveBuffer {
  let incoming = new Uint8Array()
  let waiting: Command[] = []
  let waitingBytes = 0
  let lostBytes = 0
  let isFull = false

  /** A command larger than the buffer is worked off while it comes, so it never fills it alone. */
  const roomOf = (bytes: Uint8Array): number => Math.min(bytes.length, capacity / 2)
  const used = (): number => waitingBytes + roomOf(incoming)

  function watch(): void {
    const full = isFull ? used() > capacity / 2 : used() > capacity - headroom
    if (full === isFull) return
    isFull = full
    listener.onFull(full)
  }

  function forget(): void {
    waiting = []
    waitingBytes = 0
    watch()
  }

  return {
    get usedBytes() {
      return used()
    },
    get lostBytes() {
      return lostBytes
    },
    get isEmpty() {
      return waiting.length === 0
    },
    accept(bytes) {
      const room = Math.max(0, capacity - used())
      lostBytes += Math.max(0, bytes.length - room)
      incoming = join(incoming, bytes.subarray(0, room))
      const { firstCommand } = listener
      for (let command = firstCommand(incoming); command; command = firstCommand(incoming)) {
        incoming = incoming.slice(command.bytes.length)
        if (listener.passesBy(command)) listener.onRealTime(command)
        else {
          waiting.push(command)
          waitingBytes += roomOf(command.bytes)
        }
      }
      watch()
    },
    shift() {
      const command = waiting.shift()
      if (command) waitingBytes -= roomOf(command.bytes)
      watch()
      return command
    },
    forget,
    lose() {
      incoming = new Uint8Array()
      isFull = false
      waiting = []
      waitingBytes = 0
    },
  }
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(one.length + other.length)
  joined.set(one)
  joined.set(other, one.length)
  return joined
}
