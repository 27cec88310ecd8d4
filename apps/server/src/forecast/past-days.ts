/** What earlier days taught: how long services last and how many came, by service and hour, out of the tickets filed last. */
import {
  type History,
  readTicketNumber,
  type ServiceHistory,
  type Ticket,
  zoneOffset,
} from '@antrean/queue-core'
import type { ImportedTicket, ImportedTickets, Tickets } from '../store/store.ts'

/** A start costs the same after years of tickets. */
const TICKETS_READ = 5_000

/** `before`: the seq with which today began; `most`: so many tickets are read. `imported`: where the hall has too few of its own. */
export function learnFromPastDays(
  tickets: Pick<Tickets, 'latest'>,
  before: number,
  timezone: string,
  most = TICKETS_READ,
  imported: Pick<ImportedTickets, 'latest'> | null = null,
): History {
  const own = tickets.latest(before, most)
  const earlier = own.length < most ? (imported?.latest(most - own.length) ?? []) : []
  const rows = [...earlier.map(asPast), ...own.map(asCame)]
  const dates = new Set(rows.map(({ date }) => date))
  // Of a day whose tickets were not all read, nobody knows how many came.
  if (rows.length === most && dates.size > 1) dates.delete(rows[0]!.date)
  const hourOf = (at: number) => new Date(at + zoneOffset(timezone, at)).getUTCHours()
  const services: Record<string, ServiceHistory> = {}
  const of = (letter: string) => {
    services[letter] ??= { ...{ all: [], hours: {}, issues: [], issued: 0, priority: 0 }, byHour: {} }
    return services[letter]
  }
  for (const { date, cameFor, ticket } of rows) {
    const came = of(cameFor)
    came.issued += 1
    if (ticket.priority === 'priority') came.priority += 1
    if (dates.has(date)) count(came, hourOf(ticket.issuedAt))
    const seconds = secondsAtBooth(ticket)
    if (seconds === null) continue
    const service = of(ticket.service)
    const hour = hourOf(ticket.endedAt!)
    service.hours[hour] ??= []
    service.all.push(seconds)
    service.hours[hour].push(seconds)
  }
  for (const service of Object.values(services)) {
    service.all = service.all.slice(-200)
    for (const [hour, list] of Object.entries(service.hours)) service.hours[Number(hour)] = list.slice(-60)
  }
  return { services, days: dates.size }
}

function count({ byHour = {} }: ServiceHistory, hour: number): void {
  byHour[hour] = (byHour[hour] ?? 0) + 1
}

type Past = { date: string; cameFor: string; ticket: PastTicket }
type PastTicket = Pick<
  Ticket,
  'service' | 'priority' | 'state' | 'issuedAt' | 'calledAt' | 'servingAt' | 'endedAt'
>

/** The number says for which service it came, wherever it was sent on to. */
const asCame = ({ date, ticket }: { date: string; ticket: Ticket }): Past => ({
  ...{ date, ticket },
  cameFor: readTicketNumber(ticket.number).code,
})

/** Numbers of another program say nothing of the service. */
const asPast = ({ date, service, state, issuedAt, calledAt, beganAt, endedAt }: ImportedTicket): Past => ({
  date,
  cameFor: service,
  ticket: {
    ...{ service, priority: 'normal', state },
    ...{ issuedAt, calledAt, servingAt: beganAt, endedAt },
  },
})

/** A visitor who did not come kept the booth as well. */
function secondsAtBooth({ state, calledAt, servingAt, endedAt }: PastTicket): number | null {
  if (
    (state !== 'done' && state !== 'escalated' && state !== 'no-show') ||
    calledAt === null ||
    endedAt === null
  )
    return null
  const seconds = (endedAt - (servingAt ?? calledAt)) / 1000
  return seconds >= 0 ? seconds : null
}
