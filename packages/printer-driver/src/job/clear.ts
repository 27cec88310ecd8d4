import type { Cable } from '../cable.ts'
import { feedAndCut } from '../paper/commands.ts'
import type { PrinterProfile } from '../profile/profile.ts'
import * as star from '../star/commands.ts'
import { countBetweenJobs, nextCleanCount } from '../star/count.ts'
import type { Reply } from '../status/replies.ts'
import { clearBuffers } from '../status/requests.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { CHUNK_BYTES } from './chunks.ts'
import { queuedQuestion } from './confirmation.ts'
import type { Habits } from './habits.ts'
import { CUT_MS } from './order.ts'

/**
 * What the last job may have left behind: `cut`, half a ticket that hangs in the slot; `complete`, also the beginning
 * of a command whose rest never came.
 */
export type Remains = 'none' | 'cut' | 'complete'

const ROUNDS_TO_KNOW = 3

/** Cleans up before the next job. False: the printer cannot print now. Ends after a few tries in any case. */
export async function clear(
  remains: Remains,
  supervision: Supervision,
  profile: PrinterProfile,
  habits: Habits,
  timing: Timing,
): Promise<boolean> {
  // On a cable that was just opened again its first answers are not sure enough to be shown.
  for (let round = 1; !(await isKnown(supervision)) && round < ROUNDS_TO_KNOW; round++);
  const cable = supervision.cable()
  if (!cable || !supervision.status().canPrint) return false
  try {
    if (remains === 'complete') {
      // Zeros complete any command and print nothing.
      await cable.send(new Uint8Array(CHUNK_BYTES))
      const isCleared = (reply: Reply): true | undefined => reply.kind === 'cleared' || undefined
      if (profile.status.clears) await cable.ask(clearBuffers, isCleared, timing.clearWithin)
    }
    if (profile.cutter.kind !== 'none')
      await cable.send(Uint8Array.from([0x0a, ...cutOff(profile).flatMap(bytes => [...bytes])]))
    const mostMs = timing.reserve + CUT_MS
    supervision.beginWork({ usualMs: mostMs, mostMs })
    const isEmpty = await emptyQueue(cable, profile, habits, timing)
    supervision.endWork()
    if (isEmpty) return true
    // Silence that has a cause says nothing about its habits.
    const isThere = await supervision.refresh()
    if (isThere === 'none' || supervision.cable() !== cable || !supervision.status().canPrint) return false
    if (habits.noteNoQueued()) supervision.remark(habits.remark())
    return true
  } catch {
    return false
  }
}

async function isKnown(supervision: Supervision): Promise<boolean> {
  const heard = await supervision.refresh()
  return heard === 'all' || (heard !== 'busy' && supervision.status().state !== 'offline')
}

/** Feeds to the blade and cuts. */
export const cutOff = (profile: PrinterProfile): Uint8Array[] =>
  profile.language === 'star' ? star.feedAndCut(profile) : feedAndCut(profile)

/** A lost answer is asked for once more. */
const TRIES = 2
/** And what comes meanwhile is heard out for so many of its waits at the most. */
const MOST_ANSWERS = 8

/** It takes no longer, on a line whose slowest answer took `slowestMs`. */
export const longestClearMs = (timing: Timing, slowestMs: number): number =>
  timing.clearWithin +
  TRIES * (CUT_MS / timing.haste + timing.reserve / TRIES + slowestMs) +
  MOST_ANSWERS * Math.max(timing.answerWithin * 3, slowestMs * 2)

/**
 * A queued status carries no name. What the last job asked and the printer has not answered yet would pass for the
 * next job's confirmation, so it is heard out first: one more question, and silence after its answer. False: no answer.
 */
async function emptyQueue(
  cable: Cable,
  profile: PrinterProfile,
  habits: Habits,
  timing: Timing,
): Promise<boolean> {
  const patience = CUT_MS / timing.haste + timing.reserve / TRIES + cable.slowestAnswerMs()
  if (profile.status.finished === 'star-count') return emptyStar(cable, habits, patience)
  const question = queuedQuestion(profile, habits)
  if (!question) return true
  const isQueued = (reply: Reply): true | undefined => reply.kind === 'queued' || undefined
  const quiet = Math.max(timing.answerWithin * 3, cable.slowestAnswerMs() * 2)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    habits.owed++
    if (!(await cable.askInOrder(question, isQueued, patience))) continue
    habits.noteQueued()
    for (let more = 0; more < MOST_ANSWERS && (await cable.expect(isQueued, quiet)); more++);
    habits.owed = 0
    return true
  }
  return false
}

/** A count says what it counts, so nothing is owed; but one that does not come is not believed again. */
async function emptyStar(cable: Cable, habits: Habits, patienceMs: number): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    habits.cleanCount = nextCleanCount(habits.cleanCount, habits.count)
    const { question, isDone } = countBetweenJobs(habits.cleanCount)
    if (await cable.askInOrder(question, reply => isDone(reply) || undefined, patienceMs)) return true
  }
  return false
}
