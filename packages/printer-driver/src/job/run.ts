/**
 * Carries one job through the machine of machine.ts: its effects go to the journal and the cable, and what the
 * printer says comes back as events.
 */
import type { PrinterProfile } from '../profile/profile.ts'
import type { PrinterStatus } from '../status/printer-status.ts'
import type { Reply } from '../status/replies.ts'
import { clearBuffers } from '../status/requests.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { chunksOf } from './chunks.ts'
import { expectConfirmation } from './confirmation.ts'
import type { Journal } from './journal.ts'
import { hasSentBytes, type Job, type JobEffect, type JobRules, startJob, stepJob } from './machine.ts'
import type { JobOrder } from './order.ts'
import type { Verdict } from './outcome.ts'

/** What happens around the job; the printer passes it on while the job runs. */
export interface JobListener {
  onStatus(status: PrinterStatus): void
  onReply(reply: Reply): void
  onLost(): void
  onClosing(): void
}

export interface RunningJob extends JobListener {
  readonly done: Promise<JobEnd>
}
export interface JobEnd {
  readonly verdict: Verdict
  /** The printer has the whole job and may still finish it. */
  readonly sentWhole: boolean
  /** Some bytes went out, not all: the next job has to clean up first. */
  readonly sentInPart: boolean
}

const tickMs = 50

export function runJob(
  order: JobOrder,
  supervision: Supervision,
  journal: Journal,
  profile: PrinterProfile,
  timing: Timing,
): RunningJob {
  const confirmation = expectConfirmation(profile, order.processId, {
    onFinished: () => take({ type: 'finished' }),
    onDoubt() {
      // While the buffer is being cleared an answer would say that the job, now forgotten, has finished.
      if (job.phase !== 'confirming') return
      supervision
        .line()
        ?.send(confirmation.request)
        .catch(() => {})
    },
  })
  const rules: JobRules = {
    budget: order.budget,
    askWithin: timing.answerWithin * 3,
    blockedPatience: timing.blockedPatience,
    clearWithin: timing.clearWithin,
    clears: profile.status.clears,
    confirms: profile.status.finished !== 'none',
  }
  const { promise: done, resolve } = Promise.withResolvers<JobEnd>()
  let job = startJob(performance.now(), rules)
  let begun = false
  /** Only after that can anything be the printer's word that it has finished. */
  let isAsked = false
  let sentWhole = false
  let recording: Promise<void> = Promise.resolve()
  let changed = (): void => {}
  const ticking = setInterval(() => take({ type: 'tick' }), tickMs)

  type Event = Parameters<typeof stepJob>[1]
  type Happening = Event extends infer E ? (E extends Event ? Omit<E, 'at'> : never) : never

  function take(event: Happening): void {
    const step = stepJob(job, { ...event, at: performance.now() } as Event, rules)
    const wasSettled = job.phase === 'settled'
    job = step.job
    for (const effect of step.effects) carryOut(effect)
    if (job.phase === 'settled' && !wasSettled) finish(job)
    changed()
  }

  function finish({ verdict }: Job): void {
    clearInterval(ticking)
    confirmation.stop()
    // A job that was given up while it was being recorded must not be left open in the journal.
    recording.then(() => resolve({ verdict: verdict!, sentWhole, sentInPart: begun && !sentWhole }))
  }

  function carryOut(effect: JobEffect): void {
    if (effect === 'record') record()
    if (effect === 'send') send().catch(() => take({ type: 'line-lost' }))
    if (effect === 'clear') clear()
  }

  function record(): void {
    const { id, attempt, copy, processId } = order
    recording = journal.begin({ id, attempt, copy, processId }).then(
      () => take({ type: 'recorded' }),
      () => take({ type: 'record-failed' }),
    )
  }

  async function send(): Promise<void> {
    const chunks = chunksOf(order.pieces)
    for (const [index, chunk] of chunks.entries()) {
      if (index > 0) await untilAnswered()
      const line = supervision.line()
      if (job.phase !== 'sending') return
      if (!line) return take({ type: 'line-lost' })
      begun = true
      await line.send(chunk)
    }
    if (job.phase !== 'sending') return
    isAsked = true
    if (confirmation.request.length > 0) await supervision.line()?.send(confirmation.request)
    sentWhole = true
    take({ type: 'sent' })
  }

  /**
   * Between chunks: the printer answers and nothing blocks it, or the job has ended otherwise. One that falls silent
   * here may have been switched off and on, and would print the rest as if it were the whole.
   */
  async function untilAnswered(): Promise<void> {
    for (let misses = 0; job.phase === 'sending'; ) {
      const heard = await supervision.refresh()
      if (heard && job.blockedBy === undefined) return
      const isHeldBack = (supervision.line()?.stuckForMs() ?? 0) > 0
      if (!heard && !isHeldBack && ++misses >= 2) return take({ type: 'line-lost' })
      await new Promise<void>(wakeUp => {
        changed = wakeUp
      })
    }
  }

  async function clear(): Promise<void> {
    const isCleared = (reply: Reply): true | undefined => reply.kind === 'cleared' || undefined
    const cleared = await supervision.line()?.ask(clearBuffers, isCleared, timing.clearWithin)
    if (cleared) take({ type: 'cleared' })
  }

  const onStatus = ({ state, canPrint }: PrinterStatus): void => take({ type: 'status', state, canPrint })
  /** One lost byte must not turn a visitor away: the question is asked again until the printer is silent. */
  async function askFirst(): Promise<void> {
    while (job.phase === 'asking') {
      const heard = await supervision.refresh()
      if (heard) onStatus(supervision.status())
      else if (!supervision.line() || supervision.status().state === 'offline') take({ type: 'line-lost' })
    }
  }
  askFirst().catch(() => take({ type: 'line-lost' }))

  return {
    done,
    onStatus(status) {
      // Before the first byte only the fresh answer counts; a state from before may be stale.
      if (job.phase !== 'asking') onStatus(status)
    },
    onReply(reply) {
      if (isAsked && hasSentBytes(job)) confirmation.hear(reply)
    },
    onLost: () => take({ type: 'line-lost' }),
    onClosing: () => take({ type: 'closing' }),
  }
}
