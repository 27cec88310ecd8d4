/** The thread of one report: opens the database for reading, makes the report, hands it over, ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../store/sqlite/reader.ts'
import { makeReport, type ReportOrder } from './make-report.ts'

const { file, order } = workerData as { file: string; order: ReportOrder }
const record = openReader(file)
try {
  parentPort!.postMessage(await makeReport(record, order))
} finally {
  record.close()
}
