/** The thread of one export: hands over the next piece whenever it is asked, and null at the end. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ExportOrder } from './order.ts'
import { type Files, readExport } from './read-export.ts'

const { files, order } = workerData as { files: Files; order: ExportOrder }
const pieces = readExport(files, order)
parentPort!.on('message', () => {
  const { done, value } = pieces.next()
  parentPort!.postMessage(done ? null : value.text)
  if (done) parentPort!.close()
})
