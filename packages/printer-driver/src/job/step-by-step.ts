/**
 * For a line that loses single answers: a lost answer and a lost part of the job look alike when they are only counted. So
 * the job goes out line by line, with several questions behind each, and the next line waits for one of their answers. All
 * of them are hardly lost, and a part that the printer has lost takes all of its questions with it.
 */
import { setTimeout as wait } from 'node:timers/promises'

export type StepWire = {
  /** Sends whole commands; `onTurn` is called when nothing of ours keeps them any more. */
  send(bytes: Uint8Array, onTurn?: () => void): Promise<void>
  /** Answers to queued questions, until now. */
  heard(): number
  /** The job is neither over nor given up. */
  isGoing(): boolean
  /** Milliseconds that a step may take, and that answers to one question may lie apart. */
  readonly patienceMs: number
  readonly apartMs: number
  /** From then on (by `performance.now()`) nothing is waited for: a whole paper without a word is better than half of one. */
  readonly hurryAt: number
}

const QUESTIONS_OF_STEP = 3
/** Each with one question more, so that the same noise does not pass twice; then they begin anew. */
const proofs = [3, 4, 5, 6, 3, 4, 5, 6]
const LOOK_EVERY_MS = 5

export type Sent = {
  /** False: a step was not answered at all, so its part may be lost; what came after it was sent all the same. */
  readonly isWhole: boolean
  /** What the printer waited for us, in milliseconds, with a step done and the next not sent. */
  readonly idleMs: number
}

export async function sendInSteps(
  steps: readonly Uint8Array[],
  question: Uint8Array,
  wire: StepWire,
): Promise<Sent> {
  let isWhole = true
  let idleMs = 0
  let doneAt: number | undefined
  for (const step of steps) {
    if (!wire.isGoing()) return { isWhole: false, idleMs }
    const questions = Array.from({ length: QUESTIONS_OF_STEP }, () => question)
    const before = wire.heard()
    await wire.send(Buffer.concat([step, ...questions]), () => {
      const now = performance.now()
      idleMs += now - (doneAt ?? now)
    })
    if (performance.now() > wire.hurryAt) isWhole = false
    if (!isWhole) continue
    doneAt = await answersTo(QUESTIONS_OF_STEP, before, wire)
    isWhole = doneAt !== undefined
  }
  idleMs += performance.now() - (doneAt ?? performance.now())
  return { isWhole, idleMs }
}

/** Exactly as many answers as questions, once, with silence after them: noise cannot count. */
export async function proveByCount(question: Uint8Array, wire: StepWire): Promise<boolean> {
  for (const count of proofs) {
    if (!wire.isGoing()) return false
    const before = wire.heard()
    await wire.send(Buffer.concat(Array.from({ length: count }, () => question)))
    await answersTo(count, before, wire)
    await wait(wire.apartMs)
    if (wire.heard() - before === count) return true
  }
  return false
}

/** Waits for all, and after the first of them no longer than they may lie apart. When the first came; undefined: none did. */
async function answersTo(count: number, before: number, wire: StepWire): Promise<number | undefined> {
  let firstAt: number | undefined
  let end = performance.now() + wire.patienceMs
  for (let seen = 0; wire.isGoing() && performance.now() < end; await wait(LOOK_EVERY_MS)) {
    const heard = wire.heard() - before
    if (heard > 0) firstAt ??= performance.now()
    if (heard >= count) break
    if (heard > seen) end = performance.now() + wire.apartMs
    seen = heard
  }
  return firstAt
}
