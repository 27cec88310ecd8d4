/**
 * A job that is wholly in the printer may yet come out; then the printer says late that it did. Listened to until the next
 * job, for the two cannot be told apart.
 */
import type { PrinterProfile } from '../profile/profile.ts'
import type { Reply } from '../status/replies.ts'
import type { Supervision } from '../supervision.ts'
import { queuedQuestion, repeat } from './confirmation.ts'
import type { Habits } from './habits.ts'
import type { Attempt, Journal } from './journal.ts'
import type { JobOrder } from './order.ts'
import { explain, type PrintOutcome, type Verdict } from './outcome.ts'
import { countQueuedAnswers, type QueuedAnswers } from './queued-answers.ts'
import { mayStillComeOut } from './second-original.ts'

export type LateWord = {
  /** While no job runs. */
  hear(reply: Reply): void
  listenOn(order: JobOrder): void
  forget(): void
}

type Ears = {
  readonly profile: PrinterProfile
  readonly habits: Habits
  readonly journal: Journal
  supervision(): Supervision
  onResolved(outcome: PrintOutcome): void
  onJournalFailed(error: Error): void
}

export function listenForLateWord(ears: Ears): LateWord {
  const { profile, habits, journal, supervision } = ears
  let late: QueuedAnswers | undefined

  function forget(): void {
    late?.stop()
    late = undefined
  }

  function resolve({ id, attempt, copy }: Pick<Attempt, 'id' | 'attempt' | 'copy'>): void {
    const verdict: Verdict = { outcome: 'printed', reason: 'confirmed', partial: false }
    forget()
    journal.settle({ id, attempt }, verdict).catch(ears.onJournalFailed)
    ears.onResolved({ ...verdict, id, attempt, copy, detail: explain('confirmed') })
  }

  return {
    /** Only where it has told by itself of all that kept it: else the paper may have been changed meanwhile. */
    hear(reply) {
      if (!supervision().reportsItself()) return
      if (reply.kind === 'process-id') {
        const attempt = journal.unresolved().find(({ processId }) => processId === reply.id)
        if (attempt && mayStillComeOut(attempt.reason)) resolve(attempt)
      }
      late?.hear(reply)
    },

    listenOn(order) {
      const question = queuedQuestion(profile, habits)
      if (!question || profile.status.finished === 'process-id' || !habits.givesWord(profile)) return
      late = countQueuedAnswers({
        ask: count =>
          supervision()
            .cable()
            ?.send(repeat(question, count))
            .catch(() => {}),
        onWord: () => resolve(order),
      })
      late.asked(habits.owed)
      if (habits.owed > 0) late.expectWord()
    },

    forget,
  }
}
