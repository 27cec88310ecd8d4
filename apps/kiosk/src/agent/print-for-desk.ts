/** Prints what staff gave at the desk, each ticket once; the screen stays with whoever stands before it. [Q30] */
import type { HallLink } from '@antrean/hall-client'
import type { IssuedTicket } from '@antrean/queue-core/contract'
import type { Logger } from 'pino'
import type { DiskRoom } from './disk-room.ts'
import type { VisitBook } from './visit-book.ts'
import type { VisitWork } from './visit-work.ts'

type Tools = {
  hall: Pick<HallLink<'/kiosk'>, 'state' | 'subscribe'>
  book: Pick<VisitBook, 'known' | 'begin'>
  work: Pick<VisitWork, 'goOn'>
  disk: Pick<DiskRoom, 'look'>
  log: Pick<Logger, 'error'>
}

/** Returns what ends it. */
export function printForDesk({ hall, book, work, disk, log }: Tools): () => void {
  /** The server asks until it has heard of the paper; a visit that is over may be forgotten before. */
  const begun = new Set<string>()

  function look(): void {
    for (const ticket of hall.state().printOrders)
      if (!begun.has(ticket.id) && !book.known(ticket.id)?.ticket) begin(ticket)
  }

  function begin(ticket: IssuedTicket): void {
    const { id: pressId, service, priorityReason, language } = ticket
    const order = { pressId, service, priorityReason, language }
    const done = book.begin(pressId, { type: 'pressed', order, desk: true }, { type: 'answered', ticket })
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
