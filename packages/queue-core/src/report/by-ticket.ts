/** The ways in which tickets are grouped, and what was said of them, shared by the reports that count them. */
import type { Cell, Names, Subject } from './report.ts'
import type { CallFacts, TicketFacts } from './ticket-facts.ts'
import type { Weekday } from './words.ts'

/** Whatever has its place: a ticket, and a rating. */
export type Placed = Pick<CallFacts, 'date' | 'service' | 'booth'>

const text = (value: string): Cell => ({ kind: 'text', value })
/** [X5] */
const isImported = (date: string, { importedTo }: Names): boolean =>
  importedTo !== undefined && date <= importedTo
const dayOf = (date: string, names: Names): string =>
  date === '' ? names.words.noDate : isImported(date, names) ? names.words.importedDay({ date }) : date
const nameOfWeekday = (key: string, { words }: Names): string =>
  key === '' ? words.noDate : words.weekdays[key as Weekday]
const priorityOf = (key: string, names: Names): string => names.words.priority[key as CallFacts['priority']]

/** What was chosen of a list of the set-up: as the record has it, and in the reader's language while the list has it. [Q33] [Q34] */
export const said = (by: 'matter' | 'outcome' | 'reason'): Subject => {
  const label: Subject['label'] = (key, { words, named }) =>
    key === '' ? words.notSaid : (named?.[key] ?? key)
  return {
    headings: names => [names.words.by[by]],
    cells: (key, names) => [text(label(key, names))],
    label,
  }
}

const HOW = {
  day: {
    of: (ticket: Placed) => ticket.date,
    headings: names => [names.words.by.day],
    cells: (key, names) => [
      key === '' || isImported(key, names) ? text(dayOf(key, names)) : { kind: 'date', value: key },
    ],
    label: dayOf,
  },
  weekday: {
    of: (ticket: Placed) => String(weekdayOf(ticket.date)),
    headings: names => [names.words.by.weekday],
    cells: (key, names) => [text(nameOfWeekday(key, names))],
    label: nameOfWeekday,
  },
  hour: {
    of: ticket => hourKey(ticket.hour),
    headings: names => [names.words.by.hour],
    cells: key => [{ kind: 'hour', value: key }],
    label: key => key,
  },
  service: {
    of: (ticket: Placed) => ticket.service,
    headings: names => [names.words.by.service, names.words.serviceName],
    cells: (key, { services, words }) => [
      text(key),
      text(key === '' ? words.noService : (services[key] ?? '')),
    ],
    label: (key, { services, words }) => (key === '' ? words.noService : (services[key] ?? key)),
  },
  booth: {
    of: (ticket: Placed) => (ticket.booth === null ? '' : String(ticket.booth)),
    headings: names => [names.words.by.booth],
    cells: (key, names) => {
      const name = key === '' ? names.words.noBooth : names.booths?.[key]
      return [name === undefined ? { kind: 'count', value: Number(key) } : text(name)]
    },
    label: (key, names) =>
      key === '' ? names.words.noBooth : names.words.booth({ number: names.booths?.[key] ?? key }),
  },
  priority: {
    of: ticket => ticket.priority,
    headings: names => [names.words.by.priority],
    cells: (key, names) => [text(priorityOf(key, names))],
    label: priorityOf,
  },
  matter: { of: ({ matter }: Partial<TicketFacts>) => matter ?? '', ...said('matter') },
  outcome: { of: ({ outcome }: Partial<TicketFacts>) => outcome ?? '', ...said('outcome') },
} satisfies Record<string, Subject & { of(ticket: CallFacts): string }>

type TicketGrouping = keyof typeof HOW

export const groupingsOf = <By extends TicketGrouping>(names: readonly By[]): Record<By, Subject> =>
  Object.fromEntries(names.map(by => [by, HOW[by]])) as unknown as Record<By, Subject>

/** The key of the row in which a ticket is counted, by grouping. */
export const TICKET_KEYS = Object.fromEntries(Object.entries(HOW).map(([by, { of }]) => [by, of])) as {
  readonly [By in TicketGrouping]: (typeof HOW)[By]['of']
}

/** Of the hall's day, 0 to 23, as 08:00. */
export const hourKey = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** Monday is 1, Sunday 7. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7
