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
import { planDeeds } from './deeds.ts'
import { mailAnswers } from './late-answers.ts'
import { goodManners, type Manners } from './manners.ts'
import { mountMechanics } from './mechanics.ts'
import type { PaperPiece } from './paper-roll.ts'
import { mountPrintHead } from './print-head.ts'
import { openReceiveBuffer } from './receive-buffer.ts'
import { type Remark, remarkOn } from './remarks.ts'
import { firstStarCommand } from './star/commands.ts'
import { mountStarHead } from './star/print-head.ts'
import { openStatusDesk } from './star/status-desk.ts'
import type { Stroke } from './strokes.ts'

export type EngineOptions = {
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
  readonly manners: Partial<Manners>
  /** Of what its manners leave to chance. */
  readonly seed: number
}

export type EngineListener = {
  /** Bytes to the host. */
  onAnswer(bytes: Uint8Array): void
  /** Flow control: true asks the host to wait. */
  onFull(full: boolean): void
  onPiece(piece: PaperPiece): void
  /** Something that the host asked for is not on the paper. */
  onRemark(remark: Remark): void
  onChange(): void
}

export type Engine = {
  readonly condition: Readonly<Condition>
  readonly isOn: boolean
  readonly bufferedBytes: number
  /** Bytes that came while the buffer was full. */
  readonly lostBytes: number
  readonly receivedBytes: number
  readonly paperLeftMm: number
  /** What has come of a command whose end has not. */
  unfinished(): Remark | undefined
  receive(bytes: Uint8Array): void
  /** Changes what is wrong or right; reported and acted on at once. */
  set(change: Partial<Condition>): void
  loadRoll(mm?: number): void
  /** From now on it does so. */
  behave(change: Partial<Manners>): void
  /** The next answers to queued questions do not reach the host. */
  loseAnswers(count: number): void
  /** A dip of its power: what it held is gone, its settings too, and it is ready at once. */
  loseBuffer(): void
  switchOff(): void
  switchOn(): void
  /** Runs once, at the moment when that many further bytes have come. */
  atByte(count: number, deed: () => void): void
}

/** Timers drop the fraction and may fire a millisecond early; no paper is faster than it is said to be. */
const TIMERS_COME_EARLY_MS = 1
/** The clock of the motor: shorter debts of time are gathered. */
const TICK_SECONDS = 0.01

export function startEngine(options: EngineOptions, listener: EngineListener): Engine {
  const { profile } = options
  const isStar = profile.language === 'star'
  const onRemark = (command: Command, why: string): void => listener.onRemark(remarkOn(command, why))
  const head = isStar
    ? mountStarHead(profile)
    : mountPrintHead({
        dots: profile.paper.dots,
        dotsPerMm: profile.paper.dotsPerMm,
        unitsPerDot: profile.paper.unitsPerDot,
        qr: profile.qr,
        cutter: profile.cutter.kind === 'none' ? 'none' : profile.cutter.command,
        presenter: profile.presenter !== undefined,
        onRemark,
      })
  const buffer = openReceiveBuffer(options.bufferBytes, {
    firstCommand: isStar ? firstStarCommand : firstCommand,
    passesBy,
    onRealTime: obey,
    onFull: listener.onFull,
  })
  const mechanics = mountMechanics(profile, options.rollMm, options.nearEndMm, {
    onPiece: listener.onPiece,
    onCondition: set,
  })
  const deeds = planDeeds()
  let condition = soundCondition()
  /** Of the command that is being carried out, and what has to be done before them. */
  let strokes: Iterator<Stroke> | undefined
  let urgent: Stroke[] = []
  let isOn = true
  let isWorking = false
  let automatic = false
  let motor: NodeJS.Timeout | undefined
  let manners: Manners = { ...goodManners, ...options.manners }
  const mail = mailAnswers(() => manners, listener.onAnswer, options.seed)
  /** Real-time questions that wait for the end of the print. */
  let unanswered: number[] = []
  let answersToLose = 0

  const answer = (bytes: Iterable<number>): void => {
    if (isOn) mail.post(Uint8Array.from(bytes))
  }

  const desk = isStar
    ? openStatusDesk({ condition: () => condition, lostBytes: () => buffer.lostBytes, answer })
    : undefined

  function set(change: Partial<Condition>): void {
    const before = JSON.stringify(condition)
    condition = { ...condition, ...change }
    if (JSON.stringify(condition) === before) return
    if (automatic) report()
    desk?.changed()
    listener.onChange()
    work()
  }

  function report(): void {
    if (profile.status.automatic && manners.reportsItself) answer(automaticBytes(condition, manners))
  }

  function accept(bytes: Uint8Array): void {
    if (!isOn) return
    if (manners.echoes) answer(bytes)
    if (options.realTimeInsideData) answerInside(bytes)
    buffer.accept(bytes)
    work()
  }

  function answerInside(bytes: Uint8Array): void {
    for (let at = 0; at + 2 < bytes.length; at++) {
      if (bytes[at] === 0x10 && bytes[at + 1] === 0x04) answerRealTime(bytes[at + 2]!)
    }
  }

  function passesBy(command: Command): boolean {
    if (command.problem) return false
    if (command.name.startsWith('DLE') || isStarQuestion(command)) return true
    if (command.name === 'ETB') return manners.queuedOnReceipt
    if (isQueuedQuestion(command)) return manners.queuedOnReceipt
    return isIdQuestion(command) && manners.idOnReceipt
  }

  function obey(command: Command): void {
    const { name, parameters: p } = command
    // What came before it is on its way by now.
    work()
    if (name === 'DLE \u0004' || isStarQuestion(command)) {
      if (!manners.realTimeWhenIdle || !isBusy()) answerRealTime(p[0]!)
      else if (!manners.forgetsWhenBusy) unanswered.push(p[0]!)
    }
    if (isQueuedQuestion(command)) answerQueued()
    if (isIdQuestion(command)) answerId(p)
    if (name === 'ETB') desk?.execute(command)
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
    if (desk) {
      desk.tell()
      return
    }
    if (!manners.answersRealTime) return
    const byte = profile.status.realTime ? realTimeByte(n, condition, manners) : undefined
    if (isFullStatus) answer(customBytes(condition))
    else if (byte !== undefined) answer([byte])
  }

  const isBusy = (): boolean =>
    isStopped(condition)
      ? manners.silentAtStandstill && (motor !== undefined || !buffer.isEmpty)
      : motor !== undefined

  function answerQueued(): void {
    if (!manners.answersQueued) return
    if (answersToLose > 0) answersToLose--
    else answer([queuedByte(condition)])
  }

  function answerId(parameters: Uint8Array): void {
    if (profile.status.finished === 'process-id') answer([0x37, 0x22, ...parameters.subarray(5, 9), 0x00])
  }

  function forget(): void {
    buffer.forget()
    strokes = undefined
    urgent = []
    head.reset()
  }

  /** Goes on as far as paper and time allow. */
  function work(): void {
    if (isWorking || motor) return
    isWorking = true
    let owedSeconds = 0
    while (isOn && !isStopped(condition) && owedSeconds < TICK_SECONDS) {
      const stroke = nextStroke()
      const command = stroke ? undefined : buffer.shift()
      if (stroke) {
        const { rows, first = [] } = mechanics.perform(stroke)
        urgent.unshift(...first)
        owedSeconds += rows / options.rowsPerSecond
        if (stroke.kind === 'cut' && first.length === 0) owedSeconds += manners.cutMs / 1000
      } else if (command) strokes = execute(command)[Symbol.iterator]()
      else {
        mechanics.rest()
        break
      }
    }
    isWorking = false
    if (owedSeconds >= TICK_SECONDS)
      motor = setTimeout(goOn, Math.ceil(owedSeconds * 1000) + TIMERS_COME_EARLY_MS)
    else if (!isBusy()) for (const n of unanswered.splice(0)) answerRealTime(n)
  }

  function nextStroke(): Stroke | undefined {
    return urgent.shift() ?? (strokes?.next().value || undefined)
  }

  function goOn(): void {
    motor = undefined
    work()
  }

  function execute(command: Command): Iterable<Stroke> {
    if (command.problem) {
      onRemark(command, command.problem)
      return []
    }
    if (desk) {
      if (command.name !== 'ETB' || manners.answersQueued) desk.execute(command)
      return head.carryOut(command)
    }
    const { name, parameters: p } = command
    if (name === 'GS a') {
      automatic = p[0] !== 0
      if (automatic) report()
    }
    if (isQueuedQuestion(command)) answerQueued()
    if (name === 'GS I') answerWho(p[0]!)
    if (isIdQuestion(command)) answerId(p)
    if (name === 'GS (' && p[0] === 0x4c && p[4] === 0x40 && profile.logo === 'gs-l') {
      const keys = head.logoKeys().join('')
      answer([0x37, 0x72, 0x40, ...new TextEncoder().encode(keys), 0x00])
    }
    return head.carryOut(command)
  }

  function answerWho(n: number): void {
    const { says } = manners
    if (says === 'nothing') return
    const { maker, model } =
      says === 'the-truth' ? { maker: 'ANTREAN', model: `VIRTUAL ${profile.name}` } : says
    const text = n === 0x42 ? maker : n === 0x43 ? model : undefined
    if (text) answer([0x5f, ...new TextEncoder().encode(text), 0x00])
  }

  function loseBuffer(): void {
    automatic = false
    desk?.reset()
    unanswered = []
    buffer.lose()
    forget()
    clearTimeout(motor)
    motor = undefined
  }

  return {
    get condition() {
      return condition
    },
    get isOn() {
      return isOn
    },
    get bufferedBytes() {
      return buffer.usedBytes
    },
    get lostBytes() {
      return buffer.lostBytes
    },
    get receivedBytes() {
      return deeds.passedBytes
    },
    get paperLeftMm() {
      return mechanics.paperLeftMm
    },
    unfinished() {
      const { pending, offset } = buffer
      const command = { name: 'unknown', bytes: pending, parameters: pending, offset }
      return pending.length > 0 ? remarkOn(command, 'its end has not come') : undefined
    },
    receive: bytes => deeds.passOn(bytes, accept),
    set,
    loadRoll(mm = options.rollMm) {
      mechanics.loadRoll(mm)
      listener.onChange()
    },
    behave(change) {
      manners = { ...manners, ...change }
    },
    loseAnswers(count) {
      answersToLose = count
    },
    loseBuffer,
    switchOff() {
      isOn = false
      mail.lose()
      loseBuffer()
      condition = { ...condition, broken: false, cutterJammed: false }
      listener.onChange()
    },
    switchOn() {
      isOn = true
      listener.onChange()
      work()
    },
    atByte: deeds.at,
  }
}

const isQueuedQuestion = ({ name, parameters: p }: Command): boolean =>
  (name === 'GS r' && p[0]! % 0x30 === 1) || name === 'ESC v'
const isIdQuestion = ({ name, parameters: p }: Command): boolean => name === 'GS (' && p[0] === 0x48
const isStarQuestion = ({ name, parameters: p }: Command): boolean => name === 'ESC \u0006' && p[0] === 1
