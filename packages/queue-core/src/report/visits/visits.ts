/** When visitors come, for what, and how long it takes: tickets by weekday, service and date, hour by hour. */
import type { Priority } from '../../hall/ticket.ts'
import { groupingsOf, hourKey, TICKET_KEYS } from '../by-ticket.ts'
import { countBy } from '../count-by.ts'
import type { PublishedFacts } from '../published-facts.ts'
import type { ReportOf } from '../report.ts'
import type { TicketFacts } from '../ticket-facts.ts'
import { ranksOf, serviceTimeOf, waitOf } from '../times.ts'
import type { SharedWords } from '../words.ts'

const GROUPINGS = ['weekday', 'service', 'day', 'matter', 'outcome'] as const
const HOURS = Array.from({ length: 24 }, (_, hour) => hourKey(hour))
/** Whole seconds, rounded up: of those that were called, and of those that were served. [R6] [R11] */
const TIMES = ['medianWaitSeconds', 'p95WaitSeconds', 'medianServiceSeconds', 'p95ServiceSeconds'] as const
const PRIORITIES: readonly Priority[] = ['normal', 'priority']

export type Visits = {
  tickets: number
  /** Of all tickets of the report, rounded to four decimals; null where there are none. */
  share: number | null
  /** Tickets by the hour of their issue, 00:00 to 23:00. */
  hours: Readonly<Record<string, number>>
} & Readonly<Record<(typeof TIMES)[number], number | null>>

type Tally = {
  hours: number[]
  /** Visits of which nobody said when they were. [S24] */
  untimed: number
  /** Milliseconds. */
  waits: number[]
  services: number[]
}

type Words = SharedWords & {
  visits: Record<'fileName' | 'title' | 'tickets' | 'share' | (typeof TIMES)[number], string> & {
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'R1' | 'R6' | 'R8' | 'R11' | 'S24', string>>
  }
}

export const visits: ReportOf<Visits, Words> = {
  name: 'visits',
  readers: ['supervisor', 'administrator'],
  summary: 'When visitors came, for what, and how long it took',
  description:
    'Of the tickets issued on the dates `from` to `to`, both included, at most three years. The page to print defines every figure.',
  groupings: groupingsOf(GROUPINGS),
  parameters: {
    service: { kind: 'service', about: 'Only tickets that were issued for this service.' },
    priority: {
      kind: 'choice',
      about: 'Only tickets of this priority.',
      of: PRIORITIES,
      heading: ({ words }) => words.by.priority,
      label: (value, { words }) => words.priority[value as Priority],
    },
  },
  fileName: ({ visits }) => visits.fileName,
  title: ({ visits }) => visits.title,
  columns: total => [
    { key: 'tickets', heading: ({ visits }) => visits.tickets, kind: 'count' },
    { key: 'share', heading: ({ visits }) => visits.share, kind: 'share' },
    ...TIMES.map(key => ({ key, heading: ({ visits }: Words) => visits[key], kind: 'seconds' }) as const),
    ...between(total?.hours).map(
      hour => ({ key: `hours.${hour}`, heading: () => hour, kind: 'count', width: 7, heat: true }) as const,
    ),
  ],
  definition: ({ visits }) => Object.entries(visits.rules).map(([rule, text]) => ({ rule, text })),
  count({ by, parameters: { service, priority } }) {
    const counting = countBy<(typeof GROUPINGS)[number], TicketFacts | PublishedVisits, Tally, Visits>(
      KEYS,
      by as typeof GROUPINGS,
      {
        empty: () => ({ hours: HOURS.map(() => 0), untimed: 0, waits: [], services: [] }),
        add: addTo,
        figures,
      },
    )
    const counts = (ticket: TicketFacts): boolean =>
      (service === undefined || ticket.service === service) &&
      (priority === undefined || ticket.priority === priority)
    const take = (ticket: TicketFacts) => void (counts(ticket) && counting.add(ticket))
    const published = (fact: PublishedFacts) => {
      const asked =
        priority === undefined && fact.kind === 'visits' && (service ?? fact.service) === fact.service
      if (asked) counting.add(fact)
    }
    return { ...counting, add: { tickets: take, imported: take, published } }
  },
}

type PublishedVisits = PublishedFacts & { kind: 'visits' }
const isPublished = (fact: TicketFacts | PublishedVisits): fact is PublishedVisits => 'count' in fact
/** [S24] of what was published nothing is known but its service. */
const KEYS = Object.fromEntries(
  GROUPINGS.map(by => [
    by,
    (fact: TicketFacts | PublishedVisits) =>
      isPublished(fact) ? (by === 'service' ? fact.service : '') : TICKET_KEYS[by](fact),
  ]),
) as Record<(typeof GROUPINGS)[number], (fact: TicketFacts | PublishedVisits) => string>

function addTo(tally: Tally, ticket: TicketFacts | PublishedVisits): void {
  if (isPublished(ticket)) {
    tally.untimed += ticket.count
    return
  }
  const { hours, waits, services } = tally
  hours[ticket.hour]! += 1
  const [wait, service] = [waitOf(ticket), serviceTimeOf(ticket)]
  if (wait !== null) waits.push(wait)
  if (service !== null) services.push(service)
}

function figures({ hours, untimed, waits, services }: Tally, all: Tally): Visits {
  const tickets = sum(hours) + untimed
  const [wait, service] = [ranksOf(waits), ranksOf(services)]
  return {
    tickets,
    share: tickets === 0 ? null : Math.round((tickets * 10_000) / (sum(all.hours) + all.untimed)) / 10_000,
    medianWaitSeconds: wait.median,
    p95WaitSeconds: wait.p95,
    medianServiceSeconds: service.median,
    p95ServiceSeconds: service.p95,
    hours: Object.fromEntries(HOURS.map((hour, n) => [hour, hours[n]!])),
  }
}

/** The hours from the first ticket to the last, so that a table has no empty nights. */
function between(hours?: Visits['hours']): readonly string[] {
  const busy = (hour: string) => !hours || hours[hour]! > 0
  return HOURS.slice(Math.max(0, HOURS.findIndex(busy)), HOURS.findLastIndex(busy) + 1)
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)
