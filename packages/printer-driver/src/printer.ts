/**
 * One printer for those who have something to print: its state, and jobs one after the other that end in the truth.
 * Nothing here throws out of the event loop, and nothing waits for ever.
 */
import { learnHabits } from './job/habits.ts'
import { useIdleTime } from './job/idle-time.ts'
import { type Journal, openMemoryJournal } from './job/journal.ts'
import { listenForLateWord } from './job/late-word.ts'
import type { PrintOutcome } from './job/outcome.ts'
import { type PrintShop, print } from './job/print.ts'
import { remainsInPrinter } from './job/remains-in-printer.ts'
import type { RunningJob } from './job/run.ts'
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

export function openPrinter(url: string | PrinterAddress, options: PrinterOptions = {}): Printer {
  const address = typeof url === 'string' ? parsePrinterUrl(url) : url
  const profile = chooseProfile(address, options.profile)
  const timing = { ...usualTiming, ...options.timing }
  const journal = options.journal ?? openMemoryJournal()
  if (address.kind === 'queue') {
    const queue = openQueue(address.name)
    return openQueuePrinter({ address, queue, profile, journal, timing, log: options.log ?? (() => {}) })
  }
  return onWire(address, profile, timing, journal, options)
}

function onWire(
  address: PrinterAddress,
  profile: PrinterProfile,
  timing: Timing,
  journal: Journal,
  options: PrinterOptions,
): Printer {
  const log = options.log ?? (() => {})
  const storedLogos = new Set<string>()
  const habits = learnHabits(options.answersQueued)
  const listeners = new Set<(status: PrinterStatus) => void>()
  const underWay = new Map<string, Promise<PrintOutcome>>()
  let job: RunningJob | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false

  /** A listener that throws must not take the supervision with it. */
  function tell<T>(listener: ((news: T) => void) | undefined, news: T): void {
    try {
      listener?.(news)
    } catch (error) {
      log('warn', `a listener failed: ${(error as Error).stack}`)
    }
  }

  const common = {
    ...{ profile, habits, journal, timing },
    supervision: () => supervision,
    isClosed: () => closed,
    onJournalFailed: (error: Error) => log('warn', `the journal cannot be written: ${error.message}`),
  }
  const remains = remainsInPrinter(
    journal.hasBrokenOff ? 'complete' : 'none',
    common.supervision,
    profile,
    habits,
    timing,
  )
  const lateWord = listenForLateWord({
    ...common,
    onResolved: outcome => tell(options.onResolved, outcome),
  })
  const idleTime = useIdleTime({
    ...{ ...common, remains, logo: options.logo, storedLogos, log },
    later: work => {
      queue = queue.then(work)
    },
  })
  const shop: PrintShop = {
    ...{ ...common, remains, lateWord, idleTime },
    workplace: { address, profile, timing, storedLogos },
    onRunning: running => {
      job = running
    },
  }

  const supervision = supervise(address, profile, timing, {
    onStatus(status) {
      log(status.canPrint ? 'info' : 'warn', `${status.state}: ${status.detail}`)
      job?.onStatus(status)
      if (status.canPrint && !habits.knowsQueued()) idleTime.lookForAnswers()
      if (status.canPrint) idleTime.lookForLogo()
      for (const listener of listeners) tell(listener, status)
    },
    onPaperEnd: () => job?.onPaperEnd(),
    onReply(reply) {
      job?.onReply(reply)
      if (reply.kind === 'star') habits.count = countIn(reply)
      if (!job) lateWord.hear(reply)
      if (reply.kind === 'queued' && !habits.answersQueued()) idleTime.lookForAnswers()
    },
    onLost(reason) {
      log('warn', reason)
      lateWord.forget()
      idleTime.startAnew()
      habits.forget()
      supervision.remark(undefined)
      job?.onLost()
    },
    onLog: log,
  })

  supervision.remark(habits.remark())

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
      const outcome = queue.then(() => print(shop, request)).finally(() => underWay.delete(request.id))
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
      lateWord.forget()
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
