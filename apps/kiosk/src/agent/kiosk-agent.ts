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
  type PressOrder,
  refuse,
} from '../api/index.ts'
import { ticketPaper } from '../ticket-paper.ts'
import { deliver } from './deliver.ts'
import { kioskState } from './kiosk-state.ts'
import type { PressJournal } from './press-journal.ts'
import { isUnderWay, pressView, SLOW_MS } from './press-view.ts'
import { reportPrinter } from './printer-reports.ts'
import {
  ASKED_FOR_MS,
  isFresh,
  mustBeCopy,
  nextStep,
  type PaperOutcome,
  reportsDue,
  STILL_HERE_MS,
  type Visit,
  type VisitEvent,
} from './visit.ts'
import { whyNot } from './why-not.ts'

const NEVER_ANSWERED = { code: 'internal', message: 'The server never answered.' } as const

export type KioskAgent = Omit<KioskApi, 'state'> & {
  state: () => KioskState
  /** An outcome that was unknown is known after all; wire it to the printer's `onResolved`. */
  paperResolved: (outcome: PrintOutcome) => void
  stop: () => Promise<void>
}

export type AgentParts = {
  hall: HallLink<'/kiosk'>
  printer: Pick<Printer, 'status' | 'subscribe' | 'print' | 'profile'>
  /** The printer's address, for ops staff. */
  printerUrl: string
  journal: PressJournal
  /** At the top of every ticket. */
  logo?: LogoBlock | undefined
  log: Pick<Logger, 'info' | 'warn' | 'error'>
}

/** Distributes over the union: what happens to a visit, without the visit's name and the time. */
type Happening = VisitEvent extends infer E
  ? E extends VisitEvent
    ? Omit<E, 'pressId' | 'at'>
    : never
  : never

export function startAgent({ hall, printer, printerUrl, journal, log, logo }: AgentParts): KioskAgent {
  const listeners = new Set<() => void>()
  const stopping = new AbortController()
  /** What runs now, by name. */
  const running = new Map<string, Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  let current: Visit | null = null
  let state = look()

  function look(): KioskState {
    return kioskState(hall, printer.status(), pressView(current, hall.now(), printer.status().canPrint))
  }

  function changed(): void {
    const next = look()
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of [...listeners]) listener()
  }

  /** @throws when the disk refuses */
  function record(pressId: string, happening: Happening): Visit {
    const done = journal.append({ ...happening, pressId, at: Math.round(hall.now()) } as VisitEvent)
    if (!done.ok) throw new Error(done.error.message)
    const { visit } = done
    if (current?.pressId === pressId) current = visit
    changed()
    return visit
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
          'a press was never answered; the server may hold a ticket without paper',
        )
        record(pressId, { type: 'refused', error: NEVER_ANSWERED })
      }
      if (step.do === 'print') once(pressId, pressId, () => print(pressId, step.ticket, step.copy))
      if (step.do === 'give-up') {
        log.warn({ press: pressId, ticket: visit.ticket?.number }, 'too late to print: nobody waits for it')
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
    const visit = journal.visits.get(pressId)
    if (visit && !stopping.signal.aborted) goOn(visit)
  }

  /** A disk that is full may have room again; every step of a visit may be taken twice. */
  function tryAgain(pressId: string, error: unknown): void {
    if (stopping.signal.aborted) return
    log.error({ err: error, press: pressId }, 'a press could not go on; it is tried again')
    after(1000, () => goOnWith(pressId))
  }

  async function ask({ pressId, pressedAt, order }: Visit): Promise<void> {
    const patience = AbortSignal.timeout(Math.max(Math.ceil(pressedAt + ASKED_FOR_MS - hall.now()), 0) + 1000)
    const { service, priorityReason, language } = order
    const notAfter = new Date(pressedAt + STILL_HERE_MS).toISOString()
    const priority = priorityReason ? 'priority' : 'normal'
    const ack = await deliver(
      hall,
      'ticket:issue',
      { service, priority, priorityReason, language, notAfter },
      { commandId: pressId, signal: AbortSignal.any([stopping.signal, patience]) },
    )
    if (ack.ok) record(pressId, { type: 'answered', ticket: ack.value })
    else {
      log.warn({ press: pressId, service, error: ack.error }, 'the server gave no ticket')
      record(pressId, { type: 'refused', error: ack.error })
    }
  }

  async function print(pressId: string, ticket: NonNullable<Visit['ticket']>, copy: boolean): Promise<void> {
    record(pressId, { type: 'print-started' })
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
      'ticket paper',
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
    if (!ack.ok) log.warn({ ticketId, error: ack.error }, 'the server does not want the report of a paper')
    record(pressId, { type: 'reported', reportId })
  }

  /** Records, or says that the disk refused; nothing has happened then. */
  function tryRecord(pressId: string, happening: Happening): Visit | null {
    try {
      return record(pressId, happening)
    } catch (error) {
      log.error({ error }, 'the journal cannot be written')
      return null
    }
  }
  const diskRefused = refuse('storage-failed', 'The kiosk cannot write its journal: check its disk.')

  async function press(order: PressOrder): Promise<Answer> {
    if (journal.visits.has(order.pressId)) return accepted
    const refusal = whyNot(order.service, look().press, hall.state(), printer.status())
    if (refusal) return refusal
    if (current && !current.left) tryRecord(current.pressId, { type: 'left' })
    const visit = tryRecord(order.pressId, { type: 'pressed', order })
    if (!visit) return diskRefused
    current = visit
    changed()
    // What a screen shows changes with time alone: a press becomes slow, then unanswered.
    for (const ms of [SLOW_MS, STILL_HERE_MS]) after(ms + 50, changed)
    goOn(visit)
    return accepted
  }

  async function reprint({ pressId }: { pressId: string }): Promise<Answer> {
    const view = look().press
    if (current?.pressId !== pressId) return refuse('no-such-press', 'That press is not on the screen.')
    if (view.stage === 'printing') return accepted
    if ((view.stage !== 'uncertain' && view.stage !== 'not-printed') || !view.canReprint)
      return refuse('no-reprint', 'The ticket cannot be printed again now.')
    const visit = tryRecord(pressId, { type: 'reprint-asked', copy: mustBeCopy(current) })
    if (!visit) return diskRefused
    goOn(visit)
    return accepted
  }

  async function leave({ pressId }: { pressId: string }): Promise<Answer> {
    if (current?.pressId !== pressId || current.left) return accepted
    if (isUnderWay(look().press)) return refuse('busy', 'The ticket is still on its way.')
    return tryRecord(pressId, { type: 'left' }) ? accepted : diskRefused
  }

  function after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer)
  }

  function paperResolved({ id, outcome, partial, detail }: PrintOutcome): void {
    if (journal.visits.get(id)?.papers.at(-1)?.known?.outcome !== 'unknown') return
    paperKnown(id, outcome, partial, detail)
    goOnWith(id)
  }

  const unsubscribers = [
    hall.subscribe(changed),
    printer.subscribe(changed),
    reportPrinter(hall, printer, printerUrl),
  ]

  // What a crash or a power cut left open: the visitor of the last press may still stand there.
  for (const visit of [...journal.visits.values()]) {
    if (!visit.left && !isFresh(visit.pressedAt, hall.now())) tryRecord(visit.pressId, { type: 'left' })
    else if (!visit.left) current = visit
    goOnWith(visit.pressId)
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
    paperResolved,
    stop: async () => {
      stopping.abort()
      for (const unsubscribe of unsubscribers) unsubscribe()
      for (const timer of timers) clearTimeout(timer)
      await Promise.allSettled(running.values())
    },
  }
}
