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
import type { Logger } from 'pino'
import { INTERNAL, SHUTTING_DOWN, STORAGE_FAILED } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { RecordKeeper } from '../record/keeper.ts'
import { type Harm, harmOf, recordError } from '../record/record-error.ts'
import type { Recorded } from '../store/batch.ts'
import { NEWER_RELEASE } from '../store/sqlite/database.ts'
import { isStorageError } from '../store/storage-error.ts'
import type { Store } from '../store/store.ts'
import { ask, awakeNow, timeOver } from './asked.ts'
import { type Decided, decideBatch } from './decide-batch.ts'
import { type Live, rebuild } from './live.ts'
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

export type StorageTrouble = {
  code: 'disk-full' | Harm['code']
  /** For those who mend it: which file, how far, what to do. */
  detail: string
  /** Epoch ms. */
  since: number
}

type Waiting = { submission: Submission; answer(ack: Ack<unknown>): void }

/** A lone command never waits for so many; a flood is answered in portions. */
const MOST_TOGETHER = 256
/** While the disk is in trouble, it is tried so often and no more. */
const RETRY_MS = 500
const NOT_SAVED = 'All that was stored is held by the running server alone: make room, and do not stop it.'
const NO_ROOM = 'The disk of the data folder is full. Make room: the hall goes on by itself.'

export function openHall(options: {
  record: RecordKeeper
  /** What is shown of a hall whose record cannot be read; without it such a hall does not start. */
  blank?: (() => Live) | undefined
  clock: Clock
  log: Logger
  /** What is asked of things with a life of their own because of what happened to others. */
  consequences?: Consequences | undefined
  /** The same because of what happened in the hall. */
  hallConsequences?: HallConsequences | undefined
  onCommitted: (commit: Commit) => void
  /** The state was read again from the log: whoever follows the changes needs the whole of it. */
  onReread: () => void
}): Hall {
  const { record, blank, clock, log, onCommitted, onReread } = options
  let store: Store | null = null
  let live: Live
  let trouble: (StorageTrouble & { triedAt: number }) | null = null
  try {
    live = read()
    if (store!.narrow) troubled({ code: 'disk-full', detail: NO_ROOM })
  } catch (error) {
    if (!blank || (error as { code?: unknown }).code === NEWER_RELEASE) throw error
    live = blank()
    troubled(asTrouble(error as Error))
  }
  const queue: Waiting[] = []
  let scheduled = false
  let closed = false
  /** Since the last checkpoint: nothing, something, or something and then a quiet moment. */
  let written: 'nothing' | 'lately' | 'earlier' = 'nothing'

  /** The state as the record tells it, through a handle that is opened anew. */
  function read(): Live {
    shut()
    const opened = record.open()
    store = opened
    try {
      const found = rebuild(opened)
      // A record that was begun anew has yet to be set up.
      return found.state.config || !blank ? found : { ...blank(), seq: found.seq, hall: found.hall }
    } catch (error) {
      shut()
      throw recordError({ code: 'record-changed', detail: (error as Error).message })
    }
  }

  function shut(): void {
    try {
      store?.close()
    } catch {
      // A broken handle; a fresh one is opened next.
    }
    store = null
  }

  function troubled({ code, detail }: Omit<StorageTrouble, 'since'>): void {
    const [triedAt, since] = [performance.now(), trouble?.since ?? clock.now()]
    if (trouble?.code !== code) log.error({ trouble: code }, detail)
    trouble = { code, detail, since, triedAt }
  }

  /**
   * The record is gone or was changed: what the handle still holds is saved, and nothing more is written through it. While
   * it cannot be saved, the handle is all that there is of it, and stays open.
   */
  function harmed(harm: Harm): void {
    const saved = store && harm.held ? record.rescue(store, harm) : ''
    troubled({ ...harm, detail: `${saved ?? NOT_SAVED} ${harm.detail}`.trim() })
    if (saved !== null) shut()
  }

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
    const before = trouble ? null : record.harm()
    if (before) harmed(before)
    if (trouble && !recovered()) {
      answerAll(batch, STORAGE_FAILED)
      return
    }
    const started = performance.now()
    let decided: Decided
    try {
      const [submissions, at] = [batch.map(({ submission }) => submission), clock.now()]
      decided = decideBatch(
        live,
        ask(store!, live, submissions, at),
        at,
        options.consequences,
        options.hallConsequences,
      )
      store!.write(decided.batch)
    } catch (error) {
      if (isStorageError(error)) lookAgain(batch, error as Error)
      else isolate(batch, error as Error)
      return
    }
    const after = record.harm()
    if (after) {
      harmed(after)
      answerAll(batch, STORAGE_FAILED)
      return
    }
    const { at, events: recorded } = decided.batch
    if (recorded.length > 0) written = 'lately'
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
    troubled(asTrouble(error))
    const readable = reopen(error)
    for (const { submission, answer } of batch) answer(readable ? landed(submission) : STORAGE_FAILED)
  }

  function landed(submission: Submission): Ack<unknown> {
    const { commandId } = submission
    try {
      const known = commandId && store!.answers.find(commandId)
      return known && wasAsked(submission, known) ? known.answer : STORAGE_FAILED
    } catch {
      return STORAGE_FAILED
    }
  }

  function reopen(cause: Error): boolean {
    try {
      live = read()
      onReread()
      return true
    } catch (error) {
      log.error({ err: error, cause }, 'The database cannot be opened.')
      troubled(asTrouble(error as Error))
      return false
    }
  }

  function recovered(): boolean {
    if (!trouble || performance.now() - trouble.triedAt < RETRY_MS) return !trouble
    const held = store && record.harm()
    if (held) {
      harmed(held)
      return false
    }
    try {
      if (store?.narrow && !store.hasRoom()) throw new Error(NO_ROOM)
      if (!store || store.narrow) {
        live = read()
        onReread()
      }
      store!.probe()
      const harm = record.harm()
      if (harm) throw recordError(harm)
      log.info('The hall can store again.')
      trouble = null
    } catch (error) {
      troubled(asTrouble(error as Error))
    }
    return !trouble
  }

  function somethingDue(at: number): boolean {
    if (dueCommands(live.state, at, HALL_POLICY).length > 0) return true
    try {
      return timeOver(store!, live, at).length > 0 || awakeNow(store!, live, at).length > 0
    } catch {
      // A record that cannot be read is told where something is written.
      return false
    }
  }

  /** A checkpoint keeps everybody waiting: it is made after a while in which nobody came. */
  function checkpointWhenQuiet(): void {
    if (written === 'earlier')
      try {
        const done = store!.checkpoint()
        if (done === 'again') return
        if (done === 'emptied') record.emptied()
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
      if (!store)
        throw recordError({ code: 'record-missing', detail: trouble?.detail ?? 'The hall is closed.' })
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
      const harm = record.follow(store!, live)
      if (harm) harmed(harm)
      else if (somethingDue(clock.now())) run([])
      else checkpointWhenQuiet()
    },
    trouble: () => trouble,
    sound: () => store !== null,
    drain() {
      closed = true
      while (queue.length > 0) run(queue.splice(0, MOST_TOGETHER))
    },
    close() {
      this.drain()
      const harm = store && record.follow(store, live)
      if (harm) harmed(harm)
      shut()
    },
  }
}

function asTrouble(error: Error): Omit<StorageTrouble, 'since'> {
  const full = /^(SQLITE_FULL|ENOSPC)/.test(String((error as { code?: unknown }).code))
  return harmOf(error) ?? { code: 'disk-full', detail: full ? NO_ROOM : error.message }
}

function answerAll(batch: Waiting[], ack: Ack<unknown>): void {
  for (const { answer } of batch) answer(ack)
}
