/** What visitors touch: each is answered at once, with what begins now or why it cannot be. */
import type { HallLink } from '@antrean/hall-client'
import type { Printer } from '@antrean/printer-driver'
import { newTicketNames } from '@antrean/ticket-names'
import type { Logger } from 'pino'
import { type Answer, accepted, type KioskApi, type PressOrder, refuse } from '../api/index.ts'
import type { DiskRoom } from './disk-room.ts'
import { isUnderWay, SLOW_MS } from './press-view.ts'
import type { ShownState } from './shown-state.ts'
import type { Tasks } from './tasks.ts'
import { type Happening, mustBeCopy, type Visit } from './visit.ts'
import type { VisitBook } from './visit-book.ts'
import type { VisitWork } from './visit-work.ts'
import { DISK_REFUSED, whyNot } from './why-not.ts'

type Behind = {
  hall: HallLink<'/kiosk'>
  printer: Pick<Printer, 'status' | 'expectJob'>
  book: VisitBook
  shown: ShownState
  work: VisitWork
  tasks: Tasks
  disk: DiskRoom
  log: Pick<Logger, 'error'>
  letGoMs: number
}

export function takeTouches(behind: Behind): Pick<KioskApi, 'press' | 'reprint' | 'leave'> {
  const { hall, printer, book, shown, work, tasks, disk, log, letGoMs } = behind

  /** Begins what nobody may forget; null where the disk refused, and nothing has happened then. */
  function begin(pressId: string, happening: Happening): Visit | null {
    const done = book.begin(pressId, happening)
    if (done.ok) return done.visit
    log.error({ error: done.error }, 'The journal cannot be written.')
    disk.look()
    return null
  }

  async function press(order: PressOrder): Promise<Answer> {
    const { pressId, service } = order
    if (book.stored(pressId)) return accepted
    const refusal = whyNot(service, shown.press(), hall.state(), printer.status(), disk.canStore())
    if (refusal) return refusal
    const before = shown.visit()
    printer.expectJob()
    const visit = begin(pressId, { type: 'pressed', order, names: newTicketNames(hall.now()) })
    if (!visit) return DISK_REFUSED
    if (before && !before.left) work.letGo(before.pressId)
    shown.turnTo(pressId)
    // What a screen shows changes with time alone: a press becomes slow, then unanswered.
    for (const ms of [SLOW_MS, letGoMs]) tasks.after(ms + 50, shown.changed)
    work.goOn(visit)
    return accepted
  }

  async function reprint({ pressId }: { pressId: string }): Promise<Answer> {
    const view = shown.press()
    const visit = book.stored(pressId)
    if (shown.visit()?.pressId !== pressId || !visit)
      return refuse('no-such-press', 'That press is not on the screen.')
    if (view.stage === 'printing') return accepted
    if ((view.stage !== 'uncertain' && view.stage !== 'not-printed') || !view.canReprint)
      return refuse('no-reprint', 'The ticket cannot be printed again now.')
    printer.expectJob()
    const asked = begin(pressId, { type: 'reprint-asked', copy: mustBeCopy(visit) })
    if (!asked) return DISK_REFUSED
    work.goOn(asked)
    return accepted
  }

  async function leave({ pressId }: { pressId: string }): Promise<Answer> {
    const visit = shown.visit()
    if (visit?.pressId !== pressId || visit.left) return accepted
    if (isUnderWay(shown.press())) return refuse('busy', 'The ticket is still on its way.')
    work.letGo(pressId)
    return accepted
  }

  return { press, reprint, leave }
}
