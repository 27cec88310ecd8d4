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
export type EntryField = (typeof FIELDS)[number]
/** Dates as YYYY-MM-DD; `outcome` a word of OUTCOMES; `cost`: `gratis`, or the fee in rupiah with its legal basis. */
export type Entry<Field extends EntryField = EntryField> = Readonly<Record<Field, string | null>>

function entryOf(one: CaseFacts): Entry {
  const { date, called, outside, service, unit, outcome, decidedOn, cost, person } = one
  return {
    ...{ date, kindName: called.kind, className: called.class, outside, service, unit, outcome, decidedOn },
    ...{ name: person?.name ?? null, contact: person?.contact ?? null, matter: person?.matter ?? null },
    reason: outcome === 'refused' ? (person?.decision ?? null) : null,
    cost: cost === 'gratis' ? cost : `Rp${cost.rupiah} (${cost.basis})`,
  }
}

/** Of cases by their numbers, as they are counted. `fields`: what the register has a column for. */
export function newRegister<Field extends EntryField>(fields: readonly Field[]) {
  const entries = new Map<string, Entry<Field>>()
  const only = (entry: Entry) => pick(fields, field => entry[field])
  /** Of a row that stands for more than one case. */
  const none = pick(fields, () => null)
  return {
    none,
    add: (one: CaseFacts): void => void entries.set(one.number, only(entryOf(one))),
    /** Rows of a table with their entries, where it is the register. */
    fill: <Its>({ by, rows }: { by: string; rows: Row<Its>[] }) => ({
      by,
      rows: rows.map(row => ({ ...row, ...(by === 'register' ? (entries.get(row.key) ?? none) : none) })),
    }),
  }
}

function pick<Field extends EntryField>(
  fields: readonly Field[],
  told: (field: Field) => string | null,
): Entry<Field> {
  return Object.fromEntries(fields.map(field => [field, told(field)])) as Entry<Field>
}
