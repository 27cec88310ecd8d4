/**
 * One opened cable and the conversation on it. Questions and jobs take turns, so an answer always belongs to the
 * question before it, and a question is never sent into the middle of a command.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { awaitReplies } from './awaited-replies.ts'
import { countOutgoing } from './outgoing.ts'
import type { PrinterAddress } from './printer-url.ts'
import type { PrinterProfile } from './profile/profile.ts'
import { createStarParser } from './star/status.ts'
import { countQuestions } from './status/open-questions.ts'
import { type Answer, type Asking, talkInRealTime } from './status/real-time.ts'
import { createReplyParser, type Reply } from './status/replies.ts'
import type { RealTimeQuestion } from './status/requests.ts'
import { openTransport } from './transport/open.ts'

export type Cable = {
  /** Sends a question; the first reply that `pick` accepts is the answer. Undefined: none came in time. */
  ask<T>(
    question: Uint8Array,
    pick: (reply: Reply) => T | undefined,
    timeoutMs: number,
  ): Promise<T | undefined>
  /** As `ask`, and says what became of the question. */
  askFully<T>(
    question: Uint8Array,
    pick: (reply: Reply) => T | undefined,
    timeoutMs: number,
  ): Promise<Answer<T>>
  /**
   * Asks `DLE EOT n`; the byte that answers this very question (status/real-time.ts). Then no answer comes for `restMs`, so that
   * one that comes twice is not taken for the next one's; a job need not wait for that silence.
   */
  askRealTime(question: RealTimeQuestion, asking: Asking & { restMs: number }): Promise<Answer<number>>
  /** All of them at once, for a line on which each would take too long. */
  askRealTimeTogether(
    questions: readonly RealTimeQuestion[],
    asking: Asking,
  ): Promise<Answer<readonly number[]>>
  /** Resolves when no answer to `DLE EOT` has come for that long. */
  rest(ms: number): Promise<void>
  /** Waits for a reply. */
  expect<T>(pick: (reply: Reply) => T | undefined, timeoutMs: number): Promise<T | undefined>
  /**
   * Asks what is answered in the order of the job, so perhaps much later; nobody who asks something else meanwhile is held
   * up. Rejects when the cable is gone.
   */
  askInOrder<T>(
    question: Uint8Array,
    pick: (reply: Reply) => T | undefined,
    timeoutMs: number,
  ): Promise<T | undefined>
  /**
   * Sends whole commands. Resolves when the operating system has them; rejects when the cable is gone. `onTurn` is called when
   * the questions before them are done with.
   */
  send(bytes: Uint8Array, onTurn?: () => void): Promise<void>
  isOpen(): boolean
  /** The longest that an answer to `DLE EOT` has taken lately. */
  slowestAnswerMs(): number
  /** How much longer that was than answers usually take. */
  answersSpreadMs(): number
  /** Answers to no question, until now; and those that said something else than the answer before them. */
  strayAnswers(): { readonly surplus: number; readonly unlike: number }
  /** For how long the printer has been holding back a write, beyond the time that its bytes need. */
  stuckForMs(): number
  /** The next 5Fh on the line starts a text. */
  expectInfo(): void
  close(): Promise<void>
  /** Closes at once and drops what has not gone out. */
  abandon(): Promise<void>
}

export type CableListener = {
  onReply(reply: Reply): void
  onLost(reason: string): void
}

const STUCK_PAUSE_MS = 50
/** A block that stops half way is given up after this silence. */
const BLOCK_SILENCE_MS = 250

export async function openCable(
  address: PrinterAddress,
  profile: PrinterProfile,
  listener: CableListener,
): Promise<Cable> {
  const parser =
    profile.dialect === 'star'
      ? createStarParser()
      : createReplyParser(profile.dialect === 'custom' ? 'custom' : 'escpos')
  let isOpen = true
  let lastHeard = 0
  const awaited = awaitReplies()
  const { expect } = awaited
  const questions = countQuestions()
  const msPerByte = address.kind === 'serial' ? 10_000 / address.baudRate : 0
  let turn: Promise<unknown> = Promise.resolve()

  const transport = await openTransport(address, {
    onData(bytes) {
      const now = performance.now()
      if (now - lastHeard > BLOCK_SILENCE_MS) parser.reset()
      lastHeard = now
      for (const reply of parser.push(bytes)) {
        if (reply.kind === 'real-time') questions.hear(reply.byte)
        awaited.hear(reply)
        listener.onReply(reply)
      }
    },
    onClose(reason) {
      isOpen = false
      awaited.giveUp()
      listener.onLost(reason)
    },
  })

  const outgoing = countOutgoing(bytes => transport.write(bytes), msPerByte)
  const { write, isWriting, onTheWireMs } = outgoing

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  /**
   * A question that does not get its turn in time, behind a job that the printer does not take, is dropped. So is one that
   * cannot go out, but not at once: whoever asks again and again would leave time to nobody.
   */
  function whenItCanGoOut<T>(timeoutMs: number, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const noTurn: Answer<T> = { kind: 'no-turn' }
    let stage: 'waiting' | 'asked' | 'dropped' = 'waiting'
    const asked = inTurn(async () => {
      if (stage === 'dropped') return noTurn
      stage = 'asked'
      if (isWriting()) await Promise.race([outgoing.written(), wait(STUCK_PAUSE_MS)])
      return isWriting() ? noTurn : work()
    })
    const dropped = new Promise<Answer<T>>(resolve => {
      const timer = setTimeout(() => {
        if (stage !== 'waiting') return
        stage = 'dropped'
        resolve(noTurn)
      }, timeoutMs)
      asked.finally(() => clearTimeout(timer))
    })
    return Promise.race([asked, dropped])
  }

  /** Hears from the line what `listen` waits for; the time counts from when the question has crossed the wire. */
  async function put<T>(question: Uint8Array, listen: () => Promise<T | undefined>): Promise<Answer<T>> {
    const reply = listen()
    if (question.length > 0) write(question).catch(() => {})
    const value = await reply
    return value === undefined ? { kind: 'silence' } : { kind: 'answer', value }
  }

  function askFully<T>(question: Uint8Array, pick: (reply: Reply) => T | undefined, timeoutMs: number) {
    return whenItCanGoOut(timeoutMs, () => {
      const crossingMs = onTheWireMs() + question.length * msPerByte
      return put(question, () => expect(pick, timeoutMs + crossingMs))
    })
  }

  const realTime = talkInRealTime(questions, {
    write,
    expect,
    onTheWireMs,
    msPerByte,
    isOpen: () => isOpen,
  })

  return {
    async ask(question, pick, timeoutMs) {
      const answer = await askFully(question, pick, timeoutMs)
      return answer.kind === 'answer' ? answer.value : undefined
    },
    askFully,
    async askRealTime(question, asking) {
      const answer = await whenItCanGoOut(asking.timeoutMs, () => realTime.ask(question, asking))
      if (answer.kind === 'answer' && asking.restMs > 0) await realTime.rest(asking.restMs)
      return answer
    },
    askRealTimeTogether: (numbers, asking) =>
      whenItCanGoOut(asking.timeoutMs, () => realTime.askTogether(numbers, asking)),
    rest: realTime.rest,
    expect,
    async askInOrder(question, pick, timeoutMs) {
      const reply = expect(pick, timeoutMs + onTheWireMs() + question.length * msPerByte)
      await inTurn(() => write(question))
      return reply
    },
    send: (bytes, onTurn) =>
      inTurn(() => {
        onTurn?.()
        return write(bytes)
      }),
    isOpen: () => isOpen,
    slowestAnswerMs: () => questions.longestMs,
    answersSpreadMs: () => questions.spreadMs,
    strayAnswers: () => ({ surplus: questions.surplus, unlike: questions.unlike }),
    stuckForMs: outgoing.stuckForMs,
    expectInfo: () => parser.expectInfo(),
    close: () => transport.close(),
    abandon: () => transport.abandon(),
  }
}
