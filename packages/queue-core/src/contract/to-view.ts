/** From the hall's state to its rows on the wire. */
import { roundWait } from '../forecast/wait-figure.ts'
import { absentFrom } from '../hall/absent.ts'
import type { Breach } from '../hall/breach.ts'
import { isoInZone } from '../hall/calendar.ts'
import type { HallConfig } from '../hall/config.ts'
import { waitingSince } from '../hall/legs.ts'
import { nextOpening } from '../hall/next-opening.ts'
import { breakAt } from '../hall/open-time.ts'
import { yearsWithoutTable } from '../hall/opening-hours.ts'
import { charges, tellsVisitors } from '../hall/published-standard.ts'
import type { Several } from '../hall/several.ts'
import { type Booth, type HallState, hallIsOpen, type Service, waitingIn } from '../hall/state.ts'
import { taking } from '../hall/taking.ts'
import { shownNumber, type Ticket } from '../hall/ticket.ts'
import { UNDO_MS, type Undo } from '../hall/undone.ts'
import { expectedWaitSeconds } from '../hall/wait.ts'
import { ratingLevelsOf } from '../satisfaction/scale.ts'
import type { ServiceWait } from './forecast.ts'
import type { BoothView, HallInfo, ServiceView, TicketView } from './views.ts'

/** Who looks: the public sees neither an officer's name nor the reason of a priority. */
export type Audience = 'public' | 'staff'

/** `breach`: how far the ticket has come towards a miss (`state.breaches`); for staff. */
export function ticketView(
  ticket: Ticket,
  timezone: string,
  audience: Audience,
  breach?: Breach,
): TicketView {
  const time = (at: number) => isoInZone(timezone, at)
  const timeOrNull = (at: number | null) => (at === null ? null : time(at))
  return {
    id: ticket.id,
    number: shownNumber(ticket),
    service: ticket.service,
    priority: ticket.priority,
    priorityReason: audience === 'staff' ? ticket.priorityReason : null,
    language: ticket.language,
    state: ticket.state,
    paper: ticket.paper,
    issuedAt: time(ticket.issuedAt),
    callBy: time(ticket.callBy),
    calledAt: timeOrNull(ticket.calledAt),
    firstCalledAt: timeOrNull(ticket.firstCalledAt),
    servingAt: timeOrNull(ticket.servingAt),
    endedAt: timeOrNull(ticket.endedAt),
    booth: ticket.booth,
    calls: ticket.calls,
    transfers: ticket.transfers,
    rank: ticket.rank,
    ...((ticket.several || ticket.waits) && { legFrom: time(waitingSince(ticket)) }),
    ...(ticket.several && severalView(ticket.several, time)),
    ...(ticket.paperDate && { paperDate: ticket.paperDate }),
    ...(audience === 'staff' && {
      ...(ticket.transferredAt !== undefined && { transferredAt: time(ticket.transferredAt) }),
      ...(ticket.returnedAt !== undefined && { returnedAt: time(ticket.returnedAt) }),
      ...(ticket.why && { why: ticket.why }),
      ...(ticket.auto && { auto: true }),
      ...(ticket.reason && { reason: ticket.reason }),
      ...(ticket.matter && { matter: ticket.matter }),
      ...(ticket.outcome && { outcome: ticket.outcome }),
      ...(breach && breachView(breach, time)),
    }),
  }
}

const severalView = (
  { further, over }: Several,
  time: (at: number) => string,
): Pick<TicketView, 'further' | 'legs'> => ({
  further: [...further],
  legs: over.map(leg => ({
    service: leg.service,
    from: time(leg.from),
    callBy: time(leg.callBy),
    calledAt: leg.firstCalledAt === null ? null : time(leg.firstCalledAt),
    endedAt: time(leg.endedAt),
    booth: leg.booth,
    state: leg.state,
  })),
})

const breachView = (
  { atRiskAt, missedAt, cause, acknowledgedAt }: Breach,
  time: (at: number) => string,
): Pick<TicketView, 'atRiskAt' | 'missedAt' | 'missCause' | 'acknowledgedAt'> => ({
  ...(atRiskAt !== null && { atRiskAt: time(atRiskAt) }),
  ...(missedAt !== null && { missedAt: time(missedAt) }),
  ...(cause !== null && { missCause: cause }),
  ...(acknowledgedAt !== null && { acknowledgedAt: time(acknowledgedAt) }),
})

/** `wait`: what the forecast says of the service; where no open booth serves it, a forecast of a moment ago is wrong. */
export function serviceView(state: HallState, service: Service, at: number, wait?: ServiceWait): ServiceView {
  const { config } = service
  const expected = expectedWaitSeconds(state, config.letter, at)
  const foretold = expected === null ? undefined : wait
  return {
    letter: config.letter,
    unit: config.unit,
    name: config.name,
    matters: config.matters,
    ...(config.asksMatter && config.matters.length > 1 && { asksMatter: true }),
    ...(config.outcomes?.length && { outcomes: config.outcomes }),
    ...(tellsVisitors(config.standard) && { standard: true }),
    ...(charges(config.standard) && { charges: true }),
    ...openOf(state, service, at, foretold),
    waiting: waitingIn(service),
    waitMinutes: figureOf(expected, foretold),
    expectedWaitSeconds: foretold ? foretold.expectedSeconds : expected,
    ...(foretold && { waitLowSeconds: foretold.lowSeconds, waitHighSeconds: foretold.highSeconds }),
    targetSeconds: config.targetSeconds,
  }
}

/** Closed by a supervisor, by its own hours or after its last ticket; the hours of the hall are the hall's to tell. */
function openOf(
  state: HallState,
  service: Service,
  at: number,
  foretold?: ServiceWait,
): Pick<ServiceView, 'open' | 'opensAt'> {
  const taken = taking(state, service, at, foretold?.expectedSeconds)
  if (taken.ok || taken.why === 'hall-closed') return { open: service.open }
  const again = service.open ? taken.opensAt : null
  return { open: false, ...(again !== null && { opensAt: isoInZone(state.config!.timezone, again) }) }
}

/** Where nothing was foretold, as the line and the booths say. */
const figureOf = (expected: number | null, { minutes }: Partial<ServiceWait> = {}): number | null =>
  expected === null ? null : minutes === undefined ? roundWait(expected) : minutes

/** Whether an open booth serves the service of this row, or of this ticket: only then is its moment promised. [P14] */
export const isServed = ({ expectedWaitSeconds: its }: { expectedWaitSeconds: number | null }): boolean =>
  its !== null

/** `nameOf`: of an officer, by what the log calls them. */
export function boothView(
  booth: Booth,
  timezone: string,
  audience: Audience,
  nameOf: (officer: string) => string = officer => officer,
  config: Pick<HallConfig, 'absentAfterSeconds'> | null = null,
): BoothView {
  const { ticket, finished } = booth
  const leftAt = audience === 'staff' && config ? absentFrom(config, booth) : null
  return {
    number: booth.number,
    ...(booth.name && { name: booth.name }),
    services: [...booth.services],
    ...(booth.mastery && { offers: [...booth.mastery.offered] }),
    state: booth.state,
    ticket: ticket && {
      number: shownNumber(ticket),
      service: ticket.service,
      state: ticket.state,
      calledAt: isoInZone(timezone, ticket.calledAt!),
    },
    ...(finished?.nextAt === null && { finished: finishedView(finished.ticket, timezone) }),
    ...(audience === 'staff' && booth.undo && { undo: undoView(booth.undo, timezone) }),
    ...(audience === 'staff' && booth.panic && { panic: panicView(booth.panic, timezone, nameOf) }),
    ...(audience === 'staff' && booth.reason && { reason: booth.reason }),
    ...(audience === 'staff' && booth.absent && { absent: true as const }),
    ...(leftAt !== null && { absentAt: isoInZone(timezone, leftAt) }),
    officer: audience === 'staff' && booth.officer !== null ? nameOf(booth.officer) : null,
    since: isoInZone(timezone, booth.since),
    ...(booth.askedBackAt !== null && { askedBackAt: isoInZone(timezone, booth.askedBackAt) }),
  }
}

const panicView = (
  { at, officer, taken }: NonNullable<Booth['panic']>,
  timezone: string,
  nameOf: (officer: string) => string,
): NonNullable<BoothView['panic']> => ({
  at: isoInZone(timezone, at),
  by: nameOf(officer),
  ...(taken && { takenBy: nameOf(taken.officer), takenAt: isoInZone(timezone, taken.at) }),
})

const finishedView = (ticket: Ticket, timezone: string): NonNullable<BoothView['finished']> => ({
  id: ticket.id,
  number: shownNumber(ticket),
  service: ticket.service,
  at: isoInZone(timezone, ticket.endedAt!),
})

const undoView = ({ what, at, ticket }: Undo, timezone: string): NonNullable<BoothView['undo']> => ({
  what,
  ticketId: ticket.id,
  number: shownNumber(ticket),
  until: isoInZone(timezone, at + UNDO_MS),
})

/** `state` must be configured. */
export function hallInfo(state: HallState, at: number): HallInfo {
  const {
    name,
    place,
    timezone,
    autoCallSeconds,
    pauseReasons,
    closeReasons,
    furtherServices,
    kiosk,
    ticket,
    logo,
    colours,
    walls,
  } = state.config!
  const { day } = state
  const time = (moment: number | null) => (moment === null ? null : isoInZone(timezone, moment))
  const hours =
    day && day.opensAt < day.closesAt ? { from: day.opensAt, to: day.closing?.at ?? day.closesAt } : null
  const missing = day ? yearsWithoutTable(state.config!, day.date) : []
  return {
    name,
    place,
    timezone,
    date: day?.date ?? null,
    open: hallIsOpen(state, at),
    opensAt: hours && time(hours.from),
    closesAt: hours && time(hours.to),
    nextOpening: time(nextOpening(state, at)),
    ...closedOf(state, at),
    closesEarlyAt: time(day?.closing?.at ?? null),
    ...(missing.length > 0 && { yearsWithoutTable: missing }),
    autoCallSeconds,
    ...(pauseReasons?.length && { pauseReasons }),
    ...(closeReasons?.length && { closeReasons }),
    ...(furtherServices && { furtherServices }),
    ...(kiosk && { kiosk }),
    ...(ticket && { ticket }),
    ...(logo && { logo }),
    ...(colours && { colours }),
    ...(walls?.length && { walls }),
    ratingLevels: ratingLevelsOf(state.config!),
  }
}

function closedOf(state: HallState, at: number): Pick<HallInfo, 'closedAs' | 'closedWhy'> {
  const { day } = state
  const early = day?.closing && at < day.closesAt ? day.closing : null
  const closedWhy = early?.why ?? day?.dayWhy ?? null
  if (!day || hallIsOpen(state, at)) return { closedAs: null, closedWhy }
  if (early && at >= early.at) return { closedAs: 'early', closedWhy }
  if (breakAt(day, at)) return { closedAs: 'break', closedWhy }
  return { closedAs: day.opensAt < day.closesAt ? 'hours' : (day.dayAs ?? 'hours'), closedWhy }
}
