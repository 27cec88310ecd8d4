/** One request for paper, from what is known of it already to what became of it. */
import type { PrinterProfile } from '../profile/profile.ts'
import type { Supervision } from '../supervision.ts'
import type { Timing } from '../timing.ts'
import type { Habits } from './habits.ts'
import type { IdleTime } from './idle-time.ts'
import type { Journal } from './journal.ts'
import type { LateWord } from './late-word.ts'
import { type JobOrder, type PrintRequest, placeOrder, type Workplace } from './order.ts'
import { explain, type PrintOutcome, type Verdict } from './outcome.ts'
import type { RemainsInPrinter } from './remains-in-printer.ts'
import { type JobEnd, type RunningJob, runJob } from './run.ts'
import { mayStillComeOut, refuseSecondOriginal } from './second-original.ts'

export type PrintShop = {
  readonly profile: PrinterProfile
  readonly workplace: Workplace
  readonly timing: Timing
  readonly journal: Journal
  readonly habits: Habits
  readonly remains: RemainsInPrinter
  readonly lateWord: LateWord
  readonly idleTime: IdleTime
  supervision(): Supervision
  isClosed(): boolean
  /** It hears of what happens from now on; undefined when it has ended. */
  onRunning(job: RunningJob | undefined): void
  onJournalFailed(error: Error): void
}

/** One at a time. */
export async function print(shop: PrintShop, request: PrintRequest): Promise<PrintOutcome> {
  const { journal, lateWord, remains, idleTime } = shop
  const { id, copy = false } = request
  const supervision = shop.supervision()
  // The cable may be in our own hands: a job was broken off, and it is being opened again.
  await supervision.tried()
  const earlier = journal.attemptsOf(id)
  const attempt = earlier.length + 1
  const answer = (verdict: Verdict, number = attempt): PrintOutcome => ({
    ...verdict,
    id,
    attempt: number,
    copy,
    detail: explain(verdict.reason),
  })
  if (shop.isClosed()) return answer({ outcome: 'not-printed', reason: 'closed', partial: false })
  const refusal = copy ? undefined : refuseSecondOriginal(earlier)
  if (refusal) return answer(refusal, earlier.length)
  let order: JobOrder
  try {
    const isInOutput = supervision.status().state === 'ticket-not-taken'
    order = placeOrder(request, attempt, shop.workplace, isInOutput)
  } catch (error) {
    const verdict: Verdict = { outcome: 'not-printed', reason: 'document-invalid', partial: false }
    return { ...answer(verdict), detail: `${explain(verdict.reason)} ${(error as Error).message}` }
  }
  lateWord.forget()
  if (!(await remains.cleanUp())) {
    const { state, canPrint } = supervision.status()
    return answer({ outcome: 'not-printed', reason: canPrint ? 'offline' : state, partial: false })
  }
  await idleTime.clearUp()
  const job = runJob(order, supervision, journal, shop.profile, shop.habits, shop.timing)
  shop.onRunning(job)
  const end = await job.done
  shop.onRunning(undefined)
  await tidyUp(shop, order, end)
  return answer(end.verdict)
}

async function tidyUp(shop: PrintShop, order: JobOrder, end: JobEnd): Promise<void> {
  const { journal, remains, lateWord, idleTime } = shop
  const { verdict, sentInPart, sentWhole } = end
  const supervision = shop.supervision()
  if (journal.attemptsOf(order.id).length >= order.attempt)
    await journal.settle(order, verdict).catch(shop.onJournalFailed)
  // A piece of it may hang in the slot, and the next ticket must not be printed onto it.
  if (verdict.partial && verdict.reason !== 'unconfirmed' && verdict.reason !== 'late-word')
    remains.leave('cut')
  if (verdict.outcome === 'unknown' && sentWhole && mayStillComeOut(verdict.reason)) lateWord.listenOn(order)
  if (sentInPart) {
    remains.leave('complete')
    // What the system has not put on the wire must not come out behind our back.
    if (!shop.isClosed()) await supervision.restart('a job was broken off')
  }
  idleTime.countAgain()
  if (supervision.status().canPrint) idleTime.lookForLogo()
}
