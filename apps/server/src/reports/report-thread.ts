/** The thread of one report: opens the database for reading, makes the report, hands it over, ends. */
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { makeReport, type ReportOrder } from './make-report.ts'

const { file, order } = workerData as { file: string; order: ReportOrder }
const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
try {
  parentPort!.postMessage(await makeReport(db, order))
} finally {
  db.close()
}
