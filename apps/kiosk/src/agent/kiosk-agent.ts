/**
 * The kiosk without its window: takes a press, gets the ticket, prints it, and says what became of the paper.
 *
 *   screens ─press─▶ journal ─▶ server ─ticket─▶ journal ─▶ printer ─outcome─▶ journal ─▶ server
 *      ▲                                                                          │
 *      └───────────────────────────────── KioskState ◀────────────────────────────┘
 */
import type { HallLink } from '@antrean/hall-client'
import type { LogoBlock, Printer, PrintOutcome } from '@antrean/printer-driver'
import type { Logger } from 'pino'
import {
  type Answer,
  accepted,
  type KioskApi,
  type KioskState,
  type Press,
  type PressOrder,
  refuse,
} from '../api/index.ts'
import { ticketPaper } from '../ticket-paper.ts'
import { deliver } from './deliver.ts'
import type { DiskRoom } from './disk-room.ts'
import { kioskState } from './kiosk-state.ts'
import { watchLetters } from './paper-letters.ts'
import type { Appended, PressJournal } from './press-journal.ts'
import { isUnderWay, pressView, SLOW_MS } from './press-view.ts'
import { reportStatus } from './status-reports.ts'
import { keepTroubles } from './troubles.ts'
import {
  ASKED_FOR_MS,
  evolveVisit,
  isFresh,
  LET_GO_MS,
  mustBeCopy,
  nextStep,
  type PaperOutcome,
  reportsDue,
  type Visit,
  type VisitEvent,
} from './visit.ts'
import { openVisitBook } from './visit-book.ts'
import { DISK_REFUSED, whyNot } from './why-not.ts'

const NEVER_ANSWERED = { code: 'internal', message: 'The server never answered.' } as const

export type KioskAgent = Omit<KioskApi, 'state'> & {
  state: () => KioskState
  /** An outcome that was unknown is known after all; wire it to the printer's `onResolved`. */
  paperResolved: (outcome: PrintOutcome) => void
  stop: () => Promise<void>
}

export type AgentParts = {
  hall: HallLink<'/kiosk'>
  printer: Pick<Printer, 'status' | 'subscribe' | 'expectJob' | 'print' | 'profile'>
  /** The printer's address, for ops staff. */
  printerUrl: string
  journal: PressJournal
  disk: DiskRoom
  /** At the top of every ticket. */
  logo?: LogoBlock | undefined
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** So long a visitor waits for an answer, in ms; for tests. */
  letGoMs?: number
}

/** Distributes over the union: what happens to a visit, without the visit's name and the time. */
type Happening = VisitEvent extends infer E
  ? E extends VisitEvent
    ? Omit<E, 'pressId' | 'at'>
    : never
  : never

/** @throws where nothing was stored; what comes of a press stops there, and is tried again */
function must(done: Appended): Visit {
  if (!done.ok) throw new Error(done.error.message)
  return done.visit
}

export function startAgent(parts: AgentParts): KioskAgent {
  const { hall, printer, printerUrl, disk, log, logo, letGoMs = LET_GO_MS } = parts
  const book = openVisitBook(parts.journal)
  const listeners = new Set<() => void>()
  const stopping = new AbortController()
  /** What runs now, by name. */
  const running = new Map<string, Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  /** The press that the screen is about. */
  let current: string | null = null
  const heldUp = new Set<string>()
  const troubles = keepTroubles(disk, () => {
    reports.troublesChanged()
    changed()
    if (!disk.canStore()) return
    for (const pressId of heldUp) after(0, () => goOnWith(pressId))
    heldUp.clear()
  })
  const reports = reportStatus(hall, {
    printer,
    url: printerUrl,
    troubles: troubles.all,
    onHeard: () => changed(),
  })
  const currentVisit = () => (current === null ? undefined : book.known(current))
  function lookAtPress(): Press {
    return pressView(currentVisit(), {
      now: hall.now(),
      isLive: hall.state().status === 'live',
      canPrint: printer.status().canPrint,
      canStore: disk.canStore(),
      letGoMs,
    })
  }
  function look(): KioskState {
    const own = { press: lookAtPress(), canStore: disk.canStore(), staffTold: reports.isTold() }
    return kioskState(hall, printer.status(), own)
  }
  let state = look()

  function changed(): void {
    const next = look()
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of [...listeners]) listener()
  }

  const eventOf = (pressId: string, happening: Happening) =>
    ({ ...happening, pressId, at: Math.round(hall.now()) }) as VisitEvent

  /** @throws when the disk refuses; the screen shows it all the same, but for `also` */
  function record(pressId: string, happening: Happening, also?: Happening): Visit {
    try {
      return must(book.record(eventOf(pressId, happening), also && eventOf(pressId, also)))
    } finally {
      changed()
    }
  }

  /** Does what is next for the visit, one thing after the other; reports go beside it. */
  function goOn(visit: Visit): void {
    const { pressId } = visit
    try {
      for (const report of reportsDue(visit))
        once(pressId, report.reportId, () => tellServer(pressId, report))
      const step = nextStep(visit, hall.now())
      if (step.do === 'ask') once(pressId, pressId, () => ask(visit))
      if (step.do === 'forget') {
        log.error(
          { press: pressId },
          'A press was never answered; the server may hold a ticket without paper.',
        )
        record(pressId, { type: 'refused', error: NEVER_ANSWERED })
      }
      if (step.do === 'print') once(pressId, pressId, () => print(pressId, step.ticket, step.copy))
      if (step.do === 'give-up') {
        log.warn({ press: pressId, ticket: visit.ticket?.number }, 'Too late to print: nobody waits for it.')
        goOn(paperKnown(pressId, step.outcome, false, 'The kiosk could not print it in time.'))
      }
    } catch (error) {
      tryAgain(pressId, error)
    }
  }

  /** `name` tells apart what a visit may do at the same time; the same thing never runs twice. */
  function once(pressId: string, name: string, work: () => Promise<void>): void {
    if (running.has(name) || stopping.signal.aborted) return
    const done = work().then(
      () => {
        running.delete(name)
        goOnWith(pressId)
      },
      error => {
        running.delete(name)
        tryAgain(pressId, error)
      },
    )
    running.set(name, done)
  }

  function goOnWith(pressId: string): void {
    if (stopping.signal.aborted) return
    try {
      const done = book.catchUp(pressId)
      changed()
      if (done) goOn(must(done))
    } catch (error) {
      tryAgain(pressId, error)
    }
  }

  /** Every step of a visit may be taken twice: when the disk has room again, or in a moment. */
  function tryAgain(pressId: string, error: unknown): void {
    if (stopping.signal.aborted) return
    log.error({ err: error, press: pressId }, 'A press could not go on; it is tried again.')
    disk.look()
    if (disk.canStore()) after(1000, () => goOnWith(pressId))
    else heldUp.add(pressId)
  }

  async function ask({ pressId, pressedAt, order }: Visit): Promise<void> {
    const patience = AbortSignal.timeout(Math.max(Math.ceil(pressedAt + ASKED_FOR_MS - hall.now()), 0) + 1000)
    const { service, priorityReason, language } = order
    const notAfter = new Date(pressedAt + letGoMs).toISOString()
    const priority = priorityReason ? 'priority' : 'normal'
    const ack = await deliver(
      hall,
      'ticket:issue',
      { service, priority, priorityReason, language, notAfter },
      { commandId: pressId, signal: AbortSignal.any([stopping.signal, patience]) },
    )
    if (ack.ok) recordAnswer(pressId, { type: 'answered', ticket: ack.value })
    else {
      log.warn({ press: pressId, service, error: ack.error }, 'The server gave no ticket.')
      record(pressId, { type: 'refused', error: ack.error })
    }
  }

  /** With the beginning of its print, where that comes next: the paper waits for the disk once less. */
  function recordAnswer(pressId: string, answered: Happening): void {
    const visit = evolveVisit(book.stored(pressId), eventOf(pressId, answered))
    const isPrinted = nextStep(visit, hall.now()).do === 'print'
    record(pressId, answered, isPrinted ? { type: 'print-started' } : undefined)
  }

  async function print(pressId: string, ticket: NonNullable<Visit['ticket']>, copy: boolean): Promise<void> {
    if (!book.stored(pressId)?.papers.at(-1)?.started)
      must(book.begin(eventOf(pressId, { type: 'print-started' })))
    changed()
    const info = hall.state().snapshot
    const document = ticketPaper(ticket, {
      hall: info?.hall ?? null,
      service: info?.services.find(service => service.letter === ticket.service) ?? null,
      columns: printer.profile.columns,
      logo,
    })
    // Named by the press: a server that was set up anew gives its tickets the old names again.
    const outcome = await printer.print({ id: pressId, document, copy })
    log[outcome.outcome === 'printed' ? 'info' : 'warn'](
      { ticket: ticket.number, ...outcome },
      'What became of a ticket on paper.',
    )
    // An agent that stops leaves the job to the driver's journal; the next start asks it.
    if (outcome.reason === 'closed') return
    paperKnown(pressId, outcome.outcome, outcome.partial, outcome.detail)
  }

  function paperKnown(pressId: string, outcome: PaperOutcome, partial: boolean, detail: string): Visit {
    return record(pressId, { type: 'paper-known', outcome, partial, detail, reportId: crypto.randomUUID() })
  }

  async function tellServer(pressId: string, report: ReturnType<typeof reportsDue>[number]): Promise<void> {
    const { ticketId, copy, detail, outcome, reportId } = report
    const options = { commandId: reportId, signal: stopping.signal }
    const ack =
      outcome === 'printed'
        ? await deliver(hall, 'ticket:printed', { ticketId, copy, detail }, options)
        : await deliver(hall, 'ticket:print-failed', { ticketId, copy, detail, outcome }, options)
    if (!ack.ok) log.warn({ ticketId, error: ack.error }, 'The server does not want the report of a paper.')
    record(pressId, { type: 'reported', reportId })
  }

  /** The screen is free, whatever the disk says; a disk that refuses is told later. */
  function letGo(pressId: string): void {
    try {
      record(pressId, { type: 'left' })
    } catch (error) {
      tryAgain(pressId, error)
    }
  }

  /** Begins what nobody may forget; null where the disk refused, and nothing has happened then. */
  function begin(pressId: string, happening: Happening): Visit | null {
    const done = book.begin(eventOf(pressId, happening))
    if (done.ok) return done.visit
    log.error({ error: done.error }, 'The journal cannot be written.')
    disk.look()
    return null
  }

  async function press(order: PressOrder): Promise<Answer> {
    if (book.stored(order.pressId)) return accepted
    const refusal = whyNot(order.service, lookAtPress(), hall.state(), printer.status(), disk.canStore())
    if (refusal) return refusal
    const before = currentVisit()
    printer.expectJob()
    const visit = begin(order.pressId, { type: 'pressed', order })
    if (!visit) return DISK_REFUSED
    if (before && !before.left) letGo(before.pressId)
    current = order.pressId
    changed()
    // What a screen shows changes with time alone: a press becomes slow, then unanswered.
    for (const ms of [SLOW_MS, letGoMs]) after(ms + 50, changed)
    goOn(visit)
    return accepted
  }

  async function reprint({ pressId }: { pressId: string }): Promise<Answer> {
    const view = lookAtPress()
    const visit = book.stored(pressId)
    if (current !== pressId || !visit) return refuse('no-such-press', 'That press is not on the screen.')
    if (view.stage === 'printing') return accepted
    if ((view.stage !== 'uncertain' && view.stage !== 'not-printed') || !view.canReprint)
      return refuse('no-reprint', 'The ticket cannot be printed again now.')
    printer.expectJob()
    const asked = begin(pressId, { type: 'reprint-asked', copy: mustBeCopy(visit) })
    changed()
    if (!asked) return DISK_REFUSED
    goOn(asked)
    return accepted
  }

  async function leave({ pressId }: { pressId: string }): Promise<Answer> {
    if (current !== pressId || currentVisit()?.left) return accepted
    if (isUnderWay(lookAtPress())) return refuse('busy', 'The ticket is still on its way.')
    letGo(pressId)
    return accepted
  }

  function after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer)
  }

  function paperResolved({ id, outcome, partial, detail }: PrintOutcome): void {
    if (book.known(id)?.papers.at(-1)?.known?.outcome !== 'unknown') return
    try {
      goOn(paperKnown(id, outcome, partial, detail))
    } catch (error) {
      tryAgain(id, error)
    }
  }

  async function screenFailed({ detail }: { detail: string }): Promise<Answer> {
    log.error({ detail }, 'A screen broke off and is loaded again.')
    troubles.screenFailed(detail)
    return accepted
  }

  const unsubscribers = [
    hall.subscribe(changed),
    printer.subscribe(changed),
    reports.stop,
    troubles.stop,
    watchLetters(hall, printer.profile, news => log.warn(news)),
  ]

  // What a crash or a power cut left open: the visitor of the last press may still stand there.
  for (const { pressId, pressedAt, left } of book.all()) {
    if (!left && !isFresh(pressedAt, hall.now())) letGo(pressId)
    else if (!left) current = pressId
    goOnWith(pressId)
  }
  changed()

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press,
    reprint,
    leave,
    screenFailed,
    paperResolved,
    stop: async () => {
      stopping.abort()
      for (const unsubscribe of unsubscribers) unsubscribe()
      for (const timer of timers) clearTimeout(timer)
      await Promise.allSettled(running.values())
    },
  }
}
