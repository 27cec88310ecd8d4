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
import { type Condition, isStopped, soundCondition } from './condition.ts'
import { planDeeds } from './deeds.ts'
import { mailAnswers } from './late-answers.ts'
import { goodManners, type Manners } from './manners.ts'
import { mountMechanics } from './mechanics.ts'
import { mountMotor } from './motor.ts'
import { mountObedience } from './obedience.ts'
import type { PaperPiece } from './paper-roll.ts'
import { mountPrintHead, type PrintHead } from './print-head.ts'
import { openReceiveBuffer } from './receive-buffer.ts'
import { type Remark, remarkOn } from './remarks.ts'
import { firstStarCommand } from './star/commands.ts'
import { mountStarHead } from './star/print-head.ts'
import { openStatusDesk } from './star/status-desk.ts'
import { openVoice } from './voice.ts'

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

/** The parts of one printer, joined. */
function assemble(options: EngineOptions, listener: EngineListener) {
  const { profile } = options
  const isStar = profile.language === 'star'
  let condition = soundCondition()
  let manners: Manners = { ...goodManners, ...options.manners }
  let isOn = true
  const mail = mailAnswers(() => manners, listener.onAnswer, options.seed)
  const say = (bytes: Iterable<number>): void => {
    if (isOn) mail.post(Uint8Array.from(bytes))
  }
  const isBusy = (): boolean =>
    isStopped(condition)
      ? manners.silentAtStandstill && (motor.isRunning || !buffer.isEmpty)
      : motor.isRunning
  const onRemark = (command: Command, why: string): void => listener.onRemark(remarkOn(command, why))

  function set(change: Partial<Condition>): void {
    const before = JSON.stringify(condition)
    condition = { ...condition, ...change }
    if (JSON.stringify(condition) === before) return
    voice.changed()
    listener.onChange()
    motor.work()
  }

  function forget(): void {
    buffer.forget()
    motor.forget()
    head.reset()
  }

  function loseBuffer(): void {
    voice.reset()
    obedience.reset()
    buffer.lose()
    forget()
    motor.stop()
  }

  const head = mountHead(profile, onRemark)
  const buffer = openReceiveBuffer(options.bufferBytes, {
    firstCommand: isStar ? firstStarCommand : firstCommand,
    passesBy: command => obedience.passesBy(command),
    onRealTime: command => obedience.obey(command),
    onFull: listener.onFull,
  })
  const now = { condition: () => condition, manners: () => manners, say }
  const desk = isStar ? openStatusDesk({ ...now, lostBytes: () => buffer.lostBytes, answer: say }) : undefined
  const voice = openVoice({ ...now, profile, desk })
  const mechanics = mountMechanics(profile, options.rollMm, options.nearEndMm, {
    onPiece: listener.onPiece,
    onCondition: set,
  })
  const obedience = mountObedience({
    ...{ profile, voice, head, desk, isBusy, forget, onRemark },
    manners: () => manners,
    work: () => motor.work(),
    freeCutter: () => {
      if (!condition.broken) set({ cutterJammed: false })
    },
  })
  const motor = mountMotor({
    ...{ buffer, mechanics, rowsPerSecond: options.rowsPerSecond, execute: obedience.execute },
    cutMs: () => manners.cutMs,
    mayRun: () => isOn && !isStopped(condition),
    onPause: () => {
      if (!isBusy()) obedience.answerWaiting()
    },
  })

  return {
    ...{ ...now, set, loseBuffer, buffer, voice, mechanics, motor },
    isOn: () => isOn,
    behave(change: Partial<Manners>) {
      manners = { ...manners, ...change }
    },
    turn(on: boolean) {
      isOn = on
      if (on) return
      mail.lose()
      loseBuffer()
      condition = { ...condition, broken: false, cutterJammed: false }
    },
  }
}

const mountHead = (profile: PrinterProfile, onRemark: (command: Command, why: string) => void): PrintHead =>
  profile.language === 'star'
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

export function startEngine(options: EngineOptions, listener: EngineListener): Engine {
  const parts = assemble(options, listener)
  const { buffer, voice, mechanics, motor } = parts
  const deeds = planDeeds()

  function accept(bytes: Uint8Array): void {
    if (!parts.isOn()) return
    if (parts.manners().echoes) parts.say(bytes)
    if (options.realTimeInsideData) answerInside(bytes)
    buffer.accept(bytes)
    motor.work()
  }

  function answerInside(bytes: Uint8Array): void {
    for (let at = 0; at + 2 < bytes.length; at++) {
      if (bytes[at] === 0x10 && bytes[at + 1] === 0x04) voice.answerRealTime(bytes[at + 2]!)
    }
  }

  return {
    get condition() {
      return parts.condition()
    },
    get isOn() {
      return parts.isOn()
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
    set: parts.set,
    loadRoll(mm = options.rollMm) {
      mechanics.loadRoll(mm)
      listener.onChange()
    },
    behave: parts.behave,
    loseAnswers: voice.loseAnswers,
    loseBuffer: parts.loseBuffer,
    switchOff() {
      parts.turn(false)
      listener.onChange()
    },
    switchOn() {
      parts.turn(true)
      listener.onChange()
      motor.work()
    },
    atByte: deeds.at,
  }
}
