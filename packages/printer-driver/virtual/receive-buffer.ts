/**
 * A printer's memory for what it has received and not yet printed. It fills at the pace of the wire and empties at the
 * pace of the paper; in between stand XON, XOFF and lost bytes.
 */
import { type Command, type FirstCommand, openCommandReader } from './commands.ts'

export type ReceiveBuffer = {
  readonly usedBytes: number
  /** Bytes that came while it was full. */
  readonly lostBytes: number
  readonly isEmpty: boolean
  /** What has come of a command whose end has not. */
  readonly pending: Uint8Array
  /** Of its first byte, in all that came. */
  readonly offset: number
  accept(bytes: Uint8Array): void
  /** The next command to print. */
  shift(): Command | undefined
  /** All that waits; a command that has half come stays. */
  forget(): void
  /** The power is gone, and with it everything. */
  lose(): void
}

export type BufferListener = {
  /** The first command of the bytes, in the printer's language. */
  readonly firstCommand: FirstCommand
  /** Real-time commands pass by the buffer. */
  passesBy(command: Command): boolean
  onRealTime(command: Command): void
  onFull(full: boolean): void
}

/** XOFF goes out when this much room is left: hosts take a while to stop. */
const HEADROOM = 256

export function openReceiveBuffer(capacity: number, listener: BufferListener): ReceiveBuffer {
  const reader = openCommandReader(listener.firstCommand)
  let waiting: Command[] = []
  /** Of the first of them that was not taken out. */
  let first = 0
  let waitingBytes = 0
  let lostBytes = 0
  let isFull = false

  /** A command larger than the buffer is worked off while it comes, so it never fills it alone. */
  const roomOf = (bytes: Uint8Array): number => Math.min(bytes.length, capacity / 2)
  const used = (): number => waitingBytes + roomOf(reader.pending)

  function watch(): void {
    const full = isFull ? used() > capacity / 2 : used() > capacity - HEADROOM
    if (full === isFull) return
    isFull = full
    listener.onFull(full)
  }

  function empty(): void {
    waiting = []
    first = 0
    waitingBytes = 0
  }

  function forget(): void {
    empty()
    watch()
  }

  function takeFirst(): Command | undefined {
    const command = waiting[first]
    if (!command) return undefined
    first++
    waitingBytes -= roomOf(command.bytes)
    // Taken out in lumps: one by one would move all that wait each time.
    if (first >= 256 && first * 2 > waiting.length) {
      waiting = waiting.slice(first)
      first = 0
    }
    return command
  }

  return {
    get usedBytes() {
      return used()
    },
    get lostBytes() {
      return lostBytes
    },
    get isEmpty() {
      return first >= waiting.length
    },
    get pending() {
      return reader.pending
    },
    get offset() {
      return reader.offset
    },
    accept(bytes) {
      const room = Math.max(0, capacity - used())
      lostBytes += Math.max(0, bytes.length - room)
      reader.push(bytes.subarray(0, room))
      for (let command = reader.next(); command; command = reader.next()) {
        if (listener.passesBy(command)) listener.onRealTime(command)
        else {
          waiting.push(command)
          waitingBytes += roomOf(command.bytes)
        }
      }
      watch()
    },
    shift() {
      const command = takeFirst()
      watch()
      return command
    },
    forget,
    lose() {
      reader.lose()
      isFull = false
      empty()
    },
  }
}
