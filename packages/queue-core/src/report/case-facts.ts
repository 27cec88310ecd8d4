/** What reports know of a case: how it stands, whose time it took, and by which references it can be read who asked for it. */
import { type Case, clockStands } from '../cases/case-state.ts'
import { counts, daysBetween, type YearTable } from '../cases/working-days.ts'
import { dateInZone } from '../hall/calendar.ts'

/** `open`: undecided, and its date is not over. */
export type CaseVerdict = 'kept' | 'late' | 'open'
export type CaseParty = 'hall' | 'unit' | 'applicant'

export type CaseFacts = Pick<
  Case,
  'number' | 'kind' | 'class' | 'service' | 'unit' | 'outside' | 'stage' | 'extended' | 'outcome'
> & {
  /** The hall's date on which it was opened, YYYY-MM-DD. */
  date: string
  verdict: CaseVerdict
  /** The hall's date of the decision; null while there is none. */
  decidedOn: string | null
  /** From the opening to the decision, in the days of its kind; null while there is none. */
  days: number | null
  reopened: boolean
  /** A decision was given with its reason. */
  explained: boolean
  /** Years on the way that have no table of days off. */
  tableMissing: readonly number[]
  cost: Case['terms']['cost']
  /** As the hall calls its kind and its class. */
  called: { kind: string; class: string | null }
  /** In whose hands it was, one after the other, ms. */
  held: readonly { unit: string | null; party: CaseParty; ms: number }[]
  /** Under which the hall keeps who asked, what for, and what the decision says. */
  refs: { applicant: string | null; matter: string | null; decision: string | null }
  /** What is kept under them; absent where the reader may not see it. [S18] */
  person?: CasePerson | undefined
}
/** Null where nothing is kept, or nothing any more. */
export type CasePerson = Readonly<Record<'name' | 'contact' | 'matter' | 'decision', string | null>>

/** `at`: the moment of the report, epoch ms. `names`: of kinds and classes, by key. */
type Seen = {
  at: number
  timezone: string
  years: readonly YearTable[]
  names: Readonly<Record<string, string>>
}

export function caseFacts(one: Case, { at, timezone, years, names }: Seen): CaseFacts {
  const { number, kind, service, unit, outside, stage, extended, outcome, terms, due, decidedAt } = one
  const date = dateInZone(timezone, one.openedAt)
  const decidedOn = decidedAt === null ? null : dateInZone(timezone, decidedAt)
  const first = Number(terms.receiptCounts && counts(date, terms.count, years))
  return {
    ...{ number, kind, class: one.class, service, unit, outside, stage, extended, outcome, date, decidedOn },
    verdict: verdictOf(one, at),
    days: decidedOn === null ? null : first + daysBetween(date, decidedOn, terms.count, years),
    reopened: one.history.some(({ type }) => type === 'CaseReopened'),
    explained: one.decision !== null,
    tableMissing: due.tableMissing,
    called: { kind: names[kind] ?? kind, class: one.class && (names[one.class] ?? one.class) },
    cost: terms.cost,
    held: heldOf(one, at),
    refs: {
      applicant: one.applicant?.ref ?? null,
      matter: one.matter?.ref ?? null,
      decision: one.decision?.ref ?? null,
    },
  }
}

/** [S14] A decision by the end of the due date keeps it; while a question stops the clock no date passes. */
function verdictOf(one: Case, at: number): CaseVerdict {
  const { decidedAt, due } = one
  if (decidedAt !== null) return decidedAt <= due.at ? 'kept' : 'late'
  return clockStands(one) || at <= due.at ? 'open' : 'late'
}

/** As the meter of the case counts them (cases/meter.ts), each with the unit that had it. */
const heldOf = ({ holdings }: Case, at: number): CaseFacts['held'] =>
  holdings.flatMap(({ from, party, unit }, n) => {
    const ms = Math.min(at, holdings[n + 1]?.from ?? at) - from
    return party === null || ms <= 0 ? [] : [{ unit, party, ms }]
  })
