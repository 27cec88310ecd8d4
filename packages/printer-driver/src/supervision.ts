/**
 * Keeps the cable open and knows how the printer is:
 *
 *   open ──▶ greet (GS a) ──▶ ask round after round ──▶ readings ──▶ state ──▶ listeners
 *    ▲                             │ three answers missing, or the cable gone
 *    └──── growing waits ◀─────────┘
 */
import { type Line, openLine } from './line.ts'
import type { PrinterAddress } from './printer-url.ts'
import type { PrinterProfile } from './profile/profile.ts'
import {
  canPrintIn,
  detailOf,
  type PrinterState,
  type PrinterStatus,
  stateOf,
} from './status/printer-status.ts'
import { noReadings, type Readings, readAutomatic, readCustom } from './status/readings.ts'
import type { Reply } from './status/replies.ts'
import { enableAutomaticStatus } from './status/requests.ts'
import { askRound, learnQuestions } from './status/round.ts'
import type { Timing } from './timing.ts'

export interface SupervisionListener {
  onStatus(status: PrinterStatus): void
  onReply(reply: Reply): void
  /** The cable is gone, or the printer fell silent: what it had received may be lost. */
  onLost(reason: string): void
  onLog(level: 'info' | 'warn', message: string): void
}

export interface Supervision {
  status(): PrinterStatus
  /** The cable, while it is open. */
  line(): Line | undefined
  /** Asks now. False: the printer did not answer. */
  refresh(): Promise<boolean>
  /** Drops the cable with all that has not gone out, and opens it again. */
  restart(reason: string): Promise<void>
  close(): Promise<void>
}

const missesUntilSilent = 3
const retryMs = 50
/** About a second at 9,600 baud. */
const zerosAtOnce = 1024
/** A length of two bytes, and the command's own. */
const longestCommand = 65_600
/** Automatic status is lost at power-off, so it is switched on again every so many rounds. */
const roundsBetweenGreetings = 40
/** And until the printer reports by itself, which it does at once when it has understood. */
const roundsPerGreeting = 4

export function supervise(
  address: PrinterAddress,
  profile: PrinterProfile,
  timing: Timing,
  listener: SupervisionListener,
): Supervision {
  let line: Line | undefined
  let readings: Readings = noReadings
  let status = statusNow('unknown', detailOf.unknown)
  let xoffSeen = false
  let questions = learnQuestions()
  let misses = 0
  /** It has reported by itself since it was last asked to. */
  let isGreeted = false
  /** How many zeros may still be needed to complete a command that was broken off. */
  let zeros = longestCommand
  const stuckUntilSilent = timing.answerWithin * 4
  let closing = false
  let wake = (): void => {}

  function statusNow(state: PrinterState, detail: string): PrinterStatus {
    const canPrint =
      canPrintIn(state) || (profile.dialect === 'none' && state === 'unknown' && line !== undefined)
    return { state, canPrint, since: Date.now(), detail, model: profile.title }
  }

  function show(state: PrinterState, detail = detailOf[state]): void {
    const next = statusNow(state, detail)
    if (next.state === status.state && next.canPrint === status.canPrint && next.detail === status.detail)
      return
    status = next.state === status.state ? { ...next, since: status.since } : next
    listener.onStatus(status)
  }

  function read(part: Partial<Readings>): void {
    readings = { ...readings, ...part }
    show(stateOf(readings))
  }

  function onReply(reply: Reply): void {
    if (reply.kind === 'automatic') {
      isGreeted = true
      read(readAutomatic(reply.bytes))
    }
    if (reply.kind === 'custom') read(readCustom(reply))
    if (reply.kind === 'xoff') xoffSeen = true
    if (reply.kind === 'xon') {
      // A printer says XON when its power comes on; after an XOFF it only means "go on".
      if (!xoffSeen) listener.onLost('the printer was switched off and on')
      xoffSeen = false
    }
    listener.onReply(reply)
  }

  /** One round of questions, whoever asks; three without an answer are silence. */
  async function round(on: Line): Promise<'all' | 'some' | 'none'> {
    const answers = await askRound(on, profile, timing.answerWithin, questions.skip)
    if (line !== on) return 'none'
    questions.learn(answers)
    if (answers.heard) {
      // What comes back from the dead has forgotten that it should report by itself.
      if (misses >= missesUntilSilent) isGreeted = false
      misses = 0
      zeros = 0
      if (profile.dialect !== 'none') read(answers.readings)
      return answers.stoppedAt === undefined ? 'all' : 'some'
    }
    const stuckFor = on.stuckForMs()
    // It holds a job back. Blocked by a cause that it named, it may; else it has died with its hand up.
    if (stuckFor > stuckUntilSilent && status.canPrint) fallSilent('the printer takes no bytes')
    else if (stuckFor === 0 && ++misses === missesUntilSilent) fallSilent('the printer does not answer')
    return 'none'
  }

  async function converse(on: Line): Promise<void> {
    for (let turn = 0; line === on && !closing; turn++) {
      if (turn % roundsBetweenGreetings === 0) isGreeted = false
      if (profile.status.automatic && !isGreeted && turn % roundsPerGreeting === 0)
        put(on, enableAutomaticStatus)
      const answered = await round(on)
      if (line !== on || closing) return
      if (isDead(on, answered)) {
        listener.onLost('the printer takes no bytes')
        return restart('the printer does not answer')
      }
      if (answered === 'none') completeCommand(on)
      // A missed answer is asked for again soon, so that a printer that was switched off is seen within two seconds.
      await pause(answered === 'all' ? timing.pollEvery : retryMs)
    }
  }

  /** Without waiting for it: a printer that takes no bytes must not stop the supervision too. */
  function put(on: Line, bytes: Uint8Array): void {
    if (on.stuckForMs() === 0) on.send(bytes).catch(() => {})
  }

  /** A socket to a printer that was switched off stays open for minutes, and a stopped port stays stopped. */
  function isDead(on: Line, answered: 'all' | 'some' | 'none'): boolean {
    // Even a printer that is blocked by a known cause gets a fresh line at last: its XON may have been lost.
    if (on.stuckForMs() > timing.blockedPatience) return true
    const isSilent = status.state === 'offline' && answered === 'none'
    return isSilent && (address.kind === 'tcp' || on.stuckForMs() > stuckUntilSilent)
  }

  function fallSilent(reason: string): void {
    zeros = longestCommand
    show('offline')
    listener.onLost(reason)
  }

  /**
   * A printer that lost bytes waits for the rest of a command and takes questions for its data. Zeros complete any
   * command and print nothing.
   */
  function completeCommand(on: Line): void {
    const count = Math.min(zeros, zerosAtOnce)
    if (count === 0 || on.stuckForMs() > 0) return
    zeros -= count
    put(on, new Uint8Array(count))
  }

  async function keepOpen(): Promise<void> {
    for (let failures = 0; !closing; ) {
      let lost: string | undefined
      try {
        const opened = await openLine(address, profile, {
          onReply,
          onLost: reason => {
            lost = reason
            if (line === undefined) return
            line = undefined
            show('offline', `The cable is gone: ${reason}.`)
            if (!closing) listener.onLost(reason)
            wake()
          },
        })
        if (lost !== undefined) throw new Error(lost)
        line = opened
        questions = learnQuestions()
        misses = 0
        isGreeted = false
        zeros = longestCommand
        failures = 0
        readings = noReadings
        xoffSeen = false
        listener.onLog('info', 'the cable is open')
        if (profile.dialect === 'none') show('unknown', 'This model never says how it is.')
        await converse(opened)
        // A line that answers nothing from the start is tried again more and more slowly, like one that is closed.
        if (status.state === 'offline') failures = 1
      } catch (error) {
        const { message } = error as Error
        if (failures === 0) listener.onLog('warn', `cannot open the printer: ${message}`)
        show('offline', `Cannot reach the printer: ${message}.`)
        failures++
      }
      if (!closing)
        await pause(timing.reconnectAfter[Math.min(failures, timing.reconnectAfter.length - 1)] ?? 1500)
    }
  }

  /** Ends early when the cable is lost or the printer is closed. */
  function pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function restart(reason: string): Promise<void> {
    const old = line
    line = undefined
    listener.onLog('warn', `opening the cable again: ${reason}`)
    await old?.abandon()
    wake()
  }

  const running = keepOpen()
  return {
    status: () => status,
    line: () => line,
    refresh: async () => line !== undefined && (await round(line)) !== 'none',
    restart,
    async close() {
      closing = true
      wake()
      await line?.close()
      await running
      show('offline', 'Closed.')
    },
  }
}
