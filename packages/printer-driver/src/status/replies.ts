/**
 * What a printer says comes as one stream of bytes in which several kinds of answers follow each other, split
 * anywhere. This parser tells them apart by their fixed bits (docs/hardware.md, "Status bytes"):
 *
 *   12h-shaped (b & 93h)  one byte  answer to DLE EOT n         10h-shaped (b & 93h)  four bytes  automatic status
 *   0h-shaped  (b & F0h)  one byte  answer to GS r / ESC v      37h … 00h             block       process id, cleared, logo keys
 *   11h, 13h              one byte  XON, XOFF, even in a block  10h 0Fh               six bytes   Custom full status
 */
export type Reply =
  | { kind: 'real-time'; byte: number }
  | { kind: 'automatic'; bytes: readonly [number, number, number, number] }
  | { kind: 'queued'; byte: number }
  | { kind: 'process-id'; id: string }
  | { kind: 'cleared' }
  /** Two-character keys of the pictures in its memory; `more` are told when these are acknowledged. */
  | { kind: 'logo-keys'; keys: readonly string[]; more: boolean }
  | { kind: 'info'; text: string }
  | { kind: 'custom'; paper: number; user: number; recoverable: number; unrecoverable: number }
  /** A Star printer's whole status, without its two heads. */
  | { kind: 'star'; statuses: readonly number[] }
  | { kind: 'xon' }
  | { kind: 'xoff' }
  | { kind: 'noise'; bytes: readonly number[] }

export type ReplyParser = {
  push(bytes: Uint8Array): Reply[]
  /** Gives up a block that stopped half way; call it when the line has been silent. */
  reset(): void
  /** The next 5Fh starts a text (maker, model). Unasked, it is noise. */
  expectInfo(): void
}

const XON = 0x11
const XOFF = 0x13
const LONGEST_INFO = 80
/** Head, forty keys, end. */
const LONGEST_KEY_LIST = 84
const isRealTime = (byte: number): boolean => (byte & 0x93) === 0x12
const startsAutomatic = (byte: number): boolean => (byte & 0x93) === 0x10
const continuesAutomatic = (byte: number): boolean => (byte & 0x90) === 0
const isQueued = (byte: number): boolean => (byte & 0xf0) === 0
const isText = (byte: number): boolean => byte >= 0x20 && byte <= 0x7e

type Step = 'more' | 'broken' | Reply

export function createReplyParser(dialect: 'escpos' | 'custom'): ReplyParser {
  let block: number[] = []
  let infoExpected = false

  const grow = dialect === 'custom' ? growCustom : growEscpos

  /** Judges the block with its newest byte. */
  function growEscpos(): Step {
    const [first = 0, second] = block
    if (startsAutomatic(first)) return growAutomatic(block)
    if (first === 0x5f) return growInfo(block)
    if (second === undefined) return 'more'
    if (second === 0x22) return growProcessId(block)
    if (second === 0x72) return growLogoKeys(block)
    if (second === 0x25) return block.length < 3 ? 'more' : block[2] === 0 ? { kind: 'cleared' } : 'broken'
    return 'broken'
  }

  function growCustom(): Step {
    const [first, second, paper = 0, user = 0, recoverable = 0, unrecoverable = 0] = block
    if (first !== 0x10) return growEscpos()
    if (second === undefined) return 'more'
    if (second !== 0x0f) return 'broken'
    return block.length < 6 ? 'more' : { kind: 'custom', paper, user, recoverable, unrecoverable }
  }

  function startsBlock(byte: number): boolean {
    if (byte === 0x5f) return infoExpected
    if (dialect === 'custom') return byte === 0x10 || byte === 0x37
    return byte === 0x37 || startsAutomatic(byte)
  }

  function outsideBlock(byte: number): Reply | undefined {
    if (startsBlock(byte)) {
      block = [byte]
      return undefined
    }
    if (isRealTime(byte)) return { kind: 'real-time', byte }
    if (isQueued(byte)) return { kind: 'queued', byte }
    return { kind: 'noise', bytes: [byte] }
  }

  function take(byte: number): Reply[] {
    if (byte === XON) return [{ kind: 'xon' }]
    if (byte === XOFF) return [{ kind: 'xoff' }]
    if (block.length === 0) return defined(outsideBlock(byte))
    // Our process ids use letters without bit 4, so this can only be an answer that cut in. A text has no such luck.
    if (!inText(byte) && !inCustomBody() && isRealTime(byte)) return [{ kind: 'real-time', byte }]
    block.push(byte)
    const step = grow()
    if (step === 'more') return []
    const seen = block
    block = []
    if (step !== 'broken') {
      if (step.kind === 'info') infoExpected = false
      return [step]
    }
    // The byte that broke the block may start the next answer.
    return [{ kind: 'noise', bytes: seen.slice(0, -1) }, ...take(byte)]
  }

  const inText = (byte: number): boolean =>
    block[0] === 0x5f || (block[0] === 0x37 && (block[1] ?? byte) === 0x72)
  const inCustomBody = (): boolean => dialect === 'custom' && block[0] === 0x10

  return {
    push: bytes => Array.from(bytes).flatMap(take),
    reset: () => {
      block = []
    },
    expectInfo: () => {
      infoExpected = true
    },
  }
}

function growAutomatic(block: readonly number[]): Step {
  const [b1 = 0, b2 = 0, b3 = 0, b4 = 0] = block
  if (!continuesAutomatic(block.at(-1) ?? 0)) return 'broken'
  return block.length < 4 ? 'more' : { kind: 'automatic', bytes: [b1, b2, b3, b4] }
}

function growProcessId(block: readonly number[]): Step {
  const last = block.at(-1) ?? 0
  if (block.length === 2) return 'more'
  if (block.length < 7) return isText(last) ? 'more' : 'broken'
  return last === 0 ? { kind: 'process-id', id: String.fromCharCode(...block.slice(2, 6)) } : 'broken'
}

function growLogoKeys(block: readonly number[]): Step {
  const last = block.at(-1) ?? 0
  if (block.length === 2) return 'more'
  if (block.length === 3) return last === 0x40 || last === 0x41 ? 'more' : 'broken'
  if (last !== 0) return isText(last) && block.length < LONGEST_KEY_LIST ? 'more' : 'broken'
  const keys = String.fromCharCode(...block.slice(3, -1)).match(/../g) ?? []
  return { kind: 'logo-keys', keys, more: block[2] === 0x41 }
}

function growInfo(block: readonly number[]): Step {
  const last = block.at(-1) ?? 0
  if (last === 0) return { kind: 'info', text: String.fromCharCode(...block.slice(1, -1)) }
  return isText(last) && block.length <= LONGEST_INFO ? 'more' : 'broken'
}

const defined = (reply: Reply | undefined): Reply[] => (reply ? [reply] : [])
