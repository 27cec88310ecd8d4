/** The thread that packs: reads what is in no pack yet, hands over one pack after the other, ends. The hall's own thread writes them. */
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../../store/sqlite/reader.ts'
import { nextPack } from './next-pack.ts'

const { file, open } = workerData as { file: string; open: number }
const record = openReader(file)
try {
  let from = 0
  for (let next = nextPack(record, { from, open }); next; next = nextPack(record, { from, open })) {
    parentPort!.postMessage(next)
    from = next.pack.until
  }
} finally {
  record.close()
}
