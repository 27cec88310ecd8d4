/**
 * The thread beside the hall that looks ahead: it follows the log by itself, through a connection that only reads, so the
 * hall's own thread spends nothing on a forecast but asking for it.
 *
 *   log ─(what is new)─► state, history ─► look ─► answer
 */
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../store/sqlite/reader.ts'
import { followLog } from './follow-log.ts'
import { look, type Said } from './look.ts'

export type Question = { at: number; whole: boolean }

const { file } = workerData as { file: string }
// On Linux this is the priority of the calling thread alone: where processors are short, a press goes first.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const follow = followLog(openReader(file))
const said: Said = new Map()

parentPort!.on('message', ({ at, whole }: Question) => {
  const { state, history } = follow()
  parentPort!.postMessage(state.day ? look(state, history, at, whole, said) : null)
})
