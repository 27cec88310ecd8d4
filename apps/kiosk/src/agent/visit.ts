/**
 * One visit at the kiosk, pure: what happened, folded into where it stands, and from that what is to be done next.
 *
 *   pressed ─▶ answered ─▶ print-started ─▶ paper-known ─▶ reported
 *      └────▶ refused            ▲──── reprint-asked ◀──┘      … left, once the visitor has seen the end
 *
 * Every event is on disk before its consequence leaves the kiosk, so a restart goes on from the same place.
 */
import type { IssuedTicket, WireError } from '@antrean/queue-core/contract'
import type { TicketNames } from '@antrean/ticket-names'
import type { PressOrder } from '../api/index.ts'

export type PaperOutcome = 'printed' | 'not-printed' | 'unknown'

export type VisitEvent = {
  pressId: string
  /** Epoch ms by the server's clock, as far as it is known. */
  at: number
} /** `names`: those of its ticket; absent where an earlier release wrote the line, and the server names it. */ & (
  | {
      type: 'pressed'
      order: PressOrder
      names?: TicketNames | undefined
      /** Staff gave the ticket and ask for its paper alone. */
      desk?: true | undefined
    }
  | { type: 'answered'; ticket: IssuedTicket }
  | { type: 'refused'; error: WireError }
  | { type: 'print-started' }
  /** Twice for one paper, where a printer says late that it did print. `reportId`: the commandId of the report. */
  | { type: 'paper-known'; outcome: PaperOutcome; partial: boolean; detail: string; reportId: string }
  | { type: 'reprint-asked'; copy: boolean }
  | { type: 'reported'; reportId: string }
  | { type: 'left' }
)

/** What happens to a visit, without the visit's name and the time. It distributes over the union. */
export type Happening = VisitEvent extends infer E
  ? E extends VisitEvent
    ? Omit<E, 'pressId' | 'at'>
    : never
  : never

/** One print of the ticket, wanted or done. */
export type Paper = {
  copy: boolean
  wantedAt: number
  started: boolean
  known: Known | null
}
export type Known = {
  outcome: PaperOutcome
  /** Some of it may be on paper. */
  partial: boolean
  detail: string
  reportId: string
  reported: boolean
}

export type Visit = {
  pressId: string
  pressedAt: number
  order: PressOrder
  names?: TicketNames | undefined
  /** Staff gave it, and nobody looks at it here. [Q30] */
  desk?: true | undefined
  ticket: IssuedTicket | null
  refusal: WireError | null
  /** In the order they were asked for; the last one is the one that counts. */
  papers: Paper[]
  left: boolean
}

/** Nobody waits longer than this for an answer; a press that arrives later makes no ticket [Q20]. */
export const LET_GO_MS = 20_000
/** A visitor can be expected to stand before the kiosk for so long; after that no paper is printed unasked. */
export const STILL_HERE_MS = 120_000
/** A press that is older is not asked for again: it would make a ticket that nobody holds (docs/decisions/0051). */
export const ASKED_FOR_MS = 15 * 60_000
/** The original and two more: beyond that a person must look at the printer. */
export const PAPERS_AT_MOST = 3

export function evolveVisit(visit: Visit | undefined, event: VisitEvent): Visit {
  if (event.type === 'pressed')
    return (
      visit ?? {
        pressId: event.pressId,
        pressedAt: event.at,
        order: event.order,
        names: event.names,
        ...(event.desk && { desk: true }),
        ticket: null,
        refusal: null,
        papers: [],
        left: false,
      }
    )
  if (!visit) throw new Error(`The journal tells of the press ${event.pressId}, which never began.`)
  switch (event.type) {
    case 'answered':
      // What staff asked for while the kiosk was away is too old once it is back.
      return {
        ...visit,
        ticket: event.ticket,
        papers: [wanted(false, visit.desk ? Date.parse(event.ticket.issuedAt) : visit.pressedAt)],
      }
    case 'refused':
      return { ...visit, refusal: event.error }
    case 'print-started':
      return withLastPaper(visit, paper => ({ ...paper, started: true }))
    case 'paper-known': {
      const { outcome, partial, detail, reportId } = event
      const known = { outcome, partial, detail, reportId, reported: false }
      return withLastPaper(visit, paper => ({ ...paper, known }))
    }
    case 'reprint-asked':
      return { ...visit, papers: [...visit.papers, wanted(event.copy, event.at)] }
    case 'reported':
      return {
        ...visit,
        papers: visit.papers.map(paper =>
          paper.known?.reportId === event.reportId
            ? { ...paper, known: { ...paper.known, reported: true } }
            : paper,
        ),
      }
    case 'left':
      return { ...visit, left: true }
    default:
      return event satisfies never
  }
}

const wanted = (copy: boolean, wantedAt: number): Paper => ({ copy, wantedAt, started: false, known: null })

const withLastPaper = (visit: Visit, change: (paper: Paper) => Paper): Visit => ({
  ...visit,
  papers: visit.papers.map((paper, i) => (i === visit.papers.length - 1 ? change(paper) : paper)),
})

export type Step =
  | { do: 'ask' }
  /** The server was silent for too long. */
  | { do: 'forget' }
  | { do: 'print'; ticket: IssuedTicket; copy: boolean }
  /** Nobody stands there any more: say what is known without printing. */
  | { do: 'give-up'; outcome: PaperOutcome }
  | { do: 'nothing' }

export function nextStep(visit: Visit, now: number): Step {
  // What staff gave is never asked for: the server names it again where its line was lost.
  if (visit.refusal || (visit.desk && !visit.ticket)) return { do: 'nothing' }
  if (!visit.ticket) return { do: Math.abs(now - visit.pressedAt) <= ASKED_FOR_MS ? 'ask' : 'forget' }
  const paper = visit.papers.at(-1)!
  if (paper.known) return { do: 'nothing' }
  if (!visit.left && isFresh(paper.wantedAt, now))
    return { do: 'print', ticket: visit.ticket, copy: paper.copy }
  return { do: 'give-up', outcome: paper.started ? 'unknown' : 'not-printed' }
}

/** A clock that was set back is no fresher than one that was set forward. */
export const isFresh = (since: number, now: number, withinMs = STILL_HERE_MS): boolean =>
  Math.abs(now - since) <= withinMs

export type Report = Known & { ticketId: string; copy: boolean }

export const reportsDue = (visit: Visit): Report[] =>
  visit.papers.flatMap(({ known, copy }) =>
    // A journal that lost the answer's line has papers of no ticket.
    visit.ticket && known && !known.reported ? [{ ...known, copy, ticketId: visit.ticket.id }] : [],
  )

/** Nothing is left to do, and nobody looks at it. */
export const isOver = (visit: Visit, now: number): boolean =>
  (visit.left || visit.desk === true) &&
  nextStep(visit, now).do === 'nothing' &&
  reportsDue(visit).length === 0

/** Once some of a ticket may be on paper, the next one must not look like an original. */
export const mustBeCopy = (visit: Visit): boolean =>
  visit.papers.some(paper => paper.known && (paper.known.outcome !== 'not-printed' || paper.known.partial))
