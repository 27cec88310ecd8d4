/** One look at the hall: what is to be expected of it, in the words of the wire. Pure; a thread of its own asks it. */
import {
  advise,
  type Breach,
  breachesOver,
  CALL_REASONS,
  countCompliance,
  type Forecast,
  fewestLate,
  firstBoothOf,
  forecast,
  type HallForecast,
  type HallState,
  type History,
  isOpen,
  isoInZone,
  type LegFacts,
  legFacts,
  lookAnHourAhead,
  MISSES_TOLD,
  type MissView,
  OUTLOOKS_TOLD,
  readTicketNumber,
  type ServiceWait,
  shownNumber,
  situationOf,
  type Ticket,
  type WaitFigure,
  waitFigure,
  withLater,
  zoneOffset,
} from '@antrean/queue-core'

/** Ways that the next hours may go, of those a forecast would try: enough for figures that people act on. */
const WAYS = 100

/** What was said of each service last; `look` changes it in place. */
export type Said = Map<string, WaitFigure>

/** `whole`: with what only supervisors are told. */
export function look(
  state: HallState,
  history: History,
  at: number,
  whole: boolean,
  said: Said = new Map(),
): HallForecast {
  const iso = (moment: number) => isoInZone(state.config!.timezone, moment)
  const foretold = forecast(state, history, at, WAYS)
  return {
    at: iso(at),
    services: waits(state, foretold, said),
    tickets: outlooks(state, foretold),
    next: nextOfFreeBooths(state, at),
    ...(whole && {
      advice: advise(state, history, at),
      misses: misses(state, iso),
      hour: lookAnHourAhead(state, history, at).map(({ at: from, late, lateHere, ...seconds }) => ({
        at: iso(from),
        ...rounded(seconds),
        late: hundredths(late),
        lateHere: hundredths(lateHere),
      })),
      ...complianceOf(state, at),
    }),
  }
}

const hundredths = (n: number) => Math.round(n * 100) / 100

function waits(state: HallState, { services }: Forecast, said: Said): ServiceWait[] {
  return [...services].flatMap(([letter, its]) => {
    if (!its) {
      said.delete(letter)
      return []
    }
    const figure = waitFigure(its, situationOf(state, letter), said.get(letter))
    said.set(letter, figure)
    return [{ ...rounded(its), minutes: figure.minutes }]
  })
}

/** What officers are told: nothing that is a supervisor's affair. */
export const forOfficers = ({ at, services, tickets, next }: HallForecast): HallForecast => ({
  at,
  services,
  ...(tickets && { tickets }),
  ...(next && { next }),
})
/** In steps that a visitor can use, so that a wait which hardly moves is no news. */
export const forPublic = ({ at, services }: HallForecast): HallForecast => ({
  at,
  services: services.map(({ expectedSeconds, lowSeconds, highSeconds, ...wait }) => ({
    ...wait,
    expectedSeconds: Math.round(expectedSeconds / STEP) * STEP,
    lowSeconds: Math.floor(lowSeconds / STEP) * STEP,
    highSeconds: Math.ceil(highSeconds / STEP) * STEP,
  })),
})
const STEP = 10

/** Every field of seconds as a whole number. */
function rounded<Row extends Record<string, unknown>>(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value) : value]),
  ) as Row
}

function outlooks(state: HallState, { tickets }: Forecast): HallForecast['tickets'] {
  return [...tickets.values()]
    .sort((a, b) => state.tickets.get(a.ticketId)!.callBy - state.tickets.get(b.ticketId)!.callBy)
    .slice(0, OUTLOOKS_TOLD)
    .map(({ ticketId, chanceLate, expectedSeconds }) => ({
      id: ticketId,
      chanceLate: Math.round(chanceLate * 100) / 100,
      expectedSeconds: Math.round(expectedSeconds),
    }))
}

function nextOfFreeBooths(state: HallState, at: number): HallForecast['next'] {
  return [...state.booths.values()].flatMap(booth => {
    if (booth.state !== 'open' || booth.ticket) return []
    const choice = fewestLate(state, booth, at)
    if (!choice || !CALL_REASONS.includes(choice.why)) return []
    const { id } = choice.ticket
    return [{ booth: booth.number, ticketId: id, number: shownNumber(choice.ticket), why: choice.why }]
  })
}

/** The latest last. */
function misses(state: HallState, iso: (at: number) => string): MissView[] {
  const open: MissView[] = []
  for (const { ticket, leg, breach } of breachesOf(state)) {
    const { missedAt, cause, acknowledgedAt } = breach
    if (missedAt === null || cause === null || acknowledgedAt !== null) continue
    const { service, callBy, firstCalledAt, booth } = leg
    open.push({
      ticketId: ticket.id,
      number: shownNumber(ticket),
      service,
      callBy: iso(callBy),
      missedAt: iso(missedAt),
      cause,
      calledAt: firstCalledAt === null ? null : iso(firstCalledAt),
      booth: firstCalledAt === null ? null : booth,
      gone: firstCalledAt === null && !isOpen(ticket.state),
    })
  }
  return open.sort((a, b) => (a.missedAt < b.missedAt ? -1 : 1)).slice(-MISSES_TOLD)
}

/** Of tickets as they stand, and of their legs that are over. [Q60] */
function* breachesOf({ breaches, tickets }: HallState): Generator<{
  ticket: Ticket
  leg: Pick<Ticket, 'service' | 'callBy' | 'firstCalledAt' | 'booth'>
  breach: Breach
}> {
  for (const [id, breach] of breaches) yield { ticket: tickets.get(id)!, leg: tickets.get(id)!, breach }
  for (const ticket of tickets.values())
    for (const over of breachesOver(ticket))
      if (over.breach) yield { ticket, leg: { ...over, booth: over.firstBooth }, breach: over.breach }
}

function factsOf(state: HallState, ticket: Ticket): LegFacts[] {
  if (ticket.several) return legFacts(ticket)
  const facts = {
    ...ticket,
    callBy: ticket.brokenPromise ?? ticket.callBy,
    service: readTicketNumber(ticket.number).code,
    booth: firstBoothOf(ticket),
    lastBooth: ticket.booth,
    lastService: ticket.service,
    cause: state.breaches.get(ticket.id)?.cause ?? ('unknown' as const),
  }
  return [withLater(ticket, facts)]
}

function complianceOf(state: HallState, at: number): Pick<HallForecast, 'today' | 'todayHours'> {
  const counting = countCompliance(['hour'], at)
  const { timezone } = state.config!
  const date = state.day?.date ?? ''
  const hourOf = (moment: number) => new Date(moment + zoneOffset(timezone, moment)).getUTCHours()
  for (const ticket of state.tickets.values()) {
    for (const leg of factsOf(state, ticket)) counting.add({ ...leg, date, hour: hourOf(leg.issuedAt) })
  }
  return { today: counting.total(), todayHours: counting.tables()[0]!.rows }
}
