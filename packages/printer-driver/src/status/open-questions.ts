/**
 * The answer to `DLE EOT n` does not say which n. So open questions are counted: each answer belongs to the oldest of
 * them, and one that came too late is not taken for the next one's.
 */
export type OpenQuestions = {
  readonly count: number
  /** They, or one asked together with them, were asked while a job of ours was in the printer. */
  readonly isOfWork: boolean
  /** Since the last question or answer. */
  quietForMs(): number
  /** What the slowest answer to those asked together with the open ones has taken; undefined without any answer yet. */
  slowestOfThese(): number | undefined
  /** The longest that an answer has taken lately, in milliseconds. */
  readonly longestMs: number
  /** How much longer that is than answers usually take. */
  readonly spreadMs: number
  /** Answers to nothing, until now: one came twice, or later than it was waited for. */
  readonly surplus: number
  /** Those of them that said something else than the answer before. */
  readonly unlike: number
  /** A question goes out; `onAnswer` hears its answer, and no other. What a busy printer takes is no latency. */
  ask(onAnswer: (byte: number) => void, isBusy?: boolean): void
  hear(byte: number): void
  /** They are not waited for any more: the line was silent for longer than any answer takes. */
  forget(): void
}

/** Longer than that is not late, it is lost. */
const LONGEST_LATENCY_MS = 2000
/** Of the slowest answer, what is kept with each one that is faster; and the weight of one answer among all. */
const MEMORY = 0.95
const WEIGHT = 0.2

type Question = {
  readonly at: number
  readonly isBusy: boolean
  readonly onAnswer: (byte: number) => void
}

export function countQuestions(): OpenQuestions {
  let open: Question[] = []
  /** Those that were asked since none was open, and when answers to them came. */
  let batch: Question[] = []
  let heardAt: number[] = []
  let longestMs = 0
  let usualMs = 0
  let lastAt = 0
  let lastByte: number | undefined
  let forgottenAt: number | undefined
  let surplus = 0
  let unlike = 0

  function learn(latency: number): void {
    longestMs = Math.min(LONGEST_LATENCY_MS, Math.max(latency, longestMs * MEMORY))
    usualMs = usualMs === 0 ? latency : usualMs + (latency - usualMs) * WEIGHT
  }

  /** Where some were lost, the answers are taken to be those to the last questions: nothing is slower than it was. */
  function slowestOfBatch(): number {
    const answered = batch.slice(batch.length - heardAt.length)
    return Math.max(0, ...answered.map(({ at }, index) => heardAt[index]! - at))
  }

  const isOfWork = (): boolean => batch.some(({ isBusy }) => isBusy)

  function endBatch(): void {
    if (heardAt.length > 0 && !isOfWork()) learn(slowestOfBatch())
    open = []
    batch = []
    heardAt = []
  }

  function hearSurplus(byte: number, now: number): void {
    surplus++
    if (byte !== lastByte) unlike++
    // Nothing has come since it was given up: it was only later than anyone thought.
    if (forgottenAt !== undefined && now - forgottenAt < LONGEST_LATENCY_MS) learn(now - forgottenAt)
    forgottenAt = undefined
  }

  return {
    get count() {
      return open.length
    },
    get isOfWork() {
      return isOfWork()
    },
    get longestMs() {
      return longestMs
    },
    get spreadMs() {
      return Math.max(0, longestMs - usualMs)
    },
    get surplus() {
      return surplus
    },
    get unlike() {
      return unlike
    },
    slowestOfThese: () => (heardAt.length === 0 ? undefined : slowestOfBatch()),
    quietForMs: () => performance.now() - lastAt,
    ask(onAnswer, isBusy = false) {
      lastAt = performance.now()
      const question = { at: lastAt, isBusy, onAnswer }
      open.push(question)
      batch.push(question)
    },
    hear(byte) {
      const now = performance.now()
      lastAt = now
      const oldest = open.shift()
      if (!oldest) return hearSurplus(byte, now)
      lastByte = byte
      forgottenAt = undefined
      heardAt.push(now)
      if (open.length === 0) endBatch()
      oldest.onAnswer(byte)
    },
    forget() {
      if (heardAt.length === 0 && !open[0]?.isBusy) forgottenAt = open[0]?.at
      endBatch()
    },
  }
}
