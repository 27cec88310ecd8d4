/** The compliance report again, from the events alone, and nothing of what counts it: what it is held against. */
import { isoInZone } from '../src/hall/calendar.ts'
import type { EventOf, HallEvent } from '../src/hall/events.ts'
import type { Figures, Grouping } from '../src/report/compliance/figures.ts'
import { REPORTED_CAUSES } from '../src/report/ticket-facts.ts'
import { TIMEZONE } from './ticket-facts.ts'

export type Told = Record<Grouping, string> & {
  verdict: string
  cause: string
  waits: (number | null)[]
  never: boolean
  away: boolean
}
type WaitTold = Pick<Told, 'hour' | 'service' | 'booth' | 'verdict' | 'cause'> & { wait: number | null }

/** The definition again, in one breath and from the events alone: each wait begins with the issue, or with a promise made anew. */
export function toldByLog(log: readonly HallEvent[], at: number): Told[] {
  const told: Told[] = []
  let date = ''
  log.forEach((event, n) => {
    if (event.type === 'DayOpened') date = event.date
    if (event.type !== 'TicketIssued') return
    const until = log.findIndex((later, i) => i > n && later.type === 'DayOpened')
    const its = log
      .slice(n, until < 0 ? undefined : until)
      .filter(next => 'ticketId' in next && next.ticketId === event.ticketId)
    const priority = its.reduce(
      (told, next) => (next.type === 'TicketChanged' ? (next.priority ?? told) : told),
      event.priority,
    )
    const waits = waitsOf(its).map(wait => oneWait(wait, at))
    const missed = waits.find(({ verdict }) => verdict === 'missed')
    const open = waits.find(({ verdict }) => verdict === 'open')
    told.push({
      ...waits[0]!,
      ...{ day: date, priority, waits: waits.map(({ wait }) => wait), away: isAway(its) },
      ...{
        verdict: (missed ?? open ?? waits[0]!).verdict,
        cause: missed?.cause ?? 'unknown',
        never: missed?.wait === null,
      },
    })
  })
  return told
}

type Begun = { from: number; callBy: number; service: string; rest: HallEvent[] }

/** What a booth took back never was. */
function waitsOf(its: readonly HallEvent[]): Begun[] {
  const kept: HallEvent[] = []
  for (const event of its) {
    if (event.type !== 'ActionUndone') kept.push(event)
    else {
      const type = {
        finish: 'TicketFinished',
        'no-show': 'TicketNoShow',
        transfer: 'TicketTransferred',
        park: 'TicketParked',
      }[event.undone]
      const [gone] = kept.splice(
        kept.findLastIndex(one => one.type === type),
        1,
      )
      if (gone?.type === 'TicketNoShow' && gone.missed)
        kept.splice(
          kept.findLastIndex(one => one.type === 'TicketMissed'),
          1,
        )
    }
  }
  const waits: Begun[] = []
  let service = ''
  for (const event of kept) {
    waits.at(-1)?.rest.push(event)
    if (event.type === 'TicketIssued' || event.type === 'TicketTransferred') service = event.service
    const anew =
      event.type === 'TicketTransferred' || event.type === 'TicketParked' ? event.callBy : undefined
    const callBy = event.type === 'TicketIssued' ? event.callBy : anew
    if (callBy !== undefined) waits.push({ from: event.at, callBy, service, rest: [] })
  }
  return waits
}

const isAway = (its: readonly HallEvent[]): boolean => {
  const lastOf = (...types: HallEvent['type'][]) => its.findLastIndex(({ type }) => types.includes(type))
  const undone = its.findLastIndex(one => one.type === 'ActionUndone' && one.undone === 'no-show')
  return lastOf('TicketNoShow') > Math.max(lastOf('TicketReturned'), undone)
}

function oneWait({ from, callBy, service, rest }: Begun, at: number): WaitTold {
  const last = <Type extends HallEvent['type']>(type: Type) =>
    rest.findLast(next => next.type === type) as EventOf<Type> | undefined
  // Its visitor's own wish moves a promise that is not broken yet; and so does coming late, after a call that counted.
  let promise = callBy
  let broken = false
  let called: EventOf<'TicketCalled' | 'TicketResumed'> | null = null
  for (const event of rest) {
    if (event.type === 'TicketCalled' || event.type === 'TicketResumed') called ??= event
    if ('uncounted' in event && event.uncounted) called = null
    if (event.type === 'TicketDeferred') {
      broken ||= (called?.at ?? event.at) > promise
      if (!broken) promise = event.callBy
    }
    if (event.type === 'TicketReturned') {
      broken ||= called === null || called.at > promise
      if (!broken) promise = event.callBy
    }
  }
  const ends = { cancelled: last('TicketCancelled'), expired: last('TicketExpired') }
  const cause = last('TicketMissed')?.cause ?? 'unknown'
  const late =
    called === null
      ? (ends.cancelled?.at ?? at) > promise ||
        ends.expired !== undefined ||
        isAway(rest) ||
        (ends.cancelled && cause === 'withdrawn-by-staff')
      : called.at > promise
  const otherwise = called ? 'kept' : ends.cancelled ? 'withdrawn' : 'open'
  return {
    hour: `${isoInZone(TIMEZONE, from).slice(11, 13)}:00`,
    ...{ service, booth: called ? String(called.booth) : '', cause },
    verdict: late ? 'missed' : otherwise,
    wait: called ? Math.ceil((called.at - from) / 1000) : null,
  }
}

export function summaryOf(told: Told[]): Partial<Figures> {
  const of = (verdict: string) => told.filter(ticket => ticket.verdict === verdict)
  const waits = told.flatMap(({ waits }) => waits.flatMap(wait => wait ?? [])).sort((a, b) => a - b)
  /** The first wait that enough of the others do not exceed. */
  const within = (share: number) =>
    waits.find(wait => waits.filter(other => other <= wait).length >= share * waits.length) ?? null
  return {
    issued: told.length,
    again: told.reduce((n, { waits }) => n + waits.length - 1, 0),
    noShow: told.filter(({ away }) => away).length,
    kept: of('kept').length,
    missed: of('missed').length,
    withdrawn: of('withdrawn').length,
    open: of('open').length,
    neverCalled: of('missed').filter(({ never }) => never).length,
    medianSeconds: within(0.5),
    p95Seconds: within(0.95),
    worstSeconds: waits.at(-1) ?? null,
    causes: Object.fromEntries(
      REPORTED_CAUSES.map(cause => [cause, of('missed').filter(ticket => ticket.cause === cause).length]),
    ) as Figures['causes'],
  }
}
