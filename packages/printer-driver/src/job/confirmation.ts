/** How a model says that it has finished a job, and what its word is worth. */
import type { PrinterProfile } from '../profile/profile.ts'
import { type CountedJob, countJob } from '../star/count.ts'
import type { Reply } from '../status/replies.ts'
import { askProcessId, askQueuedStatus, askQueuedStatusOld } from '../status/requests.ts'
import type { Habits } from './habits.ts'
import { countQueuedAnswers } from './queued-answers.ts'

export type Confirmation = {
  /** Goes out before the first byte of the job. */
  readonly opening: Uint8Array
  /**
   * Goes out here and there within the job, and is answered in its order: a printer that loses a part loses the question
   * in it, and then there are fewer answers than questions.
   */
  readonly marker: Uint8Array
  /** Goes out after the last byte of the job. Empty: this model cannot say. */
  readonly request: Uint8Array
  markersGoOut(count: number): void
  requestIsOut(): void
  hear(reply: Reply): void
  /** Queued questions that are not answered yet. */
  unanswered(): number
  stop(): void
}

export type ConfirmationListener = {
  ask(questions: Uint8Array): void
  /** `by`: the moment, by `performance.now()`, at which all was on paper already. */
  onFinished(by: number): void
  /** What it says cannot be so: it answers before paper can be out, or has lost a part, or may have. */
  onUnsure(why: 'before-paper' | 'part-lost'): void
}

const nothing = new Uint8Array()
const mute: Confirmation = {
  opening: nothing,
  marker: nothing,
  request: nothing,
  markersGoOut: () => {},
  requestIsOut: () => {},
  hear: () => {},
  unanswered: () => 0,
  stop: () => {},
}

/** What a model is asked in the order of the job. */
export const queuedQuestions: Record<PrinterProfile['status']['finished'], Uint8Array | undefined> = {
  'gs-r': askQueuedStatus,
  'esc-v': askQueuedStatusOld,
  'process-id': askQueuedStatus,
  'star-count': undefined,
  none: undefined,
}

/** What this model is asked in the order of the job, as far as it is known to answer. */
export function queuedQuestion(profile: PrinterProfile, habits: Habits): Uint8Array | undefined {
  return habits.answersQueued() ? queuedQuestions[profile.status.finished] : undefined
}

/** `paperAt`: the moment, by `performance.now()`, before which paper cannot be out. */
export function expectConfirmation(
  profile: PrinterProfile,
  habits: Habits,
  processId: string,
  paperAt: () => number,
  listener: ConfirmationListener,
): Confirmation {
  if (profile.status.finished === 'none' || !habits.givesWord(profile)) return mute
  if (profile.status.finished === 'star-count') return expectCount(countJob(habits.count), paperAt, listener)
  const question = queuedQuestion(profile, habits)
  return profile.status.finished === 'process-id'
    ? expectProcessId(processId, question ?? nothing, habits, paperAt, listener)
    : expectQueued(question ?? nothing, habits, paperAt, listener)
}

/** A stray byte can look like a queued status; hardly two of them with no noise beside. */
const QUEUED_ANSWERS = 2

function expectQueued(
  question: Uint8Array,
  habits: Habits,
  paperAt: () => number,
  { ask, onFinished, onUnsure }: ConfirmationListener,
): Confirmation {
  const answers = countQueuedAnswers({
    ask: count => ask(repeat(question, count)),
    onWord(from, hasSurplus) {
      if (from < paperAt()) onUnsure('before-paper')
      else if (habits.doubtsSurplus(hasSurplus)) onUnsure('part-lost')
      else onFinished(from)
    },
  })
  answers.asked(habits.owed)
  return {
    opening: nothing,
    marker: question,
    request: repeat(question, QUEUED_ANSWERS),
    markersGoOut: answers.asked,
    requestIsOut() {
      answers.asked(QUEUED_ANSWERS)
      answers.expectWord()
    },
    hear: answers.hear,
    unanswered: answers.unanswered,
    stop: answers.stop,
  }
}

/** The id cannot be noise, and comes behind all else: what is missing then is lost. */
function expectProcessId(
  processId: string,
  marker: Uint8Array,
  habits: Habits,
  paperAt: () => number,
  { onFinished, onUnsure }: ConfirmationListener,
): Confirmation {
  let markers = 0
  let answers = 0
  return {
    opening: nothing,
    marker,
    request: askProcessId(processId),
    markersGoOut(count) {
      markers = count
    },
    requestIsOut: () => {},
    hear(reply) {
      if (reply.kind === 'queued') answers++
      if (reply.kind !== 'process-id' || reply.id !== processId) return
      if (performance.now() < paperAt()) onUnsure('before-paper')
      else if (answers < markers || habits.doubtsSurplus(answers > markers)) onUnsure('part-lost')
      else onFinished(performance.now())
    },
    unanswered: () => Math.max(0, markers - answers),
    stop: () => {},
  }
}

/** A count cannot be noise either: it comes in a whole status, and only the end of this job arrives at it. */
function expectCount(
  { opening, closing, isDone, hasLost }: CountedJob,
  paperAt: () => number,
  { onFinished, onUnsure }: ConfirmationListener,
): Confirmation {
  return {
    ...mute,
    opening,
    request: closing,
    hear(reply) {
      if (hasLost(reply)) onUnsure('part-lost')
      else if (!isDone(reply)) return
      else if (performance.now() < paperAt()) onUnsure('before-paper')
      else onFinished(performance.now())
    },
  }
}

export function repeat(bytes: Uint8Array, count: number): Uint8Array {
  return Uint8Array.from({ length: bytes.length * count }, (_, at) => bytes[at % bytes.length]!)
}
