/**
 * The hall: the single writer. Commands that arrive together share one durable commit, and nobody is told of anything
 * before it is on the disk.
 *
 *   submit ─► queue ─(setImmediate)─► transaction ─► commit ─► answers ─► onCommitted
 *                                          └─ failed: open again, look what landed
 */
import { type Ack, dueCommands } from '@antrean/queue-core'
import type { Logger } from 'pino'
import { INTERNAL, SHUTTING_DOWN, STORAGE_FAILED } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Recorded } from '../store/log.ts'
import { isStorageError } from '../store/storage-error.ts'
import type { Store } from '../store/store.ts'
import { type Live, rebuild } from './live.ts'
import type { Submission } from './submission.ts'
import { type Committed, transact } from './transaction.ts'

export type Commit = { at: number; recorded: Recorded[]; commands: number; seconds: number }

export type Hall = {
  readonly live: Live
  readonly store: Store
  submit(submission: Submission): Promise<Ack<unknown>>
  /** Does what the passing of time calls for; to be called several times a second. */
  tick(): void
  /** Why nothing can be stored now, or null when all is well. */
  trouble(): string | null
  /** Whether `live` is what the log says: not where a commit failed and the log cannot be read again. */
  sound(): boolean
  /** Answers what is queued; what comes later is refused. */
  drain(): void
  close(): void
}

type Waiting = { submission: Submission; answer(ack: Ack<unknown>): void }

/** A lone command never waits for so many; a flood is answered in portions. */
const MOST_TOGETHER = 256
/** While the disk is in trouble, it is tried so often and no more. */
const RETRY_MS = 500

export function openHall(options: {
  openStore: () => Store
  clock: Clock
  log: Logger
  onCommitted: (commit: Commit) => void
  /** The state was read again from the log: whoever follows the changes needs the whole of it. */
  onReread: () => void
}): Hall {
  const { openStore, clock, log, onCommitted, onReread } = options
  let store = openStore()
  let live = rebuild(store.log)
  const queue: Waiting[] = []
  let scheduled = false
  let closed = false
  /** Since the last checkpoint: nothing, something, or something and then a quiet moment. */
  let written: 'nothing' | 'lately' | 'earlier' = 'nothing'
  let trouble: { reason: string; triedAt: number } | null = null

  function takeNext(): void {
    scheduled = false
    const batch = queue.splice(0, MOST_TOGETHER)
    if (queue.length > 0) schedule()
    run(batch)
  }

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    setImmediate(takeNext)
  }

  function run(batch: Waiting[]): void {
    if (trouble && !recovered()) {
      answerAll(batch, STORAGE_FAILED)
      return
    }
    const started = performance.now()
    let committed: Committed
    try {
      committed = transact(
        store,
        live,
        batch.map(({ submission }) => submission),
        clock.now(),
      )
    } catch (error) {
      if (isStorageError(error)) lookAgain(batch, error as Error)
      else isolate(batch, error as Error)
      return
    }
    const { at, answers, recorded } = committed
    if (recorded.length > 0) written = 'lately'
    const seconds = (performance.now() - started) / 1000
    for (const [i, { answer }] of batch.entries()) answer(answers[i]!)
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
    if (!reopen(error)) answerAll(batch, STORAGE_FAILED)
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
    trouble = { reason: error.message, triedAt: performance.now() }
    const readable = reopen(error)
    for (const { submission, answer } of batch) answer(readable ? landed(submission) : STORAGE_FAILED)
  }

  function landed({ commandId, fingerprint }: Submission): Ack<unknown> {
    try {
      const known = commandId && store.answers.find(commandId)
      return known && known.fingerprint === fingerprint ? known.answer : STORAGE_FAILED
    } catch {
      return STORAGE_FAILED
    }
  }

  function reopen(cause: Error): boolean {
    try {
      store.close()
    } catch {
      // A broken handle; a fresh one is opened next.
    }
    try {
      store = openStore()
      live = rebuild(store.log)
      onReread()
      return true
    } catch (error) {
      log.error({ err: error, cause }, 'The database cannot be opened.')
      trouble = { reason: (error as Error).message, triedAt: performance.now() }
      return false
    }
  }

  function recovered(): boolean {
    if (!trouble || performance.now() - trouble.triedAt < RETRY_MS) return !trouble
    try {
      if (!store.db.open) {
        store = openStore()
        live = rebuild(store.log)
        onReread()
      }
      store.probe()
      log.info('The hall can store again.')
      trouble = null
    } catch (error) {
      trouble = { reason: (error as Error).message, triedAt: performance.now() }
    }
    return !trouble
  }

  /** A checkpoint keeps everybody waiting: it is made after a while in which nobody came. */
  function checkpointWhenQuiet(): void {
    if (written === 'earlier')
      try {
        store.checkpoint()
      } catch (error) {
        log.warn({ err: error }, 'The write-ahead log could not be emptied. It is tried again.')
        return
      }
    written = written === 'lately' ? 'earlier' : 'nothing'
  }

  return {
    get live() {
      return live
    },
    get store() {
      return store
    },
    submit: submission =>
      new Promise(answer => {
        if (closed) return answer(SHUTTING_DOWN)
        queue.push({ submission, answer })
        schedule()
      }),
    tick() {
      if (closed || (trouble && !recovered())) return
      if (dueCommands(live.state, clock.now()).length > 0) run([])
      else checkpointWhenQuiet()
    },
    trouble: () => trouble?.reason ?? null,
    sound: () => store.db.open,
    drain() {
      closed = true
      while (queue.length > 0) run(queue.splice(0, MOST_TOGETHER))
    },
    close() {
      this.drain()
      store.close()
    },
  }
}

function answerAll(batch: Waiting[], ack: Ack<unknown>): void {
  for (const { answer } of batch) answer(ack)
}
