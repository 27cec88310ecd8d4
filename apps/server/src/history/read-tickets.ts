/** A peer's list of tickets as tickets of history: each line is understood, or said in a sentence. Pure. */
import { dateInZone, instantOf } from '@antrean/queue-core'
import type { ImportedTicket } from '../store/store.ts'
import { type Line, readCsv } from './read-csv.ts'

/** What a list may tell, by the name of its column unless `columns` says another. */
export const FIELDS = [
  'number',
  'service',
  'issued',
  'called',
  'began',
  'finished',
  'booth',
  'outcome',
] as const
export type Field = (typeof FIELDS)[number]
/** A date before it is a slip of the pen, and would be the first day of all reports. [X8] */
const FIRST_DATE = '1970-01-01'
const NEEDED: readonly Field[] = ['number', 'service', 'issued']

export type Reading = {
  /** IANA name: of times that have no offset of their own, and of the dates. */
  zone: string
  /** Their names of columns, by ours. */
  columns?: Partial<Record<Field, string>>
  /** Our letters and outcomes, by their words. */
  services?: Readonly<Record<string, string>>
  outcomes?: Readonly<Record<string, string>>
  source: string
}
/** `firstDay`: of the hall's own record; `today` too is its own. Dates as YYYY-MM-DD. */
export type Hall = { letters: readonly string[]; firstDay: string }

export const OUTCOMES = ['done', 'escalated', 'no-show', 'cancelled', 'expired'] as const

/** `wrong`: sentences, each with its line; then there is nothing to import. */
export type Read = { ok: true; tickets: ImportedTicket[] } | { ok: false; wrong: string[] }

export function readTickets(text: string, reading: Reading, hall: Hall): Read {
  let lines: Line[]
  try {
    lines = readCsv(text)
  } catch (error) {
    return { ok: false, wrong: [(error as Error).message] }
  }
  const [head, ...rows] = lines
  if (!head || rows.length === 0)
    return { ok: false, wrong: ['The file has no tickets: its first line names the columns.'] }
  const names = head.fields.map(name => name.trim().toLowerCase())
  const nameOf = (field: Field) => reading.columns?.[field] ?? field
  const place = Object.fromEntries(
    FIELDS.map(field => [field, names.indexOf(nameOf(field).trim().toLowerCase())]),
  ) as Record<Field, number>
  const twice = FIELDS.filter(field => place[field] !== names.lastIndexOf(nameOf(field).trim().toLowerCase()))
  if (twice.length > 0)
    return {
      ok: false,
      wrong: twice.map(
        field => `Line ${head.line}: two columns are called ${nameOf(field)}. Give each a name of its own.`,
      ),
    }
  const missing = FIELDS.filter(
    field => place[field] < 0 && (NEEDED.includes(field) || reading.columns?.[field] !== undefined),
  )
  if (missing.length > 0)
    return {
      ok: false,
      wrong: missing.map(
        field =>
          `Line ${head.line}: there is no column ${nameOf(field)}. Name the one that has it: ${field}=NAME.`,
      ),
    }
  return all(
    rows,
    ({ fields }, field) => (place[field] < 0 ? '' : (fields[place[field]] ?? '').trim()),
    reading,
    hall,
  )
}

function all(rows: Line[], cell: (row: Line, field: Field) => string, reading: Reading, hall: Hall): Read {
  const wrong: string[] = []
  const seen = new Map<string, number>()
  const tickets: ImportedTicket[] = []
  for (const row of rows) {
    try {
      const ticket = ticketOf(field => cell(row, field), reading, hall)
      const key = `${ticket.issuedAt} ${ticket.number}`
      const before = seen.get(key)
      if (before !== undefined)
        throw new Wrong(`ticket ${ticket.number} of that time is on line ${before} already`)
      seen.set(key, row.line)
      tickets.push(ticket)
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
      wrong.push(`Line ${row.line}: ${error.message}.`)
    }
  }
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, tickets }
}

/** Of one line. */
class Wrong extends Error {}

function ticketOf(
  cell: (field: Field) => string,
  reading: Reading,
  { letters, firstDay }: Hall,
): ImportedTicket {
  const number = cell('number')
  if (number === '' || number.length > 20) throw new Wrong('a ticket has a number of 1 to 20 characters')
  const said = cell('service')
  const service = mapped(reading.services, said) ?? said.toUpperCase()
  if (!letters.includes(service))
    throw new Wrong(
      `the hall has no service "${said}". Say which it is: service ${said || 'NAME'}=LETTER, one of ${letters.join(', ')}`,
    )
  const issuedAt = timeOf(cell('issued'), null, reading.zone)
  if (issuedAt === null) throw new Wrong('it has no time of issue')
  const date = dateInZone(reading.zone, issuedAt)
  if (date < FIRST_DATE) throw new Wrong(`${date} is long before there were such lists. Look at its year`)
  if (date >= firstDay)
    throw new Wrong(
      `${date} is a day of the hall's own record, which began on ${firstDay}; only days before it are imported`,
    )
  const [calledAt, beganAt, endedAt] = (['called', 'began', 'finished'] as const).map(field =>
    timeOf(cell(field), date, reading.zone),
  ) as [number | null, number | null, number | null]
  const times = [issuedAt, calledAt, beganAt, endedAt].filter(at => at !== null)
  if (times.some((at, n) => n > 0 && at < times[n - 1]!))
    throw new Wrong('its times do not follow each other: issued, called, began, finished')
  const booth = cell('booth') === '' ? null : Number(/^\D*(\d{1,3})$/.exec(cell('booth'))?.[1] ?? Number.NaN)
  if (booth !== null && !(booth >= 1)) throw new Wrong(`"${cell('booth')}" is no number of a booth`)
  const outcome = cell('outcome')
  const state = mapped(reading.outcomes, outcome) ?? (outcome.toLowerCase() || usual(calledAt, endedAt))
  if (!isOutcome(state))
    throw new Wrong(
      `"${outcome}" is no outcome. Say which it is: outcome ${outcome}=ONE, one of ${OUTCOMES.join(', ')}`,
    )
  const from = beganAt ?? calledAt
  if ((state === 'done' || state === 'escalated') && from === null)
    throw new Wrong('it was served, and has no time of its call')
  return {
    date,
    number,
    service,
    state,
    booth,
    issuedAt,
    calledAt: calledAt ?? beganAt,
    beganAt,
    endedAt,
    source: reading.source,
  }
}

const isOutcome = (state: string): state is ImportedTicket['state'] => OUTCOMES.some(one => one === state)
const usual = (called: number | null, ended: number | null) =>
  called === null ? 'expired' : ended === null ? 'no-show' : 'done'

/** Whatever its capitals are. */
function mapped(words: Readonly<Record<string, string>> | undefined, said: string): string | undefined {
  const found = Object.entries(words ?? {}).find(
    ([theirs]) => theirs.trim().toLowerCase() === said.toLowerCase(),
  )
  return found?.[1]
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2})?$/
const LOCAL = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[ ,T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/
const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/

/** Epoch ms; null where nothing is said. `date`: of a time of day alone. Day before month, as Indonesia writes it. */
export function timeOf(text: string, date: string | null, zone: string): number | null {
  if (text === '') return null
  const iso = ISO.exec(text)
  if (iso?.[8]) {
    const at = Date.parse(
      text
        .replace(' ', 'T')
        .replace(',', '.')
        .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
    )
    if (Number.isFinite(at)) return at
  } else if (iso) return local(`${iso[1]}-${iso[2]}-${iso[3]}`, iso[4]!, iso[5]!, iso[6], zone, text, iso[7])
  const day = LOCAL.exec(text)
  const two = (part: string) => part.padStart(2, '0')
  if (day) return local(`${day[3]}-${two(day[2]!)}-${two(day[1]!)}`, day[4]!, day[5]!, day[6], zone, text)
  const time = TIME.exec(text)
  if (time && date) return local(date, time[1]!, time[2]!, time[3], zone, text)
  throw new Wrong(`"${text}" is no time. Write 2025-03-31 09:05:00 or 31/03/2025 09:05`)
}

function local(
  date: string,
  hours: string,
  minutes: string,
  seconds = '0',
  zone: string,
  text: string,
  part = '0',
): number {
  const real = new Date(`${date}T00:00:00Z`)
  const valid = Number.isFinite(real.getTime()) && real.toISOString().startsWith(date)
  if (!valid || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    throw new Wrong(`"${text}" is no time of the calendar`)
  return instantOf(zone, date, `${hours}:${minutes}`) + Number(seconds) * 1000 + Number(part.padEnd(3, '0'))
}
