/** The thread of one report: opens the database for reading, makes the report, hands it over, ends. Who asked it is told by the server. */
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../store/sqlite/reader.ts'
import type { Kept, LookUp } from './applicants.ts'
import { makeReport } from './make-report.ts'
import type { ReportOrder } from './order.ts'

/** To the server. */
export type Said = { made: string | Uint8Array } | { lookUp: readonly string[] }

const { file, order } = workerData as { file: string; order: ReportOrder }
const record = openReader(file)
const lookUp: LookUp = refs =>
  new Promise<Kept>(told => {
    parentPort!.once('message', told)
    parentPort!.postMessage({ lookUp: refs } satisfies Said)
  })
try {
  parentPort!.postMessage({ made: await makeReport(record, order, lookUp) } satisfies Said)
} finally {
  record.close()
}
