/**
 * The record under the hall and the state that is read of it: opened, missed, saved where it still can be, and found again.
 * Nothing is written here.
 */
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { RecordKeeper } from '../record/keeper.ts'
import { type Harm, harmOf, recordError } from '../record/record-error.ts'
import { NEWER_RELEASE } from '../store/sqlite/database.ts'
import type { Store } from '../store/store.ts'
import { type Live, rebuild } from './live.ts'

export type StorageTrouble = {
  code: 'disk-full' | Harm['code']
  /** For those who mend it: which file, how far, what to do. */
  detail: string
  /** Epoch ms. */
  since: number
}

/** While the disk is in trouble, it is tried so often and no more. */
const RETRY_MS = 500
const NOT_SAVED = 'All that was stored is held by the running server alone: make room, and do not stop it.'
const NO_ROOM = 'The disk of the data folder is full. Make room: the hall goes on by itself.'

export type RecordOptions = {
  record: RecordKeeper
  /** What is shown of a hall whose record cannot be read; without it such a hall does not start. */
  blank?: (() => Live) | undefined
  clock: Clock
  log: Logger
  /** The state was read again from the log: whoever follows the changes needs the whole of it. */
  onReread: () => void
}

export type HallRecord = ReturnType<typeof openHallRecord>

export function openHallRecord({ record, blank, clock, log, onReread }: RecordOptions) {
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

  /** Whether it could be read. */
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

  /** Whether all is well again; asked of the disk no more often than every RETRY_MS. */
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

  function isHarmed(harm: Harm | null): boolean {
    if (harm) harmed(harm)
    return harm !== null
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
    trouble: (): StorageTrouble | null => trouble,
    sound: () => store !== null,
    troubled: (error: Error) => troubled(asTrouble(error)),
    /** Whether what lies on the disk is another record than the one that is known: before and after each commit. */
    isHarmed: () => isHarmed(record.harm()),
    /** A deeper look, and the mark follows. */
    isHarmedWithin: () => isHarmed(store && record.follow(store, live)),
    reopen,
    recovered,
    shut,
  }
}

function asTrouble(error: Error): Omit<StorageTrouble, 'since'> {
  const full = /^(SQLITE_FULL|ENOSPC)/.test(String((error as { code?: unknown }).code))
  return harmOf(error) ?? { code: 'disk-full', detail: full ? NO_ROOM : error.message }
}
