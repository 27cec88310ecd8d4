/**
 * Makes reports beside the hall: each in a thread of its own with a read-only connection, one at a time, so that a year
 * of tickets delays nobody's press or call.
 *
 *   route ─► line (one by one) ─► thread ─► bytes
 *                                   └─ who asked? ─► people, where the reader may see it
 */
import { Worker } from 'node:worker_threads'
import type { Ack } from '@antrean/queue-core'
import type { Logger } from 'pino'
import { done, refuse } from '../answer.ts'
import type { LookUp } from './applicants.ts'
import type { ReportOrder } from './order.ts'
import type { Said } from './report-thread.ts'

export type Reporter = {
  make(order: ReportOrder): Promise<Ack<string | Uint8Array>>
  /** Ends the report that is being made; its reader is told that the server stops. */
  close(): Promise<void>
}

const THREAD = new URL('./report-thread.ts', import.meta.url)
const MOST_WAITING = 8
const MOST_MEMORY_MB = 512
/** A report that takes longer is stuck, and must not hold up those behind it. */
const MOST_MS = 120_000

const BUSY = refuse(
  'too-many-attempts',
  'The server makes as many reports as it can. Wait a minute, then ask again.',
)
const FAILED = refuse('internal', 'The report could not be made. Tell the staff.')
const STOPPING = refuse('shutting-down', 'The server is stopping. Ask for the report again in a moment.')

/** `file`: the hall's database. `lookUp`: of people, for orders that may. */
export function createReporter(file: string, log: Logger, lookUp: LookUp): Reporter {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let running: Worker | null = null
  let closed = false

  function run(order: ReportOrder): Promise<Ack<string | Uint8Array>> {
    if (closed) return Promise.resolve(STOPPING)
    return new Promise(answer => {
      const worker = new Worker(THREAD, {
        workerData: { file, order },
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      })
      running = worker
      const stuck = setTimeout(() => void worker.terminate(), MOST_MS)
      worker.on('message', (said: Said) => {
        if ('made' in said) answer(done(said.made))
        else if (order.applicants) tell(worker, said.lookUp)
        else void worker.terminate()
      })
      worker.once('error', error => log.error({ err: error }, 'A report failed.'))
      worker.once('exit', () => {
        clearTimeout(stuck)
        running = null
        answer(closed ? STOPPING : FAILED)
      })
    })
  }

  function tell(worker: Worker, refs: readonly string[]): void {
    lookUp(refs).then(
      kept => worker.postMessage(kept),
      error => {
        log.error({ err: error }, 'Who asked could not be read for a report.')
        void worker.terminate()
      },
    )
  }

  return {
    async make(order) {
      if (waiting >= MOST_WAITING) return BUSY
      waiting += 1
      const report = last.then(() => run(order))
      last = report.catch(() => null)
      try {
        return await report
      } finally {
        waiting -= 1
      }
    },
    async close() {
      closed = true
      await running?.terminate()
    },
  }
}
