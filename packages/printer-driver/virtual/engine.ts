/**
 * The printer behind the plug:
 *
 *   bytes ──▶ commands ──┬─ real time: answered at once
 *                        └▶ receive buffer ──▶ print head ──▶ strokes ──▶ paper ──▶ pieces
 *                             full: XOFF          cover, paper, cutter, heat: stands still
 *   answers ◀── status bytes ◀── condition
 */
import type { PrinterProfile } from '../src/profile/profile.ts'
import { type Command, firstCommand } from './commands.ts'
import {
  automaticBytes,
  type Condition,
  customBytes,
  isStopped,
  queuedByte,
  realTimeByte,
  soundCondition,
} from './condition.ts'
import { bladeRows, loadPaper, type PaperPiece } from './paper-roll.ts'
import { mountPrintHead, type Stroke } from './print-head.ts'

export interface EngineOptions {
  readonly profile: PrinterProfile
  /** Bytes that wait to be printed; the next ones are lost unless the host heeds XOFF or TCP holds it back. */
  readonly bufferBytes: number
  /** Rows of dots a second; Infinity prints at once. */
  readonly rowsPerSecond: number
  /** Millimetres of paper on the roll, and how much is left when the near-end sensor speaks. */
  readonly rollMm: number
  readonly nearEndMm: number
  /** Executes DLE EOT inside the data of other commands too, as some models do. */
  readonly realTimeInsideData: boolean
}

export interface EngineListener {
  /** Bytes to the host. */
  onAnswer(bytes: Uint8Array): void
  /** Flow control: true asks the host to wait. */
  onFull(full: boolean): void
  onPiece(piece: PaperPiece): void
  onChange(): void
}

export interface Engine {
  readonly condition: Readonly<Condition>
  readonly isOn: boolean
  readonly bufferedBytes: number
  readonly bufferBytes: number
  /** Bytes that came while the buffer was full. */
  readonly lostBytes: number
  readonly receivedBytes: number
  readonly paperLeftMm: number
  receive(bytes: Uint8Array): void
  /** Changes what is wrong or right; reported and acted on at once. */
  set(change: Partial<Condition>): void
  loadRoll(mm?: number): void
  switchOff(): void
  switchOn(): void
  /** Runs once, at the moment when that many further bytes have come. */
  atByte(count: number, deed: () => void): void
}

/** XOFF goes out when this much room is left: hosts take a while to stop. */
const headroom = 256

export function startEngine(options: EngineOptions, listener: EngineListener): Engine {
  const { profile } = options
  const head = mountPrintHead({
    dots: profile.paper.dots,
    qr: profile.qr === 'native',
    cutter: profile.cutter.kind !== 'none',
    presenter: profile.presenter !== undefined,
  })
  const roll = loadPaper(profile.paper.dots)
  let condition = soundCondition()
  let incoming = new Uint8Array()
  let waiting: Command[] = []
  let waitingBytes = 0
  let strokes: Stroke[] = []
  let isOn = true
  let isFull = false
  let automatic = false
  let lostBytes = 0
  let receivedBytes = 0
  let rowsLeft = options.rollMm * profile.paper.dotsPerMm
  let blankTail = 0
  let working: NodeJS.Timeout | undefined
  const deeds: { at: number; run: () => void }[] = []

  const answer = (bytes: Iterable<number>): void => {
    if (isOn) listener.onAnswer(Uint8Array.from(bytes))
  }

  /** A command larger than the buffer is worked off while it comes, so it never fills it alone. */
  const roomOf = (bytes: Uint8Array): number => Math.min(bytes.length, options.bufferBytes / 2)
  const used = (): number => waitingBytes + roomOf(incoming)

  function set(change: Partial<Condition>): void {
    const before = JSON.stringify(condition)
    condition = { ...condition, ...change }
    if (JSON.stringify(condition) === before) return
    if (automatic && profile.status.automatic) answer(automaticBytes(condition))
    listener.onChange()
    work()
  }

  function receive(bytes: Uint8Array): void {
    for (const part of splitAtDeeds(bytes)) {
      if (isOn) accept(part)
      receivedBytes += part.length
      while (deeds[0] && deeds[0].at <= receivedBytes) deeds.shift()!.run()
    }
  }

  /** So that a deed falls between two bytes even when they came together. */
  function* splitAtDeeds(bytes: Uint8Array): Generator<Uint8Array> {
    let rest = bytes
    while (deeds[0] && deeds[0].at < receivedBytes + rest.length) {
      const here = Math.max(0, deeds[0].at - receivedBytes)
      yield rest.subarray(0, here)
      rest = rest.subarray(here)
    }
    yield rest
  }

  function accept(bytes: Uint8Array): void {
    const room = options.bufferBytes - used()
    if (bytes.length > room) lostBytes += bytes.length - room
    const taken = bytes.subarray(0, Math.max(0, room))
    if (options.realTimeInsideData) answerInside(taken)
    incoming = Uint8Array.from([...incoming, ...taken])
    for (let command = firstCommand(incoming); command; command = firstCommand(incoming)) {
      incoming = incoming.slice(command.bytes.length)
      if (command.name.startsWith('DLE')) obey(command)
      else {
        waiting.push(command)
        waitingBytes += roomOf(command.bytes)
      }
    }
    work()
    watchBuffer()
  }

  function answerInside(bytes: Uint8Array): void {
    for (let at = 0; at + 2 < bytes.length; at++) {
      if (bytes[at] === 0x10 && bytes[at + 1] === 0x04) answerRealTime(bytes[at + 2]!)
    }
  }

  function watchBuffer(): void {
    const full = isFull ? used() > options.bufferBytes / 2 : used() > options.bufferBytes - headroom
    if (full === isFull) return
    isFull = full
    listener.onFull(full)
  }

  /** Real-time commands pass by the buffer. */
  function obey({ name, parameters: p }: Command): void {
    if (name === 'DLE \u0004') answerRealTime(p[0]!)
    if (name === 'DLE \u0005' && (p[0] === 1 || p[0] === 2)) {
      if (p[0] === 2) forget()
      if (!condition.broken) set({ cutterJammed: false })
    }
    const isClear = String(p) === '8,1,3,20,1,6,2,8'
    if (name === 'DLE \u0014' && isClear && profile.status.clears) {
      forget()
      answer([0x37, 0x25, 0x00])
    }
  }

  function answerRealTime(n: number): void {
    const isFullStatus = profile.dialect === 'custom' && n === 0x14
    const byte = profile.status.realTime ? realTimeByte(n, condition) : undefined
    if (isFullStatus) answer(customBytes(condition))
    else if (byte !== undefined) answer([byte])
  }

  /** What was received and not yet printed; a command that has half come stays. */
  function forget(): void {
    waiting = []
    waitingBytes = 0
    strokes = []
    head.reset()
    watchBuffer()
  }

  /** Goes on as far as paper and time allow. */
  function work(): void {
    if (working) return
    let owed = 0
    while (isOn && !isStopped(condition)) {
      const stroke = strokes.shift()
      if (stroke) {
        owed += perform(stroke) / options.rowsPerSecond
        if (owed > 0.01) {
          working = setTimeout(() => {
            working = undefined
            work()
          }, owed * 1000)
          return
        }
        continue
      }
      const command = waiting.shift()
      if (!command) break
      waitingBytes -= roomOf(command.bytes)
      watchBuffer()
      strokes.push(...execute(command))
    }
    tearIfDone()
  }

  function execute(command: Command): Stroke[] {
    const { name, parameters: p } = command
    if (name === 'GS a') {
      automatic = p[0] !== 0
      if (automatic && profile.status.automatic) answer(automaticBytes(condition))
    }
    if ((name === 'GS r' && p[0]! % 0x30 === 1) || name === 'ESC v') answer([queuedByte(condition)])
    if (name === 'GS I') answerWho(p[0]!)
    if (name === 'GS (' && p[0] === 0x48 && profile.status.finished === 'process-id') {
      answer([0x37, 0x22, ...p.subarray(5, 9), 0x00])
    }
    return head.carryOut(command)
  }

  function answerWho(n: number): void {
    const text = n === 0x42 ? 'ANTREAN' : n === 0x43 ? `VIRTUAL ${profile.name}` : undefined
    if (text) answer([0x5f, ...new TextEncoder().encode(text), 0x00])
  }

  /** Does one stroke; returns the rows of paper that moved. */
  function perform(stroke: Stroke): number {
    switch (stroke.kind) {
      case 'mark':
        roll.mark(stroke.of, stroke.content)
        return 0
      case 'row':
        return feed(stroke.dots)
      case 'cut':
        return cut(stroke.feed)
      case 'present':
        set({ ticketInOutput: true })
        return 0
      case 'eject':
        set({ ticketInOutput: false })
        return 0
    }
  }

  function feed(dots: Uint8Array): number {
    roll.put(dots)
    blankTail = dots.includes(1) ? 0 : blankTail + 1
    rowsLeft--
    const nearEnd = options.nearEndMm * profile.paper.dotsPerMm
    if (rowsLeft <= nearEnd && !condition.paperNearEnd) set({ paperNearEnd: true })
    if (rowsLeft <= 0) {
      give(roll.tear())
      set({ paperEnd: true })
    }
    return 1
  }

  /** Function B feeds the paper to the blade first; function A cuts where the paper stands. */
  function cut(rows: number): number {
    const toBlade = rows < 0 ? 0 : bladeRows + rows
    if (toBlade > 0) {
      const blank = (): Stroke => ({ kind: 'row', dots: new Uint8Array(profile.paper.dots) })
      strokes.unshift(...Array.from({ length: toBlade }, blank), { kind: 'cut', feed: -1 })
      return 0
    }
    give(roll.cut())
    return 0
  }

  function give(piece: PaperPiece): void {
    blankTail = 0
    listener.onPiece(piece)
  }

  /** Without a cutter the visitor tears the ticket off when it has stopped moving. */
  function tearIfDone(): void {
    if (profile.cutter.kind !== 'none' || waiting.length > 0 || strokes.length > 0) return
    if (roll.hasInk && blankTail >= profile.cutter.feedDots * 0.9) give(roll.tear())
  }

  return {
    get condition() {
      return condition
    },
    get isOn() {
      return isOn
    },
    get bufferedBytes() {
      return used()
    },
    bufferBytes: options.bufferBytes,
    get lostBytes() {
      return lostBytes
    },
    get receivedBytes() {
      return receivedBytes
    },
    get paperLeftMm() {
      return Math.max(0, Math.round(rowsLeft / profile.paper.dotsPerMm))
    },
    receive,
    set,
    loadRoll(mm = options.rollMm) {
      if (roll.hasInk) give(roll.tear())
      rowsLeft = mm * profile.paper.dotsPerMm
      set({ paperEnd: false, paperNearEnd: mm <= options.nearEndMm })
      listener.onChange()
    },
    switchOff() {
      isOn = false
      automatic = false
      incoming = new Uint8Array()
      forget()
      clearTimeout(working)
      working = undefined
      condition = { ...condition, broken: false, cutterJammed: false }
      listener.onChange()
    },
    switchOn() {
      isOn = true
      isFull = false
      listener.onChange()
      work()
    },
    atByte(count, run) {
      deeds.push({ at: receivedBytes + count, run })
      deeds.sort((one, other) => one.at - other.at)
    },
  }
}
