/**
 * Asks `DLE EOT n` so that each answer is the answer to its question, though it carries no n:
 *
 *   a question is never followed by another n before as many answers as questions came, or none can come any more
 *   one that is not answered is asked again with the same n, so that it does not matter which of them was lost
 *   over a job of ours too, and as long as it is silent: whether it will answer when it has printed, or its answer was lost,
 *   cannot be told, and either way the next answer says how it is then
 */
import type { OpenQuestions } from './open-questions.ts'
import type { Reply } from './replies.ts'
import { askRealTime, type RealTimeQuestion } from './requests.ts'

/**
 * `turned-slow`: it did not go out, as late answers have shown that one question after the other takes too long here.
 * `no-turn`: it did not go out, behind bytes that are still on their way; that is no silence of the printer.
 * `still-silent`: it did not go out either, because an earlier one is still not answered.
 */
export type Answer<T> =
  | { kind: 'answer'; value: T }
  | { kind: 'silence' }
  | { kind: 'still-silent' }
  | { kind: 'turned-slow' }
  | { kind: 'no-turn' }

/** What it needs of the line. */
export type Wire = {
  write(bytes: Uint8Array): Promise<void>
  expect<T>(pick: (reply: Reply) => T | undefined, timeoutMs: number): Promise<T | undefined>
  /** Milliseconds until everything handed over has crossed, and that one byte takes. */
  onTheWireMs(): number
  readonly msPerByte: number
  isOpen(): boolean
}

export type Asking = {
  readonly timeoutMs: number
  /** A job of ours is in it, and it may answer only when it has printed. */
  readonly isBusy: boolean
  /** Answers that are found to come later than that are asked for all at once; infinite where it cannot be asked so. */
  readonly quickMs: number
}

export type RealTimeTalk = {
  ask(question: RealTimeQuestion, asking: Asking): Promise<Answer<number>>
  /** All of them at once: as many answers as questions, in their order, or what did come. */
  askTogether(questions: readonly RealTimeQuestion[], asking: Asking): Promise<Answer<readonly number[]>>
  /** Resolves when no answer has come for that long. */
  rest(ms: number): Promise<void>
}

/** An answer may take so much longer than the slowest one lately. */
const SLOWER = 1.3
/** And so many times the usual, where none was slow yet, before it is lost and not late. */
const LATE_ANSWERS = 2.9
/** Of the time for an answer, until it is asked again; twice as much for each further time. */
const ASK_AGAIN_AFTER = 0.25
/** The same while it prints, when answers are less even. */
const ASK_AGAIN_AT_WORK = 0.5
/** A line on which that many answers in a row are lost is one on which nobody answers: one in two million where one of five is lost. */
const MOST_LOST = 9
/** Where answers come without end, a rest ends too. */
const MOST_RESTS = 20

export function talkInRealTime(questions: OpenQuestions, wire: Wire): RealTimeTalk {
  const isLate = (reply: Reply): true | undefined => reply.kind === 'real-time' || undefined

  const askAgainMs = (timeoutMs: number, atWork: boolean): number =>
    Math.max(timeoutMs * (atWork ? ASK_AGAIN_AT_WORK : ASK_AGAIN_AFTER), questions.longestMs * SLOWER)

  /** In milliseconds, until what is open is lost; infinite while it may be answered when the job is on paper. */
  function untilLost({ timeoutMs, isBusy }: Asking): number {
    const slowest = questions.slowestOfThese()
    // What a printer has kept until it had printed, it answers in one go.
    if (questions.isOfWork && (slowest !== undefined || !isBusy))
      return askAgainMs(timeoutMs, true) - questions.quietForMs()
    if (isBusy) return Number.POSITIVE_INFINITY
    const longest =
      slowest === undefined
        ? Math.max(timeoutMs * LATE_ANSWERS, questions.longestMs * SLOWER)
        : Math.max(askAgainMs(timeoutMs, false), slowest * SLOWER)
    return longest - questions.quietForMs()
  }

  /** It has answered so quickly lately that one that is missing is lost, and not late. */
  const isQuick = (timeoutMs: number): boolean =>
    questions.longestMs > 0 && questions.longestMs * SLOWER < timeoutMs * ASK_AGAIN_AFTER

  /** In milliseconds; infinite where a further question would only have to be heard out too. */
  function untilAskedAgain({ timeoutMs, isBusy }: Asking): number {
    if (isBusy) return Math.max(timeoutMs, questions.longestMs * SLOWER) - questions.quietForMs()
    if (!isQuick(timeoutMs) || questions.count >= MOST_LOST) return Number.POSITIVE_INFINITY
    return timeoutMs * ASK_AGAIN_AT_WORK - questions.quietForMs()
  }

  /**
   * Late answers are waited for as long as they may take. What is silent over a job of ours, or was always quick, is asked
   * `question` again meanwhile: any answer ends the waiting. False: they may still come.
   */
  async function hearOutLate(question: RealTimeQuestion, asking: Asking): Promise<boolean> {
    const { timeoutMs, isBusy } = asking
    const end = performance.now() + timeoutMs
    while (questions.count > 0) {
      const toEnd = end - performance.now()
      const toLost = untilLost(asking)
      const toAgain = untilAskedAgain(asking)
      if (toLost <= 0) questions.forget()
      else if (toEnd <= 0 || !wire.isOpen()) return false
      else if (toAgain <= 0) put(question, () => {}, isBusy)
      else await wire.expect(isLate, Math.min(toEnd, toLost, toAgain))
    }
    return true
  }

  async function rest(ms: number): Promise<void> {
    for (let rests = 0; rests < MOST_RESTS; rests++) if (!(await wire.expect(isLate, ms))) return
  }

  const send = (bytes: Uint8Array): void => void wire.write(bytes).catch(() => {})
  function put(question: RealTimeQuestion, onAnswer: (byte: number) => void, isBusy: boolean): void {
    questions.ask(onAnswer, isBusy)
    send(askRealTime(question))
  }
  const patience = (timeoutMs: number): number =>
    Math.max(timeoutMs, questions.longestMs * SLOWER) + wire.onTheWireMs()

  return {
    rest,
    async ask(question, asking) {
      const hadLate = questions.count > 0
      if (!(await hearOutLate(question, asking))) return { kind: 'still-silent' }
      if (hadLate && questions.longestMs > asking.quickMs) return { kind: 'turned-slow' }
      const bytes = askRealTime(question)
      const end = performance.now() + patience(asking.timeoutMs) + bytes.length * wire.msPerByte
      let byte: number | undefined
      for (let again = askAgainMs(asking.timeoutMs, asking.isBusy); ; again *= 2) {
        const toEnd = end - performance.now()
        if (toEnd <= 0 || !wire.isOpen()) return { kind: 'silence' }
        const crossing = wire.onTheWireMs() + bytes.length * wire.msPerByte
        const hear = (answer: number): void => {
          byte ??= answer
        }
        put(question, hear, asking.isBusy)
        const value = await wire.expect(() => byte, Math.min(toEnd, again + crossing))
        if (value === undefined) continue
        return { kind: 'answer', value }
      }
    },
    async askTogether(numbers, asking) {
      if (!(await hearOutLate(numbers[0] ?? 1, asking))) return { kind: 'still-silent' }
      const value: number[] = []
      for (const _ of numbers) questions.ask(byte => value.push(byte), asking.isBusy)
      const bytes = Uint8Array.from(numbers.flatMap(number => [...askRealTime(number)]))
      const withinMs = patience(asking.timeoutMs) + bytes.length * wire.msPerByte
      send(bytes)
      await wire.expect(() => value.length === numbers.length || undefined, withinMs)
      return value.length > 0 ? { kind: 'answer', value } : { kind: 'silence' }
    },
  }
}
