/**
 * A row of a register: one case with what is on record of it. Who asked, what for and what they were answered stand in it only for
 * whom the hall's rules allow. [S18]
 */
import type { CaseFacts } from './case-facts.ts'
import type { Row } from './report.ts'

const FIELDS = [
  ...(['date', 'kindName', 'className', 'outside', 'service', 'unit'] as const),
  ...(['name', 'contact', 'matter', 'outcome', 'reason', 'decidedOn', 'cost'] as const),
]
/** Dates as YYYY-MM-DD; `outcome` a word of OUTCOMES; `cost`: `gratis`, or the fee in rupiah with its legal basis. */
export type Entry = Readonly<Record<(typeof FIELDS)[number], string | null>>

/** Of a row that stands for more than one case. */
export const NO_ENTRY = Object.fromEntries(FIELDS.map(field => [field, null])) as Entry

function entryOf(one: CaseFacts): Entry {
  const { date, called, outside, service, unit, outcome, decidedOn, cost, person } = one
  return {
    ...{ date, kindName: called.kind, className: called.class, outside, service, unit, outcome, decidedOn },
    ...{ name: person?.name ?? null, contact: person?.contact ?? null, matter: person?.matter ?? null },
    reason: outcome === 'refused' ? (person?.decision ?? null) : null,
    cost: cost === 'gratis' ? cost : `Rp${cost.rupiah} (${cost.basis})`,
  }
}

/** Of cases by their numbers, as they are counted. */
export function newRegister() {
  const entries = new Map<string, Entry>()
  return {
    add: (one: CaseFacts): void => void entries.set(one.number, entryOf(one)),
    /** Rows of a table with their entries, where it is the register. */
    fill: <Its>({ by, rows }: { by: string; rows: Row<Its>[] }) => ({
      by,
      rows: rows.map(row => ({
        ...row,
        ...(by === 'register' ? (entries.get(row.key) ?? NO_ENTRY) : NO_ENTRY),
      })),
    }),
  }
}
