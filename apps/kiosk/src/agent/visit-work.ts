/** Brings each visit to its end, one step after the other, however often the disk refuses or the power goes. */
import type { Logger } from 'pino'
import type { DiskRoom } from './disk-room.ts'
import type { Tasks } from './tasks.ts'
import { nextStep, reportsDue, type Visit } from './visit.ts'
import type { VisitBook } from './visit-book.ts'
import type { VisitSteps } from './visit-steps.ts'

const NEVER_ANSWERED = { code: 'internal', message: 'The server never answered.' } as const
const TRY_AGAIN_MS = 1000

type Tools = {
  book: VisitBook
  steps: VisitSteps
  tasks: Tasks
  disk: Pick<DiskRoom, 'look' | 'canStore'>
  /** Epoch ms by the hall's clock. */
  now: () => number
  log: Pick<Logger, 'warn' | 'error'>
}

export type VisitWork = {
  goOn: (visit: Visit) => void
  /** Writes what the disk had refused of that press, and goes on with it. */
  goOnWith: (pressId: string) => void
  /** The screen is free, whatever the disk says; a disk that refuses is told later. */
  letGo: (pressId: string) => void
  /** Every step of a visit may be taken twice: when the disk has room again, or in a moment. */
  tryAgain: (pressId: string, error: unknown) => void
  /** What the disk held up goes on. */
  roomIsBack: () => void
}

export function workOnVisits({ book, steps, tasks, disk, now, log }: Tools): VisitWork {
  const heldUp = new Set<string>()

  /** Does what is next for the visit; reports go beside it. */
  function goOn(visit: Visit): void {
    const { pressId } = visit
    try {
      for (const report of reportsDue(visit))
        once(pressId, report.reportId, () => steps.tellServer(pressId, report))
      takeNextStep(visit)
    } catch (error) {
      tryAgain(pressId, error)
    }
  }

  function takeNextStep(visit: Visit): void {
    const { pressId } = visit
    const step = nextStep(visit, now())
    switch (step.do) {
      case 'ask':
        once(pressId, pressId, () => steps.ask(visit))
        break
      case 'forget':
        log.error(
          { press: pressId },
          'A press was never answered; the server may hold a ticket without paper.',
        )
        book.record(pressId, { type: 'refused', error: NEVER_ANSWERED })
        break
      case 'print':
        once(pressId, pressId, () => steps.print(pressId, step.ticket, step.copy))
        break
      case 'give-up':
        log.warn({ press: pressId, ticket: visit.ticket?.number }, 'Too late to print: nobody waits for it.')
        goOn(steps.paperKnown(pressId, step.outcome, false, 'The kiosk could not print it in time.'))
        break
      case 'nothing':
        break
      default:
        step satisfies never
    }
  }

  function once(pressId: string, name: string, work: () => Promise<void>): void {
    tasks.once(name, work, ended => (ended.ok ? goOnWith(pressId) : tryAgain(pressId, ended.error)))
  }

  function goOnWith(pressId: string): void {
    if (tasks.signal.aborted) return
    try {
      const visit = book.catchUp(pressId)
      if (visit) goOn(visit)
    } catch (error) {
      tryAgain(pressId, error)
    }
  }

  function tryAgain(pressId: string, error: unknown): void {
    if (tasks.signal.aborted) return
    log.error({ err: error, press: pressId }, 'A press could not go on; it is tried again.')
    disk.look()
    if (disk.canStore()) tasks.after(TRY_AGAIN_MS, () => goOnWith(pressId))
    else heldUp.add(pressId)
  }

  function letGo(pressId: string): void {
    try {
      book.record(pressId, { type: 'left' })
    } catch (error) {
      tryAgain(pressId, error)
    }
  }

  function roomIsBack(): void {
    for (const pressId of heldUp) tasks.after(0, () => goOnWith(pressId))
    heldUp.clear()
  }

  return { goOn, goOnWith, letGo, tryAgain, roomIsBack }
}
