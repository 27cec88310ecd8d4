/**
 * The thread beside the hall that looks ahead: it follows the log by itself, through a connection that only reads, so the
 * hall's own thread spends nothing on a forecast but asking for it.
 *
 *   log ─(what is new)─► state, history ─► look ─► answer
 */
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { emptyHall, emptyHistory, evolve, type History, learn } from '@antrean/queue-core'
import Database from 'better-sqlite3'
import { openLog, type Recorded } from '../store/log.ts'
import { look } from './look.ts'
import { learnFromPastDays } from './past-days.ts'

export type Question = { at: number; whole: boolean }

const { file } = workerData as { file: string }
// On Linux this is the priority of the calling thread alone: where processors are short, a press goes first.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
const log = openLog(db)
const state = emptyHall()
let history: History = emptyHistory()
let seq = 0

function follow(recorded: Recorded): void {
  const { event } = recorded
  if (event.type === 'DayOpened' && seq === 0) history = learnFromPastDays(db, recorded.seq, timezone())
  learn(history, state, event)
  evolve(state, event)
  if (recorded.seq > seq && state.day) seq = recorded.seq
}
const timezone = () => state.config!.timezone

for (const recorded of log.today()) follow(recorded)

parentPort!.on('message', ({ at, whole }: Question) => {
  for (const recorded of log.after(seq)) follow(recorded)
  parentPort!.postMessage(state.day ? look(state, history, at, whole) : null)
})
