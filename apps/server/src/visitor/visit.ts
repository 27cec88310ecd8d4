/** One ticket as its visitor sees it: nothing but the visitor's own place, and no name of anybody. */
import {
  aheadOf,
  type Bilingual,
  breakAt,
  expectedWaitSeconds,
  type HallColours,
  type HallState,
  isOpen,
  isoInZone,
  type Language,
  type RatingView,
  returnUntil,
  type Several,
  shownNumber,
  type Ticket,
  type TicketState,
} from '@antrean/queue-core'

import type { TurnView } from './turn.ts'

export type VisitLeg = { name: Bilingual; stands: 'over' | 'now' | 'next' | 'not-now' }

export type Visit = {
  hall: Bilingual
  /** The hall's word for where visitors are served. */
  place?: Bilingual | undefined
  colours?: HallColours | undefined
  number: string
  service: Bilingual
  /** Of one for several services, each with where it stands. [Q64] */
  services?: VisitLeg[] | undefined
  state: TicketState
  language: Language
  /** Visitors before this one; 0 where it is next, or no longer waits. */
  ahead: number
  expectedWaitSeconds: number | null
  callBy: string
  /** An open booth serves it: only then is `callBy` said. [P14] */
  served: boolean
  /** The promised moment has passed, and nobody has called. */
  late: boolean
  booth: number | null
  /** What that is called, where it is not its number. */
  boothName?: string | undefined
  calledAt: string | null
  endedAt: string | null
  /** Once it was served; null before, and where the record cannot be read. */
  rating: RatingView | null
  /** The page of the case that it goes on as; null too where the record cannot be read. */
  caseUrl?: string | null | undefined
  /** What the visitor may do about it; null once it has ended. */
  turn?: TurnView | null | undefined
  /** The hall is in a break, so that nobody is called for now: when it is over. */
  breakUntil?: string | null | undefined
  /** Of a no-show: until when the QR of the ticket, held to a kiosk, brings them back; absent where it does not. [Q44] */
  scanUntil?: string | undefined
  at: string
}

export function visitOf(
  state: HallState,
  ticket: Ticket,
  at: number,
  rating: RatingView | null = null,
): Visit {
  const { name, place, colours, timezone, services, booths } = state.config!
  const service = services.find(({ letter }) => letter === ticket.service)
  const nameOf = (its: string): Bilingual =>
    services.find(({ letter }) => letter === its)?.name ?? { id: its, en: its }
  const waiting = ticket.state === 'waiting'
  const iso = (moment: number | null) => (moment === null ? null : isoInZone(timezone, moment))
  return {
    hall: name,
    place,
    colours,
    number: shownNumber(ticket),
    service: nameOf(ticket.service),
    ...(ticket.several && { services: legsOf(ticket, ticket.several, nameOf) }),
    state: ticket.state,
    language: ticket.language,
    ahead: aheadOf(state, ticket.id),
    expectedWaitSeconds: waiting && service ? expectedWaitSeconds(state, ticket.service, at) : null,
    callBy: isoInZone(timezone, ticket.callBy),
    served: expectedWaitSeconds(state, ticket.service, at) !== null,
    late: waiting && at > ticket.callBy,
    booth: ticket.booth,
    boothName: booths.find(({ number }) => number === ticket.booth)?.name,
    calledAt: iso(ticket.calledAt),
    endedAt: iso(ticket.endedAt),
    rating,
    breakUntil: iso(waiting ? (breakAt(state.day, at)?.to ?? null) : null),
    ...scannable(state, ticket, at),
    at: isoInZone(timezone, at),
  }
}

/** Kiosks have scanners, the hall is open, and it is not too late. */
function scannable({ config, day }: HallState, ticket: Ticket, at: number): Pick<Visit, 'scanUntil'> {
  const until = returnUntil(config!, ticket)
  if (!config?.kiosk?.scanner || !day || day.closed || until === null || at > until) return {}
  return { scanUntil: isoInZone(config.timezone, until) }
}

/** In their order: those that are over, the one of now, and what is to come while the ticket is open. */
function legsOf(
  { service, state }: Ticket,
  { over, further, dropped = [] }: Several,
  nameOf: (letter: string) => Bilingual,
): VisitLeg[] {
  const open = isOpen(state)
  const now = open ? 'now' : state === 'done' || state === 'escalated' ? 'over' : 'not-now'
  const leg = (stands: VisitLeg['stands']) => (letter: string) => ({ name: nameOf(letter), stands })
  return [
    ...over.map(({ lastService }) => leg('over')(lastService)),
    leg(now)(service),
    ...further.map(leg(open ? 'next' : 'not-now')),
    ...dropped.map(leg('not-now')),
  ]
}
