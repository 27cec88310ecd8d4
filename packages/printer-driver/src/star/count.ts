/**
 * A Star printer has finished when its count says so. The count goes up by one at each ETB, when all before it is on paper,
 * and each status carries it. A job counts from zero, once at its beginning and then at its end:
 *
 *   ESC RS E 0, ETB ── the job ── ETB (, ETB)
 *        0       1                 2     (3)
 *
 * A printer that lost its power or its buffer in between begins at nought again and arrives at one less. The last count
 * that was heard before is never the one that is waited for, or an old status would confirm a new job.
 */
import type { Reply } from '../status/replies.ts'
import * as commands from './commands.ts'
import { countIn, hasRunOver } from './status.ts'

/** No job arrives at more; what cleans up between jobs does. */
const MOST_OF_JOB = 3
const MOST_OF_ALL = 31

const counts = (times: number): Uint8Array => new Uint8Array(times).fill(commands.count)

export type CountedJob = {
  /** Goes out before the job, and behind its last byte. */
  readonly opening: Uint8Array
  readonly closing: Uint8Array
  /** True: the job is on paper. */
  isDone(reply: Reply): boolean
  /** Its buffer ran over: the job has a hole. */
  hasLost(reply: Reply): boolean
}

/** `last`: the count that the printer told last, if it has told one. */
export function countJob(last: number | undefined): CountedJob {
  const target = last === MOST_OF_JOB - 1 ? MOST_OF_JOB : MOST_OF_JOB - 1
  return {
    opening: Uint8Array.from([...commands.countFromZero, commands.count]),
    closing: counts(target - 1),
    isDone: reply => reply.kind === 'star' && countIn(reply) === target,
    hasLost: reply => reply.kind === 'star' && hasRunOver(reply),
  }
}

/** Something to count to that no job comes to, and that was not counted to before. */
export function nextCleanCount(before: number | undefined, last: number | undefined): number {
  const from = before === undefined || before >= MOST_OF_ALL ? MOST_OF_JOB : Math.max(before, MOST_OF_JOB)
  const next = from + 1
  return next === last ? nextCleanCount(next, last) : next
}

/** When the printer counts to `target` it has done with all that it was sent before. */
export function countBetweenJobs(target: number): Pick<CountedJob, 'isDone'> & { question: Uint8Array } {
  return {
    question: Uint8Array.from([...commands.countFromZero, ...counts(target)]),
    isDone: reply => reply.kind === 'star' && countIn(reply) === target,
  }
}
