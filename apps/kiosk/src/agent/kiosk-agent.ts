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
import { accepted, type KioskApi, type KioskState } from '../api/index.ts'
import type { DiskRoom } from './disk-room.ts'
import { watchLetters } from './paper-letters.ts'
import type { PressJournal } from './press-journal.ts'
import { printForDesk } from './print-for-desk.ts'
import { openScans } from './scans.ts'
import { showState } from './shown-state.ts'
import type { ReadStandard } from './standards.ts'
import { reportStatus } from './status-reports.ts'
import { takeTouches } from './take-touches.ts'
import { openTasks } from './tasks.ts'
import { keepTroubles } from './troubles.ts'
import { isFresh, LET_GO_MS } from './visit.ts'
import { openVisitBook } from './visit-book.ts'
import { visitSteps } from './visit-steps.ts'
import { workOnVisits } from './visit-work.ts'

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
  logo?: LogoBlock | null
  /** What a service has published. */
  readStandard: ReadStandard
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** So long a visitor waits for an answer, in ms; for tests. */
  letGoMs?: number
}

export function startAgent(parts: AgentParts): KioskAgent {
  const { hall, printer, printerUrl, journal, disk, log, logo = null, letGoMs = LET_GO_MS } = parts
  const { now } = hall
  const tasks = openTasks(log)
  const book = openVisitBook(journal, now, () => shown.changed())
  const steps = visitSteps({ hall, printer, book, logo, log, letGoMs, signal: tasks.signal })
  const work = workOnVisits({ book, steps, tasks, disk, now, log })
  const troubles = keepTroubles(disk, log, () => {
    reports.troublesChanged()
    shown.changed()
    if (disk.canStore()) work.roomIsBack()
  })
  const reports = reportStatus(hall, {
    printer,
    url: printerUrl,
    troubles: troubles.all,
    onHeard: () => shown.changed(),
  })
  const shown = showState({ hall, printer, book, disk, isTold: reports.isTold, letGoMs, log })
  const unsubscribers = [
    hall.subscribe(shown.changed),
    printForDesk({ hall, book, work, disk, now, log }),
    printer.subscribe(shown.changed),
    reports.stop,
    troubles.stop,
    watchLetters(hall, printer.profile, news => log.warn(news)),
  ]

  // What a crash or a power cut left open: the visitor of the last press may still stand there.
  for (const { pressId, pressedAt, left, desk } of book.all()) {
    if (desk) {
      work.goOnWith(pressId)
      continue
    }
    if (!left && !isFresh(pressedAt, now())) work.letGo(pressId)
    else if (!left) shown.turnTo(pressId)
    work.goOnWith(pressId)
  }
  shown.changed()

  return {
    state: shown.state,
    subscribe: shown.subscribe,
    ...takeTouches({ hall, printer, book, shown, work, tasks, disk, log, letGoMs }),
    readStandard: parts.readStandard,
    scan: openScans(hall),
    screenFailed: async ({ detail }) => {
      log.error({ detail }, 'A screen broke off and is loaded again.')
      troubles.screenFailed(detail)
      return accepted
    },
    paperResolved: ({ id, outcome, partial, detail }) => {
      if (book.known(id)?.papers.at(-1)?.known?.outcome !== 'unknown') return
      try {
        work.goOn(steps.paperKnown(id, outcome, partial, detail))
      } catch (error) {
        work.tryAgain(id, error)
      }
    },
    stop: async () => {
      const ended = tasks.stop()
      for (const unsubscribe of unsubscribers) unsubscribe()
      await ended
    },
  }
}
