/**
 * The answers to queued questions (`GS r`, `ESC v`) carry neither name nor number, and a dying line looks like them. So
 * they are counted, and then put to the proof: so many more questions, and exactly as many answers must come, with
 * silence after them. Noise cannot count.
 */
import { afterHearing } from '../after-hearing.ts'
import type { Reply } from '../status/replies.ts'

export type QueuedAnswers = {
  /** So many questions more went out, among the bytes of the job or behind them. */
  asked(count: number): void
  /** The last question of the job is out: from now on enough answers are a word. */
  expectWord(): void
  hear(reply: Reply): void
  /** Asked and not answered yet. */
  unanswered(): number
  stop(): void
}

export type QueuedListener = {
  /** Sends so many questions. */
  ask(count: number): void
  /**
   * Every question was answered, and the proof begun at `provenFrom` (by `performance.now()`) was passed. `hasSurplus`: before
   * it more answers came than questions went out, so some stand for nothing, or for others that were lost.
   */
  onWord(provenFrom: number, hasSurplus: boolean): void
}

/** How near other bytes make an answer doubtful, in milliseconds: what is on the line belongs together. */
const BESIDE_MS = 50
/** After a proof that failed, this long a silence before the next. */
const QUIET_MS = 150
/** Questions of a proof, one more each time, so that the same noise does not pass twice. */
const LEAST_PROOF = 3
const MOST_PROOF = 6

export function countQueuedAnswers({ ask, onWord }: QueuedListener): QueuedAnswers {
  let asked = 0
  let heard = 0
  let isWordExpected = false
  let isNoisy = false
  let hasSurplus: boolean | undefined
  let proof: { readonly count: number; readonly from: number; answers: number; firstAt?: number } | undefined
  let nextProof = LEAST_PROOF
  let stop = (): void => {}

  const afterSilence = (ms: number, deed: () => void): void => {
    stop()
    stop = afterHearing(ms, deed)
  }

  function prove(): void {
    isNoisy = false
    hasSurplus ??= heard > asked
    proof = { count: nextProof, from: performance.now(), answers: 0 }
    nextProof = nextProof === MOST_PROOF ? LEAST_PROOF : nextProof + 1
    asked += proof.count
    ask(proof.count)
  }

  function judge(): void {
    const judged = proof
    proof = undefined
    if (!judged) prove()
    else if (judged.answers === judged.count && !isNoisy) onWord(judged.from, hasSurplus ?? false)
    else if (heard >= asked) afterSilence(QUIET_MS, prove)
  }

  return {
    unanswered: () => Math.max(0, asked - heard),
    asked(count) {
      asked += count
    },
    expectWord() {
      isWordExpected = true
      if (heard >= asked) afterSilence(BESIDE_MS, judge)
    },
    hear(reply) {
      if (reply.kind === 'noise') isNoisy = true
      else if (reply.kind !== 'queued') return
      if (reply.kind === 'queued') {
        heard++
        if (proof) {
          proof.answers++
          proof.firstAt ??= performance.now()
        }
      }
      if (!isWordExpected || heard < asked) return
      const latency = proof?.firstAt ? proof.firstAt - proof.from : 0
      afterSilence(isNoisy ? QUIET_MS : Math.max(BESIDE_MS, latency), judge)
    },
    stop: () => stop(),
  }
}
