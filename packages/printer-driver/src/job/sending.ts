/** The bytes of one job on their way, as long as it goes on. */
import type { Cable } from '../cable.ts'
import type { Work } from '../conversation.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { chunksOf } from './chunks.ts'
import type { Confirmation } from './confirmation.ts'
import { hasSentBytes } from './machine.ts'
import { stepsOf, withMarkers } from './markers.ts'
import type { JobOrder } from './order.ts'
import type { Progress } from './progress.ts'
import { proveByCount, type StepWire, sendInSteps } from './step-by-step.ts'

export type Sending = {
  /** Resolves when all is out, or the job has ended otherwise. */
  send(): Promise<void>
  hasBegun(): boolean
  /** By `performance.now()`; infinite before. */
  firstByteAt(): number
  /** It reported by itself when the job began. */
  isCovered(): boolean
  /** The last question was asked. */
  isAsked(): boolean
  /** The printer has the whole job. */
  isWhole(): boolean
}

export type Consignment = {
  readonly order: JobOrder
  readonly supervision: Supervision
  readonly confirmation: Confirmation
  readonly work: Work
  readonly timing: Timing
  /** Asked behind each line, where single answers are lost. */
  readonly stepQuestion: Uint8Array | undefined
  /** What the slowest answer took lately, in ms. */
  readonly slowestMs: number
  readonly progress: Progress
  /** Answers to queued questions, until now. */
  queuedHeard(): number
  onFinished(by: number): void
  onUnsure(why: 'before-paper' | 'part-lost'): void
}

/** Answers to questions that were asked in one breath. */
const LEAST_APART_MS = 60

export function openSending(consignment: Consignment): Sending {
  const { order, supervision, confirmation, work, timing, stepQuestion, slowestMs } = consignment
  const { job, take, changed } = consignment.progress
  let firstByteAt = Number.POSITIVE_INFINITY
  let begun = false
  let isCovered = false
  let isAsked = false
  let isWhole = false

  async function put(cable: Cable, bytes: Uint8Array, onTurn?: () => void): Promise<void> {
    if (!begun) {
      firstByteAt = performance.now()
      isCovered = supervision.reportsItself()
    }
    begun = true
    supervision.beginWork(work)
    await cable.send(bytes, onTurn)
    // Again: what is asked from now on is asked behind it.
    supervision.beginWork(work)
  }

  function allIsOut(): void {
    isWhole = true
    take({ type: 'sent' })
  }

  /** Each line waits for an answer to the questions behind the one before. */
  async function sendStepByStep(question: Uint8Array): Promise<void> {
    const wire: StepWire = {
      async send(bytes, onTurn) {
        const cable = supervision.cable()
        if (cable) await put(cable, bytes, onTurn)
        else take({ type: 'line-lost' })
      },
      heard: consignment.queuedHeard,
      isGoing: () => job().phase === 'sending' || job().phase === 'confirming',
      patienceMs: order.workMs + slowestMs,
      apartMs: Math.max(LEAST_APART_MS, slowestMs * 2),
      hurryAt: performance.now() + order.workMs + timing.reserve / 2,
    }
    const steps = stepsOf(order.pieces).map(step => Buffer.concat(step))
    const sent = await sendInSteps(steps, question, wire)
    if (job().phase !== 'sending') return
    allIsOut()
    const by = performance.now() - sent.idleMs
    if (!sent.isWhole || !(await proveByCount(question, wire))) consignment.onUnsure('part-lost')
    else if (by < firstByteAt + order.leastMs) consignment.onUnsure('before-paper')
    else consignment.onFinished(by)
  }

  async function sendInChunks(): Promise<void> {
    const marked = withMarkers(order.pieces, confirmation.marker)
    confirmation.markersGoOut(marked.length - order.pieces.length)
    const chunks = chunksOf([confirmation.opening, ...marked])
    for (const [index, chunk] of chunks.entries()) {
      if (index > 0) await untilAnswered()
      const cable = supervision.cable()
      if (job().phase !== 'sending') return
      if (!cable) return take({ type: 'line-lost' })
      await put(cable, chunk)
    }
    if (job().phase !== 'sending') return
    if (confirmation.request.length > 0) {
      isAsked = true
      confirmation.requestIsOut()
      await supervision.cable()?.send(confirmation.request)
    }
    allIsOut()
    // One that answers now, before it has finished, is one whose silence means something.
    if (hasSentBytes(job())) await supervision.refresh()
  }

  /**
   * Between chunks: the printer answers and nothing blocks it, or the job has ended otherwise. One that falls silent
   * here may have been switched off and on, and would print the rest as if it were the whole.
   */
  async function untilAnswered(): Promise<void> {
    for (let misses = 0; job().phase === 'sending'; ) {
      const heard = await supervision.refresh()
      if ((heard === 'all' || heard === 'some') && job().blockedBy === undefined) return
      const isHeldBack = (supervision.cable()?.stuckForMs() ?? 0) > 0
      if (heard === 'none' && !isHeldBack && ++misses >= 2) return take({ type: 'line-lost' })
      await changed()
    }
  }

  return {
    send: () => (stepQuestion ? sendStepByStep(stepQuestion) : sendInChunks()),
    hasBegun: () => begun,
    firstByteAt: () => firstByteAt,
    isCovered: () => isCovered,
    isAsked: () => isAsked,
    isWhole: () => isWhole,
  }
}
