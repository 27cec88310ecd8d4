/**
 * Keeps the cable open and knows how the printer is:
 *
 *   open ──▶ greet (GS a) ──▶ ask round after round ──▶ proven? ──▶ readings ──▶ state ──▶ listeners
 *    ▲                             │ three answers missing, no printer, or the cable gone
 *    └──── growing waits ◀─────────┘
 */

import { type Cable, openCable } from './cable.ts'
import { type Answered, type Conversation, converse, type Work } from './conversation.ts'
import { expectOneJob } from './expected-job.ts'
import { openPause } from './pause.ts'
import type { PrinterAddress } from './printer-url.ts'
import type { PrinterProfile } from './profile/profile.ts'
import { openBoard } from './status/board.ts'
import type { PrinterStatus } from './status/printer-status.ts'
import type { Reply } from './status/replies.ts'
import type { Timing } from './timing.ts'

export type SupervisionListener = {
  onStatus(status: PrinterStatus): void
  onReply(reply: Reply): void
  /** The cable is gone, or the printer fell silent: what it had received may be lost. */
  onLost(reason: string): void
  /** It says that the paper has ended, in answers that are not sure enough to be shown: enough to doubt a ticket. */
  onPaperEnd(): void
  onLog(level: 'info' | 'warn', message: string): void
}

export type Supervision = {
  status(): PrinterStatus
  /** The cable, while it is open. */
  cable(): Cable | undefined
  /** Resolves when the cable is open, or could not be opened; at once unless it is being opened now. */
  tried(): Promise<void>
  /** Asks now. */
  refresh(): Promise<Answered>
  /** A job will come in a moment: asks now, so that it need not wait for the answer. */
  expectJob(): Promise<void>
  /** What it said to that, or says by itself, is so new that a job can begin upon it, and it can print. */
  isReadyForJob(): boolean
  /** A job goes out, or its next part, and keeps the printer busy. */
  beginWork(work: Work): void
  endWork(wordAt?: number): void
  /** It tells of all that changes without being asked. */
  reportsItself(): boolean
  /** A word to ops beside every state in which it prints; undefined takes it away. */
  remark(text: string | undefined): void
  /** Drops the cable with all that has not gone out, and opens it again. */
  restart(reason: string): Promise<void>
  close(): Promise<void>
}

const RETRY_MS = 50

export function supervise(
  address: PrinterAddress,
  profile: PrinterProfile,
  timing: Timing,
  listener: SupervisionListener,
): Supervision {
  const board = openBoard(profile, listener.onStatus)
  let cable: Cable | undefined
  let talk: Conversation | undefined
  const expected = expectOneJob(timing)
  let closing = false
  let attempt = Promise.withResolvers<void>()
  /** Ends early when the cable is lost or the printer is closed. */
  const pause = openPause()

  async function keepOpen(): Promise<void> {
    for (let failures = 0; !closing; ) {
      try {
        await useOneCable()
        failures = board.status().state === 'offline' ? 1 : 0
      } catch (error) {
        const { message } = error as Error
        if (failures === 0) listener.onLog('warn', `cannot open the printer: ${message}`)
        board.show('offline', `Cannot reach the printer: ${message}.`)
        failures++
        attempt.resolve()
      }
      const waits = timing.reconnectAfter
      if (!closing) await pause.wait(waits[Math.min(failures, waits.length - 1)] ?? 0)
    }
    attempt.resolve()
  }

  /** Opens the cable and stays with it until it is lost. */
  async function useOneCable(): Promise<void> {
    let lost: string | undefined
    const opened = await openCable(address, profile, {
      onReply(reply) {
        talk?.hear(reply)
        if (cable) expected.hear(cable, reply)
        listener.onReply(reply)
      },
      onLost(reason) {
        lost = reason
        if (cable === undefined || cable !== opened) return
        const why = talk?.whyOffline(`The cable is gone: ${reason}.`)
        letGo()
        board.show('offline', why)
        if (!closing) listener.onLost(reason)
        pause.wake()
      },
    })
    if (lost !== undefined) throw new Error(lost)
    cable = opened
    listener.onLog('info', 'the cable is open')
    board.forget()
    talk = converse(opened, profile, timing, board, wireTo(address), listener)
    attempt.resolve()
    await keepAsking(opened, talk)
  }

  async function keepAsking(
    on: Cable,
    { greet, round, isDead, whyOffline, completeCommand, restOfTurnMs }: Conversation,
  ): Promise<void> {
    while (cable === on && !closing) {
      const answered = await round()
      if (cable !== on || closing) return
      if (answered === 'all') expected.answeredAnywayOn(on)
      greet(answered)
      if (isDead(answered)) {
        board.show('offline', whyOffline())
        listener.onLost('the printer takes no bytes')
        return restart('the printer does not answer')
      }
      const busyMs = answered === 'none' ? completeCommand() : 0
      // A missed answer is asked for again soon, so that a printer that was switched off is seen within two seconds.
      await pause.wait(answered === 'all' ? Math.max(RETRY_MS, restOfTurnMs()) : RETRY_MS + busyMs)
    }
  }

  const refresh = async (): Promise<Answered> =>
    talk === undefined || cable === undefined ? 'none' : askUntilKnown(talk)

  const reportsItself = (): boolean => talk?.reportsItself() ?? false

  function letGo(): void {
    cable = undefined
    if (!closing) attempt = Promise.withResolvers()
  }

  async function restart(reason: string): Promise<void> {
    const old = cable
    if (old) letGo()
    listener.onLog('warn', `opening the cable again: ${reason}`)
    await old?.abandon()
    pause.wake()
  }

  const running = keepOpen()
  return {
    status: board.status,
    cable: () => cable,
    tried: () => attempt.promise,
    refresh,
    expectJob: () => expected.announce(cable, refresh),
    isReadyForJob: () => expected.isFreshOn(cable, reportsItself()) && board.status().canPrint,
    beginWork(work) {
      expected.jobBegan()
      talk?.beginWork(work)
    },
    endWork: wordAt => talk?.endWork(wordAt),
    reportsItself,
    remark: board.remark,
    restart,
    async close() {
      closing = true
      pause.wake()
      await cable?.close()
      await running
      board.show('offline', 'Closed.')
    },
  }
}

const wireTo = (address: PrinterAddress) => ({
  isSocket: address.kind === 'tcp',
  msPerByte: address.kind === 'serial' ? 10_000 / address.baudRate : 0,
})

/** Two rounds prove a printer. */
async function askUntilKnown({ round, isProven }: Conversation): Promise<Answered> {
  const first = await round()
  if (first === 'none' || first === 'busy' || isProven()) return first
  const second = await round()
  return second === 'busy' || isProven() ? second : 'none'
}
