/**
 * One opened cable and the conversation on it. Questions and jobs take turns, so an answer always belongs to the
 * question before it, and a question is never sent into the middle of a command.
 */
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

/** A block that stops half way is given up after this silence. */
const blockSilenceMs = 250

export async function openLine(
  address: PrinterAddress,
  profile: PrinterProfile,
  listener: LineListener,
): Promise<Line> {
  const parser = createReplyParser(profile.dialect === 'custom' ? 'custom' : 'escpos')
  let lastHeard = 0
  let answer: ((reply: Reply) => void) | undefined
  let giveUp: (() => void) | undefined
  let turn: Promise<unknown> = Promise.resolve()

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
      giveUp?.()
      listener.onLost(reason)
    },
  })

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  return {
    ask: (question, pick, timeoutMs) =>
      inTurn(async () => {
        const reply = new Promise<ReturnType<typeof pick>>(resolve => {
          const timer = setTimeout(() => finish(undefined), timeoutMs)
          const finish = (value: ReturnType<typeof pick>): void => {
            clearTimeout(timer)
            answer = undefined
            giveUp = undefined
            resolve(value)
          }
          giveUp = () => finish(undefined)
          answer = candidate => {
            const picked = pick(candidate)
            if (picked !== undefined) finish(picked)
          }
        })
        try {
          await transport.write(question)
        } catch {
          giveUp?.()
        }
        return reply
      }),
    send: bytes => inTurn(() => transport.write(bytes)),
    expectInfo: () => parser.expectInfo(),
    close: () => transport.close(),
    abandon: () => transport.abandon(),
  }
}
