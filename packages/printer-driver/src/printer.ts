/**
 * One printer for those who have something to print: its state, and jobs one after the other that end in the truth.
 * Nothing here throws out of the event loop, and nothing waits for ever.
 */
import { countsRight, findOutWhetherItAnswers } from './job/between-jobs.ts'
import { clear, type Remains } from './job/clear.ts'
import { queuedQuestion, queuedQuestions, repeat } from './job/confirmation.ts'
import { learnHabits } from './job/habits.ts'
import { type Attempt, type Journal, openMemoryJournal } from './job/journal.ts'
import { type JobOrder, type PrintRequest, placeOrder, type Workplace } from './job/order.ts'
import { explain, type PrintOutcome, type Verdict } from './job/outcome.ts'
import { countQueuedAnswers, type QueuedAnswers } from './job/queued-answers.ts'
import { type JobEnd, type RunningJob, runJob } from './job/run.ts'
import { mayStillComeOut, refuseSecondOriginal } from './job/second-original.ts'
import { keepLogo } from './logo-keeper.ts'
import type { LogoBlock } from './paper/document.ts'
import type { Printer } from './printer-face.ts'
import { type PrinterAddress, parsePrinterUrl } from './printer-url.ts'
import { findProfile } from './profile/find.ts'
import { narrowTo } from './profile/narrow.ts'
import type { PrinterProfile } from './profile/profile.ts'
import { openQueue } from './queue/open.ts'
import { openQueuePrinter } from './queue/queue-printer.ts'
import { countIn } from './star/status.ts'
import type { PrinterStatus } from './status/printer-status.ts'
import type { Reply } from './status/replies.ts'
import { supervise } from './supervision.ts'
import { type Timing, usualTiming } from './timing.ts'

export type PrinterOptions = {
  /** A profile, or the name of one; the URL's `profile=` wins, `generic-80` is the default. */
  readonly profile?: PrinterProfile | string
  /** What was found out of its answers to queued questions (`GS r`); holds until it is switched off and on. */
  readonly answersQueued?: boolean
  readonly journal?: Journal
  readonly log?: (level: 'info' | 'warn', message: string) => void
  /** An outcome that was unknown is known after all. */
  readonly onResolved?: (outcome: PrintOutcome) => void
  /** Kept in the printer's own memory, where the model has one, for the tickets that begin with it. */
  readonly logo?: LogoBlock
  readonly timing?: Partial<Timing>
}

const TRIES_FOR_LOGO = 3
/** Noise looks like a late answer, and is not looked into for ever. */
const LOOKS_FOR_ANSWERS = 3

export function openPrinter(url: string | PrinterAddress, options: PrinterOptions = {}): Printer {
  const address = typeof url === 'string' ? parsePrinterUrl(url) : url
  const profile = chooseProfile(address, options.profile)
  const timing = { ...usualTiming, ...options.timing }
  const journal = options.journal ?? openMemoryJournal()
  if (address.kind === 'queue') {
    const queue = openQueue(address.name)
    return openQueuePrinter({ address, queue, profile, journal, timing, log: options.log ?? (() => {}) })
  }
  const storedLogos = new Set<string>()
  const workplace: Workplace = { address, profile, timing, storedLogos }
  const log = options.log ?? (() => {})
  const listeners = new Set<(status: PrinterStatus) => void>()
  const underWay = new Map<string, Promise<PrintOutcome>>()
  let job: RunningJob | undefined
  /** A job that is wholly in the printer and may yet come out; it and the next job cannot be told apart. */
  let late: QueuedAnswers | undefined
  const habits = learnHabits(options.answersQueued)
  let remains: Remains = journal.hasBrokenOff ? 'complete' : 'none'
  let queue: Promise<unknown> = Promise.resolve()
  /** How often it may still be asked for the logo. */
  let logoTries = TRIES_FOR_LOGO
  /** How often it may still be looked whether it answers queued questions. */
  let looks = LOOKS_FOR_ANSWERS
  /** It was asked, and what it was asked may be answered yet. */
  let isUnclear = false
  let closed = false

  const supervision = supervise(address, profile, timing, {
    onStatus(status) {
      log(status.canPrint ? 'info' : 'warn', `${status.state}: ${status.detail}`)
      job?.onStatus(status)
      if (status.canPrint && !habits.knowsQueued()) lookForAnswers()
      if (status.canPrint) lookForLogo()
      for (const listener of listeners) tell(listener, status)
    },
    onPaperEnd: () => job?.onPaperEnd(),
    onReply(reply) {
      job?.onReply(reply)
      if (reply.kind === 'star') habits.count = countIn(reply)
      resolveLate(reply)
      if (reply.kind === 'queued' && !habits.answersQueued()) lookForAnswers()
    },
    onLost(reason) {
      log('warn', reason)
      forgetLate()
      // What comes back may be another printer.
      storedLogos.clear()
      logoTries = TRIES_FOR_LOGO
      looks = LOOKS_FOR_ANSWERS
      isUnclear = false
      habits.forget()
      supervision.remark(undefined)
      job?.onLost()
    },
    onLog: log,
  })

  supervision.remark(habits.remark())

  /** A listener that throws must not take the supervision with it. */
  function tell<T>(listener: ((news: T) => void) | undefined, news: T): void {
    try {
      listener?.(news)
    } catch (error) {
      log('warn', `a listener failed: ${(error as Error).stack}`)
    }
  }

  /** Only where it has told by itself of all that kept it: else the paper may have been changed meanwhile. */
  function resolveLate(reply: Reply): void {
    if (job || !supervision.reportsItself()) return
    if (reply.kind === 'process-id') {
      const attempt = journal.unresolved().find(({ processId }) => processId === reply.id)
      if (attempt && mayStillComeOut(attempt.reason)) resolve(attempt)
    }
    late?.hear(reply)
  }

  /** Its answers may come yet, and then say that it has finished after all. */
  function listenOn(order: JobOrder): void {
    const question = queuedQuestion(profile, habits)
    if (!question || profile.status.finished === 'process-id' || !habits.givesWord(profile)) return
    late = countQueuedAnswers({
      ask: count =>
        supervision
          .cable()
          ?.send(repeat(question, count))
          .catch(() => {}),
      onWord: () => resolve(order),
    })
    late.asked(habits.owed)
    if (habits.owed > 0) late.expectWord()
  }

  function forgetLate(): void {
    late?.stop()
    late = undefined
  }

  function resolve({ id, attempt, copy }: Pick<Attempt, 'id' | 'attempt' | 'copy'>): void {
    const verdict: Verdict = { outcome: 'printed', reason: 'confirmed', partial: false }
    forgetLate()
    journal.settle({ id, attempt }, verdict).catch(warnOfJournal)
    tell(options.onResolved, { ...verdict, id, attempt, copy, detail: explain('confirmed') })
  }

  const asksInOrder = ({ status: { finished } }: PrinterProfile): boolean =>
    finished === 'gs-r' || finished === 'esc-v'

  /** In idle time, so that the first visitor does not wait for a word that never comes. */
  function lookForAnswers(): void {
    if (asksInOrder(profile)) queue = queue.then(findOut)
  }

  async function findOut(): Promise<void> {
    const question = queuedQuestions[profile.status.finished]
    const isWanted = !habits.knowsQueued() || !habits.answersQueued()
    if (closed || !question || !isWanted || looks === 0) return
    // What an earlier job left would answer in its place.
    if (remains !== 'none' || (!habits.knowsQueued() && habits.owed > 0 && !isUnclear)) return
    if (!supervision.cable() || !supervision.status().canPrint) return
    looks--
    try {
      const found = await findOutWhetherItAnswers(question, supervision, habits, timing)
      isUnclear = found === 'unclear'
      if (found === 'answers') habits.noteQueuedAfterAll()
      else if (found === 'never') habits.noteNoQueued()
      supervision.remark(habits.remark())
    } catch {
      // The cable is gone, and with it what was asked.
    }
  }

  /** Where the word was given up because answers were lost: are they still? */
  async function countAgain(): Promise<void> {
    const question = queuedQuestion(profile, habits)
    const cable = supervision.cable()
    if (closed || !question || !cable || remains !== 'none' || !habits.lostItsWord()) return
    try {
      habits.noteCount(await countsRight(question, cable, timing))
      supervision.remark(habits.remark())
    } catch {
      // The cable is gone, and all that was learnt on it.
    }
  }

  /** A printer that does not answer is asked again between later jobs, a few times. */
  function lookForLogo(): void {
    const { logo } = options
    if (!logo || profile.logo !== 'gs-l') return
    queue = queue.then(async () => {
      const cable = supervision.cable()
      if (closed || !cable || logoTries === 0 || !(await cleanUp())) return
      logoTries--
      try {
        const found = await keepLogo(cable, logo, timing)
        const isThere = found === 'held' || found === 'stored'
        log(isThere ? 'info' : 'warn', `the logo in the printer: ${found}`)
        if (isThere) storedLogos.add(logo.key)
        if (found !== 'no-answer') logoTries = 0
      } catch (error) {
        log('warn', `the logo in the printer: ${(error as Error).message}`)
        // It may wait for the rest of the picture, and would take the next ticket for it.
        remains = 'complete'
        lookForLogo()
      }
    })
  }

  /** False: the printer cannot print now. */
  async function cleanUp(): Promise<boolean> {
    if (remains !== 'none' && (await clear(remains, supervision, profile, habits, timing))) remains = 'none'
    return remains === 'none'
  }

  function warnOfJournal(error: Error): void {
    log('warn', `the journal cannot be written: ${error.message}`)
  }

  async function printNow(request: PrintRequest): Promise<PrintOutcome> {
    const { id, copy = false } = request
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
    if (closed) return answer({ outcome: 'not-printed', reason: 'closed', partial: false })
    const refusal = copy ? undefined : refuseSecondOriginal(earlier)
    if (refusal) return answer(refusal, earlier.length)
    let order: JobOrder
    try {
      order = placeOrder(request, attempt, workplace, supervision.status().state === 'ticket-not-taken')
    } catch (error) {
      const verdict: Verdict = { outcome: 'not-printed', reason: 'document-invalid', partial: false }
      return { ...answer(verdict), detail: `${explain(verdict.reason)} ${(error as Error).message}` }
    }
    forgetLate()
    if (!(await cleanUp())) {
      const { state, canPrint } = supervision.status()
      return answer({ outcome: 'not-printed', reason: canPrint ? 'offline' : state, partial: false })
    }
    if (isUnclear) await findOut()
    job = runJob(order, supervision, journal, profile, habits, timing)
    const end = await job.done
    job = undefined
    await afterJob(order, end)
    return answer(end.verdict)
  }

  async function afterJob(order: JobOrder, { verdict, sentInPart, sentWhole }: JobEnd): Promise<void> {
    if (journal.attemptsOf(order.id).length >= order.attempt) {
      await journal.settle(order, verdict).catch(warnOfJournal)
    }
    // A piece of it may hang in the slot, and the next ticket must not be printed onto it.
    if (verdict.partial && verdict.reason !== 'unconfirmed' && verdict.reason !== 'late-word') remains = 'cut'
    if (verdict.outcome === 'unknown' && sentWhole && mayStillComeOut(verdict.reason)) listenOn(order)
    if (sentInPart) {
      remains = 'complete'
      // What the system has not put on the wire must not come out behind our back.
      if (!closed) await supervision.restart('a job was broken off')
    }
    if (habits.lostItsWord()) queue = queue.then(countAgain)
    if (supervision.status().canPrint) lookForLogo()
  }

  return {
    profile,
    journal,
    status: supervision.status,
    subscribe(listener) {
      listeners.add(listener)
      listener(supervision.status())
      return () => listeners.delete(listener)
    },
    expectJob: supervision.expectJob,
    print(request) {
      const running = underWay.get(request.id)
      if (running) return running
      const outcome = queue.then(() => printNow(request)).finally(() => underWay.delete(request.id))
      underWay.set(request.id, outcome)
      queue = outcome.catch(() => {})
      return outcome
    },
    ask: async (question, pick, timeoutMs = timing.answerWithin) =>
      supervision.cable()?.ask(question, pick, timeoutMs),
    expectInfo: () => supervision.cable()?.expectInfo(),
    async close() {
      if (closed) return
      closed = true
      forgetLate()
      job?.onClosing()
      await queue
      await supervision.close()
      listeners.clear()
    },
  }
}

function chooseProfile(address: PrinterAddress, option: PrinterOptions['profile']): PrinterProfile {
  if (address.profile !== undefined) return narrowTo(address, findProfile(address.profile))
  return narrowTo(address, typeof option === 'object' ? option : findProfile(option))
}
