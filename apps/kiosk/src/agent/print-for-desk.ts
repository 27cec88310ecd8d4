/** Prints what staff gave at the desk, each ticket once; the screen stays with whoever stands before it. [Q30] */
import type { HallLink } from '@antrean/hall-client'
import type { PrintOrder } from '@antrean/queue-core/contract'
import type { Logger } from 'pino'
import type { DiskRoom } from './disk-room.ts'
import { type Happening, isFresh } from './visit.ts'
import type { VisitBook } from './visit-book.ts'
import type { VisitWork } from './visit-work.ts'

type Tools = {
  hall: Pick<HallLink<'/kiosk'>, 'state' | 'subscribe'>
  book: Pick<VisitBook, 'known' | 'begin'>
  work: Pick<VisitWork, 'goOn'>
  disk: Pick<DiskRoom, 'look'>
  /** Epoch ms by the hall's clock. */
  now: () => number
  log: Pick<Logger, 'error'>
}

/** Returns what ends it. */
export function printForDesk({ hall, book, work, disk, now, log }: Tools): () => void {
  /** The server asks until it has heard of the paper; a visit that is over may be forgotten before. */
  const begun = new Set<string>()

  function look(): void {
    for (const order of hall.state().printOrders) {
      const pressId = order.copy?.id ?? order.id
      if (!begun.has(pressId) && !book.known(pressId)?.ticket) begin(pressId, order)
    }
  }

  function begin(pressId: string, { copy, ...ticket }: PrintOrder): void {
    const { service, priorityReason, language } = ticket
    const order = { pressId, service, priorityReason, language }
    const happened = [{ type: 'answered', ticket }] satisfies Happening[]
    const marked = [{ type: 'reprint-asked', copy: true }] satisfies Happening[]
    // One that was asked for too long ago is told to be not printed, as its original would be. [Q38]
    const asked = copy && isFresh(Date.parse(copy.askedAt), now()) ? [...happened, ...marked] : happened
    const done = book.begin(pressId, { type: 'pressed', order, desk: true }, ...asked)
    if (done.ok) {
      begun.add(pressId)
      work.goOn(done.visit)
      return
    }
    log.error(
      { error: done.error, ticket: ticket.number },
      'The journal cannot be written: nothing is printed for staff.',
    )
    disk.look()
  }

  look()
  return hall.subscribe(look)
}
