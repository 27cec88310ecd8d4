/**
 * What is found out between jobs of a printer's answers to queued questions (`GS r`, `ESC v`), so that no press has to wait
 * for it. Nothing of an earlier job is left when it is asked.
 */
import type { Cable } from '../cable.ts'
import type { Reply } from '../status/replies.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { repeat } from './confirmation.ts'
import type { Habits } from './habits.ts'

/** One answer is enough; where it does not come, three more can hardly all be lost. */
const questionsOfTry = [1, 3]
/** As many as a ticket carries. */
const QUESTIONS_OF_COUNT = 20
/** What comes meanwhile is heard out for so many waits at the most. */
const MOST_ANSWERS = 8
/** A round of a line in doubt says nothing yet. */
const MOST_ROUNDS = 3

const isQueued = (reply: Reply): true | undefined => reply.kind === 'queued' || undefined

/** An idle printer answers queued questions as soon as any. */
const withinMs = (cable: Cable, { answerWithin }: Timing): number =>
  Math.max(answerWithin, cable.slowestAnswerMs() * 2)

/**
 * Whether it answers queued questions at all. `unclear`: it was not there all the time, and what it was asked may be answered yet.
 * Takes two waits for an answer and two rounds of questions at the most; where the first is answered, no longer than that.
 *
 * @throws when the cable is gone
 */
export async function findOutWhetherItAnswers(
  question: Uint8Array,
  supervision: Supervision,
  habits: Habits,
  timing: Timing,
): Promise<'answers' | 'never' | 'unclear'> {
  const cable = supervision.cable()
  if (!cable) return 'unclear'
  for (const count of questionsOfTry) {
    const isOnlyOne = !habits.knowsQueued() && habits.owed === 0
    habits.owed += count
    if (await cable.askInOrder(repeat(question, count), isQueued, withinMs(cable, timing))) {
      const quietMs = withinMs(cable, timing)
      for (
        let more = 0;
        !isOnlyOne && more < MOST_ANSWERS && (await cable.expect(isQueued, quietMs));
        more++
      );
      habits.owed = 0
      return 'answers'
    }
    // Silence that has a cause says nothing about its habits.
    if (!(await isThere(cable, supervision))) return 'unclear'
  }
  return 'never'
}

async function isThere(cable: Cable, supervision: Supervision): Promise<boolean> {
  let heard = await supervision.refresh()
  for (let round = 1; heard === 'busy' && round < MOST_ROUNDS; round++) heard = await supervision.refresh()
  const answers = heard === 'all' || heard === 'some'
  return answers && supervision.cable() === cable && supervision.status().canPrint
}

/**
 * Asks as often as a ticket does. True: exactly as many answers came, and silence after them.
 *
 * @throws when the cable is gone
 */
export async function countsRight(question: Uint8Array, cable: Cable, timing: Timing): Promise<boolean> {
  let heard = 0
  const toAll = (reply: Reply): true | undefined => {
    if (reply.kind === 'queued') heard++
    return heard >= QUESTIONS_OF_COUNT || undefined
  }
  await cable.askInOrder(repeat(question, QUESTIONS_OF_COUNT), toAll, withinMs(cable, timing))
  return heard === QUESTIONS_OF_COUNT && !(await cable.expect(isQueued, timing.answerWithin / 2))
}
