/**
 * Carries one job through the machine of machine.ts: its effects go to the journal and the cable, and what the
 * printer says comes back as events.
 */

import type { Work } from '../conversation.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import type { PrinterStatus } from '../status/printer-status.ts'
import type { Reply } from '../status/replies.ts'
import { clearBuffers } from '../status/requests.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { expectConfirmation, queuedQuestion } from './confirmation.ts'
import type { Habits } from './habits.ts'
import type { Journal } from './journal.ts'
import { hasSentBytes, type Job, type JobRules } from './machine.ts'
import type { JobOrder } from './order.ts'
import type { Verdict } from './outcome.ts'
import { followJob, type Progress } from './progress.ts'
import { openSending, type Sending } from './sending.ts'

/** What happens around the job; the printer passes it on while the job runs. */
export type JobListener = {
  onStatus(status: PrinterStatus): void
  onReply(reply: Reply): void
  onLost(): void
  onPaperEnd(): void
  onClosing(): void
}

export type RunningJob = JobListener & {
  readonly done: Promise<JobEnd>
}
export type JobEnd = {
  readonly verdict: Verdict
  /** The printer has the whole job and may still finish it. */
  readonly sentWhole: boolean
  /** Some bytes went out, not all: the next job has to clean up first. */
  readonly sentInPart: boolean
}

/** And as many again, where each takes longer than the slowest lately. */
const QUESTIONS_OF_ROUND = 8
/** A ticket's time is measured so well: no roll is changed in less. */
const LEAST_DOUBT_MS = 400

/** News is promised within two seconds, of which asking takes its part. */
const NEWS_MS = 1500
/** A printer that is known may take so much longer than it usually does. */
const SLOWER_THAN_USUAL = 1.3

/** For how long silence over this ticket is nothing to show, and for how long it is no loss. */
function workOf({ workMs }: JobOrder, { usualTime }: Habits, { reserve }: Timing): Work {
  const usual = usualTime.of(workMs)
  // Its paper may be slower than its profile says.
  if (usual === undefined) return { usualMs: Math.min(workMs, NEWS_MS), mostMs: workMs + reserve / 2 }
  return {
    usualMs: Math.max(NEWS_MS, usual + LEAST_DOUBT_MS),
    mostMs: Math.max(workMs, usual * SLOWER_THAN_USUAL + LEAST_DOUBT_MS),
  }
}

function rulesOf(
  order: JobOrder,
  supervision: Supervision,
  profile: PrinterProfile,
  habits: Habits,
  timing: Timing,
): JobRules {
  const slowestMs = supervision.cable()?.slowestAnswerMs() ?? 0
  return {
    budget: order.budget,
    workMs: order.workMs,
    leastMs: order.leastMs,
    askWithin: timing.answerWithin * 3 + slowestMs * QUESTIONS_OF_ROUND,
    blockedPatience: timing.blockedPatience,
    clearWithin: timing.clearWithin,
    clears: profile.status.clears,
    confirms: profile.status.finished !== 'none' && habits.givesWord(profile),
  }
}

export function runJob(
  order: JobOrder,
  supervision: Supervision,
  journal: Journal,
  profile: PrinterProfile,
  habits: Habits,
  timing: Timing,
): RunningJob {
  const rules = rulesOf(order, supervision, profile, habits, timing)
  const slowestMs = supervision.cable()?.slowestAnswerMs() ?? 0
  /**
   * Where answers are slow a ticket would take too long; and where bytes trickle in, the beginning of a line can be lost before
   * its questions are there.
   */
  const mayGoInSteps = rules.confirms && order.wireMs === 0 && slowestMs < timing.answerWithin / 2
  const stepQuestion = habits.losesAnswers && mayGoInSteps ? queuedQuestion(profile, habits) : undefined
  const { promise: done, resolve } = Promise.withResolvers<JobEnd>()
  /** When it first answered after the last question. */
  let wordAt: number | undefined
  /** Answers to queued questions, until now. */
  let queuedHeard = 0
  let recording: Promise<void> = Promise.resolve()
  const progress = followJob(rules, {
    onSettled,
    carryOut(effect) {
      if (effect === 'record') recording = record(order, journal, progress)
      if (effect === 'send') sending.send().catch(onLost)
      if (effect === 'clear') clear(supervision, timing, progress)
    },
  })
  const { job, take } = progress
  const onLost = (): void => take({ type: 'line-lost' })
  const isTooLate = lateness(order, supervision, habits)
  const onFinished = (by: number): void =>
    take({ type: isTooLate(by, job(), sending) ? 'finished-late' : 'finished' })
  const confirmation = expectConfirmation(
    profile,
    habits,
    order.processId,
    () => sending.firstByteAt() + order.leastMs,
    {
      onFinished,
      onUnsure,
      ask(questions) {
        // While the buffer is being cleared an answer would say that the job, now forgotten, has finished.
        if (job().phase === 'confirming') sendQuietly(supervision, questions)
      },
    },
  )
  const sending = openSending({
    ...{ order, supervision, confirmation, timing, stepQuestion, slowestMs, progress, onFinished, onUnsure },
    work: workOf(order, habits, timing),
    queuedHeard: () => queuedHeard,
  })

  function onUnsure(why: 'before-paper' | 'part-lost'): void {
    if (why === 'before-paper') habits.noteEarlyWord()
    take({ type: 'unsure', reason: why === 'part-lost' ? 'no-confirmation' : 'unconfirmed' })
  }

  function onSettled({ verdict }: Job): void {
    confirmation.stop()
    if (sending.hasBegun()) supervision.endWork(verdict!.outcome === 'printed' ? wordAt : undefined)
    noteHabits(habits, verdict!, { owed: confirmation.unanswered(), queuedHeard, mayGoInSteps })
    supervision.remark(habits.remark())
    const sentWhole = sending.isWhole()
    const sentInPart = sending.hasBegun() && !sentWhole
    // A job that was given up while it was being recorded must not be left open in the journal.
    recording.then(() => resolve({ verdict: verdict!, sentWhole, sentInPart }))
  }

  askFirst(supervision, progress).catch(onLost)

  return {
    done,
    onStatus(status) {
      // Before the first byte only the fresh answer counts; a state from before may be stale.
      if (job().phase !== 'asking') takeStatus(progress, status)
    },
    onReply(reply) {
      beginIfReady(supervision, progress)
      if (reply.kind === 'queued') {
        habits.noteQueued()
        // Asked in the order of the job it says nothing of an end; answered on receipt it may be the only word of it.
        if (habits.saysPaperEnd(reply.byte)) take({ type: 'torn' })
        queuedHeard++
      }
      const isWord = reply.kind === 'queued' || reply.kind === 'process-id'
      if (sending.isAsked() && isWord) wordAt ??= performance.now()
      if (sending.hasBegun() && hasSentBytes(job()) && !stepQuestion) confirmation.hear(reply)
    },
    onLost,
    onPaperEnd: () => take({ type: 'torn' }),
    onClosing: () => take({ type: 'closing' }),
  }
}

const takeStatus = ({ take }: Progress, { state, conditions, canPrint }: PrinterStatus): void =>
  take({ type: 'status', state, conditions, canPrint })

function beginIfReady(supervision: Supervision, progress: Progress): void {
  if (progress.job().phase === 'asking' && supervision.isReadyForJob())
    takeStatus(progress, supervision.status())
}

/** One lost byte must not turn a visitor away: the question is asked again until the printer is silent. */
async function askFirst(supervision: Supervision, progress: Progress): Promise<void> {
  beginIfReady(supervision, progress)
  while (progress.job().phase === 'asking') {
    const heard = await supervision.refresh()
    if (heard === 'all' || heard === 'some') takeStatus(progress, supervision.status())
    else if (!supervision.cable() || supervision.status().state === 'offline')
      progress.take({ type: 'line-lost' })
  }
}

function record(
  { id, attempt, copy, processId }: JobOrder,
  journal: Journal,
  { take }: Progress,
): Promise<void> {
  return journal.begin({ id, attempt, copy, processId }).then(
    () => take({ type: 'recorded' }),
    () => take({ type: 'record-failed' }),
  )
}

async function clear(supervision: Supervision, timing: Timing, { take }: Progress): Promise<void> {
  const isCleared = (reply: Reply): true | undefined => reply.kind === 'cleared' || undefined
  const cleared = await supervision.cable()?.ask(clearBuffers, isCleared, timing.clearWithin)
  if (cleared) take({ type: 'cleared' })
}

function sendQuietly(supervision: Supervision, bytes: Uint8Array): void {
  supervision
    .cable()
    ?.send(bytes)
    .catch(() => {})
}

/** What the end of a job says about the printer, and what it still owes. */
function noteHabits(
  habits: Habits,
  { outcome, reason }: Verdict,
  { owed, queuedHeard, mayGoInSteps }: { owed: number; queuedHeard: number; mayGoInSteps: boolean },
): void {
  habits.owed = owed
  const gaveWord = outcome === 'printed' || reason === 'late-word'
  const isFirstLoss = reason === 'no-confirmation' && queuedHeard > 0 && mayGoInSteps && !habits.losesAnswers
  if (isFirstLoss) habits.losesAnswers = true
  // Some of its answers are no silence; once it was asked line by line, that is its way.
  else if (gaveWord || reason === 'no-confirmation') habits.noteWord(gaveWord, queuedHeard > 0 && owed > 0)
}

/** What reports by itself has told of all that stood in its way; what is only asked may have been silent over it. */
const lateness =
  (order: JobOrder, supervision: Supervision, { usualTime }: Habits) =>
  (by: number, { blockedInAll }: Job, sending: Sending): boolean => {
    if (sending.isCovered() && supervision.reportsItself()) return false
    // Of a raw stream it is not known how long it should take.
    if (order.leastMs === 0) return false
    const took = {
      tookMs: by - sending.firstByteAt() - blockedInAll,
      workMs: order.workMs,
      stoodStill: blockedInAll > 0,
    }
    return usualTime.isLate(took, LEAST_DOUBT_MS + (supervision.cable()?.answersSpreadMs() ?? 0))
  }
