/** Cuts a stream into commands, however it is split on its way. */
import { measure } from './command-lengths.ts'

export type Command = {
  /** `text`, `unknown`, or the name as manuals write it: `ESC @`, `GS ( k`, `LF`. */
  readonly name: string
  /** The whole command, its name included. */
  readonly bytes: Uint8Array
  /** What follows the name. */
  readonly parameters: Uint8Array
  /** Of its first byte, counted from the first byte that ever came. */
  readonly offset: number
  /** Why it is not carried out. */
  readonly problem?: string
}

export type CommandReader = {
  push(bytes: Uint8Array): void
  /** The next whole command. */
  next(): Command | undefined
  /** Bytes of a command whose end has not come. */
  readonly pending: Uint8Array
  /** Of the first byte that is in no command yet. */
  readonly offset: number
  /** Forgets them. */
  lose(): void
}

const prefixes = new Map([
  [0x1b, 'ESC'],
  [0x1c, 'FS'],
  [0x1d, 'GS'],
  [0x10, 'DLE'],
])
const singles = new Map([
  [0x00, 'NUL'],
  [0x06, 'ACK'],
  [0x09, 'HT'],
  [0x0a, 'LF'],
  [0x0c, 'FF'],
  [0x0d, 'CR'],
  [0x18, 'CAN'],
])

/** No printer takes more in one command; a longer one is passed over as it comes and not kept. */
const longestBytes = 4 * 1024 * 1024

export function openCommandReader(first: FirstCommand): CommandReader {
  let held = new Uint8Array(256)
  let [start, end] = [0, 0]
  let offset = 0
  let toPassOver = 0

  function makeRoom(bytes: number): void {
    if (end + bytes <= held.length) return
    const waiting = held.subarray(start, end)
    const larger = waiting.length + bytes > held.length / 2
    const room = larger ? new Uint8Array((waiting.length + bytes) * 2) : held
    room.set(waiting)
    held = room
    ;[start, end] = [0, waiting.length]
  }

  function take(bytes: number): void {
    const taken = Math.min(bytes, end - start)
    start += taken
    offset += taken
    toPassOver = bytes - taken
  }

  return {
    push(bytes) {
      makeRoom(bytes.length)
      held.set(bytes, end)
      end += bytes.length
      take(toPassOver)
    },
    next() {
      const cut = first(held.subarray(start, end))
      if (!cut) return undefined
      const bytes = held.slice(start, start + Math.min(cut.length, end - start, longestBytes))
      const command = { ...cut.what, bytes, parameters: bytes.subarray(cut.nameBytes), offset }
      take(cut.length)
      return command
    },
    get pending() {
      return held.subarray(start, end)
    },
    get offset() {
      return offset
    },
    lose() {
      offset += end - start
      held = new Uint8Array(256)
      ;[start, end, toPassOver] = [0, 0, 0]
    },
  }
}

/** Where the first command of the bytes ends, in a printer's language; undefined while its end has not come. */
export type FirstCommand = (bytes: Uint8Array) => Cut | undefined

export type Cut = {
  readonly length: number
  /** Of the length; parameters follow. */
  readonly nameBytes: number
  readonly what: { name: string; problem?: string }
}

/** ESC/POS. */
export function firstCommand(bytes: Uint8Array): Cut | undefined {
  const first = bytes[0]
  if (first === undefined) return undefined
  const prefix = prefixes.get(first)
  if (prefix === undefined) return cutSingle(bytes, first)
  if (bytes.length < 2) return undefined
  const name = `${prefix} ${String.fromCharCode(bytes[1]!)}` as const
  const parameters = bytes.subarray(2)
  const length = measure(name, parameters)
  if (length === 'unknown') return notDone(2, 'unknown')
  if (length === undefined) return undefined
  if (typeof length === 'object') return notDone(2 + length.length, length.why)
  if (2 + length > longestBytes)
    return notDone(2 + length, `${2 + length} bytes are more than a printer takes`)
  return parameters.length < length ? undefined : { length: 2 + length, nameBytes: 2, what: { name } }
}

/** It is not carried out, and passed over. */
export const notDone = (length: number, problem: string): Cut => ({
  ...{ length, nameBytes: Math.min(length, 2) },
  what: { name: 'unknown', problem },
})

const isText = (byte: number): boolean => byte >= 0x20 && byte !== 0x7f

function cutSingle(bytes: Uint8Array, first: number): Cut {
  if (!isText(first)) {
    const name = singles.get(first)
    return name ? { length: 1, nameBytes: 1, what: { name } } : notDone(1, 'unknown')
  }
  let end = 1
  while (end < bytes.length && isText(bytes[end]!)) end++
  return { length: end, nameBytes: 0, what: { name: 'text' } }
}
