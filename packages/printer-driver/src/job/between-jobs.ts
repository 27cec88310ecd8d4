/**
 * What is found out between jobs of a printer's answers to queued questions (`GS r`, `ESC v`), so that no press has to wait
 * for it. Nothing of an earlier job is left when it is asked.
 */
import type { Line } from '../line.ts'
import type { Reply } from '../status/replies.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import { repeat } from './confirmation.ts'
import type { Habits } from './habits.ts'

/** One answer is enough; where it does not come, three more can hardly all be lost. */
const questionsOfTry = [1, 3]
/** As many as a ticket carries. */
const questionsOfCount = 20
/** What comes meanwhile is heard out for so many waits at the most. */
const mostAnswers = 8
/** A round of a line in doubt says nothing yet. */
const mostRounds = 3

const isQueued = (reply: Reply): true | undefined => reply.kind === 'queued' || undefined

/** An idle printer answers queued questions as soon as any. */
const withinMs = (line: Line, { answerWithin }: Timing): number =>
  Math.max(answerWithin, line.slowestAnswerMs() * 2)

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
  const line = supervision.line()
  if (!line) return 'unclear'
  for (const count of questionsOfTry) {
    const isOnlyOne = !habits.knowsQueued() && habits.owed === 0
    habits.owed += count
    if (await line.askInOrder(repeat(question, count), isQueued, withinMs(line, timing))) {
      const quietMs = withinMs(line, timing)
      for (let more = 0; !isOnlyOne && more < mostAnswers && (await line.expect(isQueued, quietMs)); more++);
      habits.owed = 0
      return 'answers'
    }
    // Silence that has a cause says nothing about its habits.
    if (!(await isThere(line, supervision))) return 'unclear'
  }
  return 'never'
}

async function isThere(line: Line, supervision: Supervision): Promise<boolean> {
  let heard = await supervision.refresh()
  for (let round = 1; heard === 'busy' && round < mostRounds; round++) heard = await supervision.refresh()
  const answers = heard === 'all' || heard === 'some'
  return answers && supervision.line() === line && supervision.status().canPrint
}

/**
 * Asks as often as a ticket does. True: exactly as many answers came, and silence after them.
 *
 * @throws when the cable is gone
 */
export async function countsRight(question: Uint8Array, line: Line, timing: Timing): Promise<boolean> {
  let heard = 0
  const toAll = (reply: Reply): true | undefined => {
    if (reply.kind === 'queued') heard++
    return heard >= questionsOfCount || undefined
  }
  await line.askInOrder(repeat(question, questionsOfCount), toAll, withinMs(line, timing))
  return heard === questionsOfCount && !(await line.expect(isQueued, timing.answerWithin / 2))
}
