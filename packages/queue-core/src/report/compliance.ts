/** Tickets in, tables out: each ticket is counted once in the total and once in each table. [R1] [R8] */
import type { Figures, Grouping, Row, Table } from './figures.ts'
import type { TicketFacts } from './judge.ts'
import { addTo, emptyTally, figuresOf, type Tally } from './tally.ts'

const KEY: Record<Grouping, (ticket: TicketFacts) => string> = {
  day: ticket => ticket.date,
  hour: ticket => `${String(ticket.hour).padStart(2, '0')}:00`,
  service: ticket => ticket.service,
  booth: ticket => (ticket.booth === null ? '' : String(ticket.booth)),
  priority: ticket => ticket.priority,
}

/** `at`: the moment of the report, epoch ms: until then a ticket that was not called yet may still be in time. */
export function countCompliance(groupings: readonly Grouping[], at: number) {
  const total = emptyTally()
  const tables = groupings.map(by => ({ by, tallies: new Map<string, Tally>() }))
  return {
    add(ticket: TicketFacts): void {
      addTo(total, ticket, at)
      for (const { by, tallies } of tables) addTo(tallyOf(tallies, KEY[by](ticket)), ticket, at)
    },
    total: (): Figures => figuresOf(total),
    tables: (): Table[] => tables.map(({ by, tallies }) => ({ by, rows: rowsOf(tallies) })),
  }
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key)
  if (known) return known
  const fresh = emptyTally()
  tallies.set(key, fresh)
  return fresh
}

/** In the order of their keys, booth 10 after booth 9, and those who were never called last. */
const rowsOf = (tallies: Map<string, Tally>): Row[] =>
  [...tallies]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || Number(a) - Number(b) || (a < b ? -1 : 1))
    .map(([key, tally]) => ({ key, ...figuresOf(tally) }))
