/**
 * Exports beside the hall, each in a thread of its own that reads as fast as it is read from, so that neither the hall nor its
 * memory has to do with how much there is or how slowly it is taken.
 *
 *   reader ◄─ stream ◄─(one piece at a time)─ thread
 */
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { Ack } from '@antrean/queue-core'
import type { Logger } from 'pino'
import { done, refuse } from '../answer.ts'
import type { ExportOrder } from './order.ts'
import type { Files } from './read-export.ts'

export type Exporter = {
  open(order: ExportOrder): Ack<Readable>
  /** Breaks off those that run. */
  close(): Promise<void>
}

const THREAD = new URL('./export-thread.ts', import.meta.url)
const MOST_AT_ONCE = 4
const MOST_MEMORY_MB = 256
/** Whoever takes nothing for so long is gone. */
const STALLED_MS = 120_000

const BUSY = refuse(
  'too-many-attempts',
  'Four exports are on their way already. Wait until one has ended, then ask again.',
)
const STOPPING = refuse('shutting-down', 'The server is stopping. Ask for the export again in a moment.')

export function createExporter({ hall, access }: Files, log: Logger): Exporter {
  const running = new Set<Worker>()
  let closed = false

  function start(order: ExportOrder): Worker {
    const worker = new Worker(THREAD, {
      workerData: { files: { hall, access }, order },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    })
    running.add(worker)
    worker.once('exit', () => running.delete(worker))
    worker.on('error', error => log.error({ err: error, set: order.set }, 'An export failed.'))
    return worker
  }

  return {
    open(order) {
      if (closed) return STOPPING
      if (running.size >= MOST_AT_ONCE) return BUSY
      return done(Readable.from(piecesOf(start(order)), { objectMode: false }))
    },
    async close() {
      closed = true
      await Promise.all([...running].map(worker => worker.terminate()))
    },
  }
}

async function* piecesOf(worker: Worker): AsyncGenerator<string> {
  const over = new AbortController()
  worker.once('exit', () => over.abort())
  try {
    for (;;) {
      const told = once(worker, 'message', { signal: over.signal })
      worker.postMessage('next')
      const [piece] = (await told) as [string | null]
      if (piece === null) return
      const stalled = setTimeout(() => void worker.terminate(), STALLED_MS)
      try {
        if (piece) yield piece
      } finally {
        clearTimeout(stalled)
      }
    }
  } finally {
    await worker.terminate()
  }
}
