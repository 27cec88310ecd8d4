/**
 * The hall: the single writer. Commands that arrive together share one durable commit, and nobody is told of anything
 * before it is on the disk.
 *
 *   submit ─► queue ─(setImmediate)─► decideBatch ─► store.write ─► answers ─► onCommitted
 *                                                        └─ failed: open again, look what landed
 *
 * Nothing is acknowledged into a record that is gone or was changed: the hall is shown as it was and refuses until the
 * record is back (record/keeper.ts).
 */
import { type Ack, dueCommands, HALL_POLICY } from '@antrean/queue-core'
import { INTERNAL, SHUTTING_DOWN, STORAGE_FAILED } from '../answer.ts'
import type { Recorded } from '../store/batch.ts'
import { isStorageError } from '../store/storage-error.ts'
import type { Store } from '../store/store.ts'
import { ask, awakeNow, timeOver } from './asked.ts'
import { checkpointing } from './checkpoint.ts'
import { type Decided, decideBatch } from './decide-batch.ts'
import { type HallRecord, openHallRecord, type RecordOptions, type StorageTrouble } from './hall-record.ts'
import type { Live } from './live.ts'
import type { Consequences, HallConsequences } from './moving.ts'
import { type Submission, wasAsked } from './submission.ts'

export type Commit = { at: number; recorded: Recorded[]; commands: number; seconds: number }

export type Hall = {
  readonly live: Live
  readonly store: Store
  submit(submission: Submission): Promise<Ack<unknown>>
  /** Does what the passing of time calls for; to be called several times a second. */
  tick(): void
  /** Why nothing can be stored now, or null when all is well. */
  trouble(): StorageTrouble | null
  /** Whether `live` is what the log says: not where a commit failed and the log cannot be read again. */
  sound(): boolean
  /** Answers what is queued; what comes later is refused. */
  drain(): void
  close(): void
}

type Waiting = { submission: Submission; answer(ack: Ack<unknown>): void }

/** A lone command never waits for so many; a flood is answered in portions. */
const MOST_TOGETHER = 256

export type HallOptions = RecordOptions & {
  /** What is asked of things with a life of their own because of what happened to others. */
  consequences?: Consequences | undefined
  /** The same because of what happened in the hall. */
  hallConsequences?: HallConsequences | undefined
  onCommitted: (commit: Commit) => void
}

export function openHall(options: HallOptions): Hall {
  const { clock, log, onCommitted } = options
  const record = openHallRecord(options)
  const checkpoint = checkpointing(log, options.record.emptied)
  const queue: Waiting[] = []
  let scheduled = false
  let closed = false

  function takeNext(): void {
    scheduled = false
    const batch = queue.splice(0, MOST_TOGETHER)
    if (queue.length > 0) schedule()
    try {
      run(batch)
    } catch (error) {
      log.error({ err: error }, 'Commands could not be performed.')
      answerAll(batch, INTERNAL)
    }
  }

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    setImmediate(takeNext)
  }

  function run(batch: Waiting[]): void {
    if (!record.trouble()) record.isHarmed()
    if (record.trouble() && !record.recovered()) {
      answerAll(batch, STORAGE_FAILED)
      return
    }
    const started = performance.now()
    let decided: Decided
    try {
      const [submissions, at] = [batch.map(({ submission }) => submission), clock.now()]
      const { store, live } = record
      const asked = ask(store, live, submissions, at)
      decided = decideBatch(live, asked, at, options.consequences, options.hallConsequences)
      store.write(decided.batch)
    } catch (error) {
      if (isStorageError(error)) lookAgain(batch, error as Error)
      else isolate(batch, error as Error)
      return
    }
    if (record.isHarmed()) {
      answerAll(batch, STORAGE_FAILED)
      return
    }
    const { at, events: recorded } = decided.batch
    if (recorded.length > 0) checkpoint.wrote()
    const seconds = (performance.now() - started) / 1000
    for (const [i, { answer }] of batch.entries()) answer(decided.told[i]!)
    tell({ at, recorded, commands: batch.length, seconds })
  }

  /** Who only listens cannot harm what is committed. */
  function tell(commit: Commit): void {
    try {
      onCommitted(commit)
    } catch (error) {
      log.error({ err: error }, 'A commit could not be told.')
    }
  }

  /** A command that the rules choke on is a bug: it must not take its neighbours with it. */
  function isolate(batch: Waiting[], error: Error): void {
    if (!record.reopen(error)) answerAll(batch, STORAGE_FAILED)
    else if (batch.length > 1) for (const one of batch) run([one])
    else giveUp(batch, error)
  }

  function giveUp(batch: Waiting[], error: Error): void {
    log.error({ err: error, fingerprint: batch[0]?.submission.fingerprint }, 'A command failed.')
    answerAll(batch, INTERNAL)
  }

  /** After a failed commit the outcome is unknown: what landed gets its answer, the rest may be sent again. */
  function lookAgain(batch: Waiting[], error: Error): void {
    log.error({ err: error }, 'The hall cannot store anything. It keeps trying.')
    record.troubled(error)
    const readable = record.reopen(error)
    for (const { submission, answer } of batch) answer(readable ? landed(record, submission) : STORAGE_FAILED)
  }

  return {
    get live() {
      return record.live
    },
    get store() {
      return record.store
    },
    submit: submission =>
      new Promise(answer => {
        if (closed) return answer(SHUTTING_DOWN)
        queue.push({ submission, answer })
        schedule()
      }),
    tick() {
      if (closed || (record.trouble() && !record.recovered()) || record.isHarmedWithin()) return
      if (somethingDue(record, clock.now())) run([])
      else checkpoint.whenQuiet(record.store)
    },
    trouble: record.trouble,
    sound: record.sound,
    drain() {
      closed = true
      while (queue.length > 0) run(queue.splice(0, MOST_TOGETHER))
    },
    close() {
      this.drain()
      record.isHarmedWithin()
      record.shut()
    },
  }
}

function landed(record: HallRecord, submission: Submission): Ack<unknown> {
  const { commandId } = submission
  try {
    const known = commandId && record.store.answers.find(commandId)
    return known && wasAsked(submission, known) ? known.answer : STORAGE_FAILED
  } catch {
    return STORAGE_FAILED
  }
}

function somethingDue(record: HallRecord, at: number): boolean {
  const { live } = record
  if (dueCommands(live.state, at, HALL_POLICY).length > 0) return true
  try {
    const { store } = record
    return timeOver(store, live, at).length > 0 || awakeNow(store, live, at).length > 0
  } catch {
    // A record that cannot be read is told where something is written.
    return false
  }
}

function answerAll(batch: Waiting[], ack: Ack<unknown>): void {
  for (const { answer } of batch) answer(ack)
}
