/** What leaves the kiosk for a visit: the question for its ticket, the print of its paper, the report of what came of it. */
import type { HallLink } from '@antrean/hall-client'
import { type LogoBlock, logoFromSetUp, type Printer } from '@antrean/printer-driver'
import type { IssuedTicket, Payload } from '@antrean/queue-core/contract'
import { ticketPaper } from '@antrean/ticket-paper'
import type { Logger } from 'pino'
import { deliver } from './deliver.ts'
import { firstWordOf } from './first-word.ts'
import { ASKED_FOR_MS, nextStep, type PaperOutcome, type Report, type Visit } from './visit.ts'
import type { VisitBook } from './visit-book.ts'

type Outward = {
  hall: HallLink<'/kiosk'>
  printer: Pick<Printer, 'print' | 'profile' | 'subscribe'>
  book: VisitBook
  logo: LogoBlock | null
  log: Pick<Logger, 'info' | 'warn'>
  /** So long a visitor waits for an answer, in ms. */
  letGoMs: number
  /** Aborted once the agent stops. */
  signal: AbortSignal
}

/** Each may be taken twice, under the same name. @throws where nothing was stored; what comes of a press stops there */
export type VisitSteps = {
  ask: (visit: Visit) => Promise<void>
  print: (pressId: string, ticket: IssuedTicket, copy: boolean) => Promise<void>
  paperKnown: (pressId: string, outcome: PaperOutcome, partial: boolean, detail: string) => Visit
  tellServer: (pressId: string, report: Report) => Promise<void>
}

export function visitSteps({ hall, printer, book, logo, log, letGoMs, signal }: Outward): VisitSteps {
  const printerHasSpoken = firstWordOf(printer, signal)

  async function ask({ pressId, pressedAt, order, names }: Visit): Promise<void> {
    const patience = AbortSignal.timeout(Math.max(Math.ceil(pressedAt + ASKED_FOR_MS - hall.now()), 0) + 1000)
    const { service, further, priorityReason, language } = order
    const notAfter = new Date(pressedAt + letGoMs).toISOString()
    const priority = priorityReason ? 'priority' : 'normal'
    const asked: Payload<'/kiosk', 'ticket:issue'> = {
      ...{ service, priority, priorityReason, language, notAfter },
      ...(further?.length && { further }),
    }
    const delivery = { commandId: pressId, signal: AbortSignal.any([signal, patience]) }
    let ack = await deliver(hall, 'ticket:issue', { ...asked, ...names }, delivery)
    // A server of an earlier release takes no press that brings names, and gives its own.
    if (names && !ack.ok && ack.error.code === 'bad-request')
      ack = await deliver(hall, 'ticket:issue', asked, delivery)
    if (ack.ok) recordAnswer(pressId, ack.value)
    else {
      log.warn({ press: pressId, service, error: ack.error }, 'The server gave no ticket.')
      book.record(pressId, { type: 'refused', error: ack.error })
    }
  }

  /** With the beginning of its print, where that comes next: the paper waits for the disk once less. */
  function recordAnswer(pressId: string, ticket: IssuedTicket): void {
    const answered = { type: 'answered', ticket } as const
    const isPrinted = nextStep(book.foresee(pressId, answered), hall.now()).do === 'print'
    book.record(pressId, answered, isPrinted ? { type: 'print-started' } : undefined)
  }

  async function print(pressId: string, ticket: IssuedTicket, copy: boolean): Promise<void> {
    if (!book.stored(pressId)?.papers.at(-1)?.started) {
      const begun = book.begin(pressId, { type: 'print-started' })
      if (!begun.ok) throw new Error(begun.error.message)
    }
    await printerHasSpoken
    // The next start goes on from here.
    if (signal.aborted) return
    const info = hall.state().snapshot
    const service = info?.services.find(its => its.letter === ticket.service) ?? null
    const document = ticketPaper(ticket, {
      hall: info?.hall ?? null,
      // The wait of now is not that of a ticket of before.
      service: service && { ...service, waitMinutes: copy ? null : service.waitMinutes },
      further: ticket.further?.flatMap(letter => info?.services.find(its => its.letter === letter) ?? []),
      columns: printer.profile.columns,
      logo: logo ?? logoFromSetUp(info?.hall.logo, printer.profile.paper.dots),
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
    const reportId = crypto.randomUUID()
    return book.record(pressId, { type: 'paper-known', outcome, partial, detail, reportId })
  }

  async function tellServer(pressId: string, report: Report): Promise<void> {
    const { ticketId, copy, detail, outcome, reportId } = report
    const options = { commandId: reportId, signal }
    const ack =
      outcome === 'printed'
        ? await deliver(hall, 'ticket:printed', { ticketId, copy, detail }, options)
        : await deliver(hall, 'ticket:print-failed', { ticketId, copy, detail, outcome }, options)
    if (!ack.ok) log.warn({ ticketId, error: ack.error }, 'The server does not want the report of a paper.')
    book.record(pressId, { type: 'reported', reportId })
  }

  return { ask, print, paperKnown, tellServer }
}
