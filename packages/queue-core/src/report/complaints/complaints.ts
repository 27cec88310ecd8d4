/** Complaints: their register with class and number elsewhere, how long they took, and how many are closed. */
import { month, monthOf, ofClass, register, year, yearOf } from '../by-case.ts'
import type { CaseFacts } from '../case-facts.ts'
import { addCase, type CaseTally, emptyCases, timesOf } from '../case-tally.ts'
import { shareOf } from '../compliance/tally.ts'
import { countBy } from '../count-by.ts'
import { type Entry, newRegister } from '../register.ts'
import type { Column, ReportOf } from '../report.ts'
import type { SharedWords } from '../words.ts'

/** `complaints` = pending + answered + closed. `answered`: decided, and the applicant may still take it up. */
const COUNTS = [
  'complaints',
  'pending',
  'answered',
  'closed',
  'kept',
  'late',
  'extended',
  'reopened',
] as const
type Times = ReturnType<typeof timesOf>

export type Complaints = Record<(typeof COUNTS)[number] | 'tableMissing', number> & {
  /** closed ÷ complaints, four decimals, rounded down; null where there is none. [S17] */
  closedShare: number | null
} & Times &
  Entry<Field>

const TOLD = ['className', 'outside', 'name', 'contact', 'matter', 'service', 'unit', 'reason'] as const
const FIELDS = [...TOLD, ...(['date', 'outcome', 'decidedOn'] as const)]
type Field = (typeof FIELDS)[number]

type Words = SharedWords & {
  complaints: Record<
    | ('fileName' | 'title' | (typeof COUNTS)[number] | 'closedShare' | keyof Times | 'tableMissing')
    | ('date' | (typeof TOLD)[number] | 'outcome' | 'decidedOn'),
    string
  > & {
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'S14' | 'S17' | 'S18' | 'K4' | 'K9', string>>
  }
  outcome: Readonly<Record<string, string>>
}

type Tally = CaseTally & Record<'pending' | 'answered' | 'closed', number>

const KEYS = {
  class: (one: CaseFacts) => one.class ?? '',
  year: yearOf,
  month: monthOf,
  register: ({ number }: CaseFacts) => number,
}
type Grouping = keyof typeof KEYS

export const complaints: ReportOf<Complaints, Words> = {
  name: 'complaints',
  readers: ['supervisor', 'administrator'],
  summary: 'Complaints: their register, how long they took, and how many are closed',
  description:
    'Of the complaints (kind `complaint`) opened on the dates `from` to `to`, both included, at most three years, as they stand. By `register` each of them is a row; applicants are named to whom the hall allows it (`applicantsNamedFor`), and `null` to others.',
  groupings: { class: ofClass, year, month, register },
  parameters: {},
  fileName: words => words.complaints.fileName,
  title: words => words.complaints.title,
  columns: (total, by) => [
    ...(by === 'register' ? [] : FIGURES),
    ...(by === undefined || by === 'register' ? ENTRIES : []),
    ...TIMES,
    ...(total?.tableMissing === 0 ? [] : [counted('tableMissing')]),
  ],
  definition: words => Object.entries(words.complaints.rules).map(([rule, text]) => ({ rule, text })),
  count({ by }) {
    const entries = newRegister(FIELDS)
    const counting = countBy<Grouping, CaseFacts, Tally, Omit<Complaints, Field>>(
      KEYS,
      by as readonly Grouping[],
      {
        empty: () => ({ ...emptyCases(), pending: 0, answered: 0, closed: 0 }),
        add(tally, one) {
          addCase(tally, one)
          tally[one.stage === 'open' ? 'pending' : one.stage] += 1
        },
        figures,
      },
    )
    return {
      add: {
        cases(one) {
          if (!isComplaint(one)) return
          entries.add(one)
          counting.add(one)
        },
      },
      total: () => ({ ...counting.total(), ...entries.none }),
      tables: () => counting.tables().map(entries.fill),
    }
  },
}

/** The key of the kind that comes with the product (cases/shipped-setup.ts). */
export const isComplaint = ({ kind }: Pick<CaseFacts, 'kind'>): boolean => kind === 'complaint'

function counted(key: (typeof COUNTS)[number] | 'tableMissing'): Column<Words> {
  return { key, heading: ({ complaints }) => complaints[key], kind: 'count' }
}
const told = (key: (typeof TOLD)[number]): Column<Words> => ({
  key,
  heading: ({ complaints }) => complaints[key],
  kind: 'text',
})
const dated = (key: 'date' | 'decidedOn'): Column<Words> => ({
  key,
  heading: ({ complaints }) => complaints[key],
  kind: 'date',
})

const FIGURES: Column<Words>[] = [
  ...COUNTS.map(counted),
  { key: 'closedShare', heading: ({ complaints }) => complaints.closedShare, kind: 'share' },
]
const ENTRIES: Column<Words>[] = [
  dated('date'),
  ...(['className', 'outside', 'name', 'contact', 'matter', 'service', 'unit'] as const).map(told),
  {
    key: 'outcome',
    heading: ({ complaints }) => complaints.outcome,
    kind: 'text',
    say: (value, { outcome }) => outcome[value] ?? value,
  },
  told('reason'),
  dated('decidedOn'),
]
const TIMES: Column<Words>[] = (['meanDays', 'longestDays'] as const).map(key => ({
  key,
  heading: ({ complaints }) => complaints[key],
  kind: 'decimal',
}))

function figures(tally: Tally): Omit<Complaints, Field> {
  const { all, pending, answered, closed, kept, late, extended, reopened, tableMissing } = tally
  return {
    ...{ complaints: all, pending, answered, closed, kept, late, extended, reopened, tableMissing },
    closedShare: shareOf(closed, all),
    ...timesOf(tally),
  }
}
