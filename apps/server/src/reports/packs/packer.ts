/**
 * Packs what reports count of the tickets that have ended, beside the hall: a thread reads and packs, the hall's own writes each pack,
 * a thousand tickets in a fraction of a millisecond.
 *
 *   every half minute: is a pack due? ─► thread ─(pack)─► store.keepPack
 *
 * Nobody waits for it: until a ticket is in a pack, reports read it where it is filed.
 */
import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'
import { every } from '../../background.ts'
import type { Hall } from '../../hall/hall.ts'
import { firstOpen } from '../moment.ts'
import { isDue, MOST_TICKETS, type nextPack } from './next-pack.ts'

const THREAD = new URL('./packing-thread.ts', import.meta.url)
const MOST_MEMORY_MB = 256
const EVERY_MS = 30_000
/** After a start, by when whoever waited for it has been served. */
const FIRST_MS = 2_000

type Packer = { look(): void; close(): Promise<void> }
type Options = { hall: Pick<Hall, 'sound' | 'store' | 'live'>; file: string; log: Logger; everyMs?: number }

/** `file`: the hall's database. */
export function startPacking({ hall, file, log, everyMs = EVERY_MS }: Options): Packer {
  let running: Worker | null = null
  let closed = false

  function pack(): void {
    if (closed || running || !hall.sound() || hall.store.narrow) return
    const { store, live } = hall
    const open = firstOpen(live)
    if (!isDue(store.packs.gap(0, open, MOST_TICKETS), { from: 0, open })) return
    const worker = new Worker(THREAD, {
      workerData: { file, open },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    })
    running = worker
    worker.unref()
    worker.on('message', (made: NonNullable<ReturnType<typeof nextPack>>) => {
      try {
        if (closed) return
        // Another record may have taken its place.
        if (hall.sound() && hall.store === store) store.keepPack(made.pack, made.asOf)
        else void worker.terminate()
      } catch (error) {
        log.warn({ err: error }, 'What reports count could not be packed. It is tried again.')
        void worker.terminate()
      }
    })
    worker.once('error', error => log.error({ err: error }, 'What reports count could not be packed.'))
    worker.once('exit', () => {
      running = null
    })
  }

  const looks = every(everyMs, log, 'Whether a pack for the reports is due could not be looked at.', pack)
  const first = setTimeout(looks.now, Math.min(FIRST_MS, everyMs)).unref()
  return {
    look: looks.now,
    async close() {
      closed = true
      clearTimeout(first)
      await looks.close()
      await running?.terminate()
    },
  }
}
