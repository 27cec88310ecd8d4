/**
 * One opened cable and the conversation on it. Questions and jobs take turns, so an answer always belongs to the
 * question before it, and a question is never sent into the middle of a command.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { PrinterAddress } from './printer-url.ts'
import type { PrinterProfile } from './profile/profile.ts'
import { createReplyParser, type Reply } from './status/replies.ts'
import { openTransport } from './transport/open.ts'

export interface Line {
  /** Sends a question; the first reply that `pick` accepts is the answer. Undefined: none came in time. */
  ask<T>(
    question: Uint8Array,
    pick: (reply: Reply) => T | undefined,
    timeoutMs: number,
  ): Promise<T | undefined>
  /** Sends whole commands. Resolves when the operating system has them; rejects when the cable is gone. */
  send(bytes: Uint8Array): Promise<void>
  isOpen(): boolean
  /** For how long the printer has been holding back a write. */
  stuckForMs(): number
  /** The next 5Fh on the line starts a text. */
  expectInfo(): void
  close(): Promise<void>
  /** Closes at once and drops what has not gone out. */
  abandon(): Promise<void>
}

export interface LineListener {
  onReply(reply: Reply): void
  onLost(reason: string): void
}

const stuckPauseMs = 50
/** A block that stops half way is given up after this silence. */
const blockSilenceMs = 250

export async function openLine(
  address: PrinterAddress,
  profile: PrinterProfile,
  listener: LineListener,
): Promise<Line> {
  const parser = createReplyParser(profile.dialect === 'custom' ? 'custom' : 'escpos')
  let isOpen = true
  let lastHeard = 0
  let answer: ((reply: Reply) => void) | undefined
  let giveUp: (() => void) | undefined
  let turn: Promise<unknown> = Promise.resolve()
  /** A write that the printer has not taken yet (XOFF, a full buffer) began then. */
  let stuckSince: number | undefined
  /** Settles when the last write is taken or lost. */
  let writing: Promise<void> = Promise.resolve()

  const transport = await openTransport(address, {
    onData(bytes) {
      const now = performance.now()
      if (now - lastHeard > blockSilenceMs) parser.reset()
      lastHeard = now
      for (const reply of parser.push(bytes)) {
        answer?.(reply)
        listener.onReply(reply)
      }
    },
    onClose(reason) {
      isOpen = false
      giveUp?.()
      listener.onLost(reason)
    },
  })

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  function write(bytes: Uint8Array): Promise<void> {
    const written = transport.write(bytes)
    stuckSince = performance.now()
    const free = (): void => {
      stuckSince = undefined
    }
    writing = written.then(free, free)
    return written
  }

  /** Waits for one reply, for the end of the cable, or for the time to pass. */
  function hear<T>(pick: (reply: Reply) => T | undefined, timeoutMs: number): Promise<T | undefined> {
    return new Promise(resolve => {
      const finish = (value: T | undefined): void => {
        clearTimeout(timer)
        answer = undefined
        giveUp = undefined
        resolve(value)
      }
      const timer = setTimeout(() => finish(undefined), timeoutMs)
      giveUp = () => finish(undefined)
      answer = candidate => {
        const picked = pick(candidate)
        if (picked !== undefined) finish(picked)
      }
    })
  }

  /**
   * A question that does not get its turn in time, behind a job that the printer does not take, is dropped. So is one that
   * cannot go out, but not at once: whoever asks again and again would leave time to nobody.
   */
  function ask<T>(question: Uint8Array, pick: (reply: Reply) => T | undefined, timeoutMs: number) {
    let stage: 'waiting' | 'asked' | 'dropped' = 'waiting'
    const asked = inTurn(async () => {
      if (stage === 'dropped') return undefined
      stage = 'asked'
      if (stuckSince !== undefined) await Promise.race([writing, wait(stuckPauseMs)])
      if (stuckSince !== undefined) return undefined
      const reply = hear(pick, timeoutMs)
      if (question.length > 0) write(question).catch(() => giveUp?.())
      return reply
    })
    const dropped = new Promise<T | undefined>(resolve => {
      const timer = setTimeout(() => {
        if (stage !== 'waiting') return
        stage = 'dropped'
        resolve(undefined)
      }, timeoutMs)
      asked.finally(() => clearTimeout(timer))
    })
    return Promise.race([asked, dropped])
  }

  return {
    ask,
    send: bytes => inTurn(() => write(bytes)),
    isOpen: () => isOpen,
    stuckForMs: () => (stuckSince === undefined ? 0 : performance.now() - stuckSince),
    expectInfo: () => parser.expectInfo(),
    close: () => transport.close(),
    abandon: () => transport.abandon(),
  }
}
