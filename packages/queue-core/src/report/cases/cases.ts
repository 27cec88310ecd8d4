/** Cases: how many were opened, how many had to be decided and were in time, and whose hours they took. */
import { kind, month, monthOf, unit } from '../by-case.ts'
import type { CaseFacts } from '../case-facts.ts'
import { addCase, type CaseTally, emptyCases } from '../case-tally.ts'
import { shareOf } from '../compliance/tally.ts'
import { countBy } from '../count-by.ts'
import type { Column, ReportOf } from '../report.ts'
import type { SharedWords } from '../words.ts'
import { type Held, hundredthsOf } from './hours.ts'

const COUNTS = ['opened', 'open', 'due', 'kept', 'late', 'extended', 'reopened'] as const
const HOURS = ['hall', 'unit', 'applicant', 'all'] as const

/** Hours with two decimals; `all` is the sum of the others. [S15] */
type Hours = Readonly<Record<(typeof HOURS)[number], number>>
/** `due`: kept + late. `keptShare`: kept ÷ due, four decimals, rounded down; null where none was due. [S14] */
export type Cases = Record<(typeof COUNTS)[number], number> & {
  keptShare: number | null
  hours: Hours
  /** Whose dates were counted without a table of days off. [K4] */
  tableMissing: number
}

type Words = SharedWords & {
  cases: Record<'fileName' | 'title' | (typeof COUNTS)[number] | 'keptShare' | 'tableMissing', string> & {
    hours: Readonly<Record<(typeof HOURS)[number], string>>
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'S14' | 'S15' | 'K4', string>>
  }
}

type Tally = CaseTally & { held: Record<Held['party'], number> }
/** A case where it is now, or hours of it where they were spent. */
type Fact = Pick<CaseFacts, 'date' | 'kind' | 'unit'> & ({ opened: CaseFacts } | { held: Held })

const KEYS = {
  kind: (fact: Fact) => fact.kind,
  unit: (fact: Fact) => fact.unit ?? '',
  month: monthOf,
}
type Grouping = keyof typeof KEYS

export const cases: ReportOf<Cases, Words> = {
  name: 'cases',
  readers: ['supervisor', 'administrator'],
  summary: 'Cases: opened, due, kept, late, extended, and whose hours they took',
  description:
    'Of the cases opened on the dates `from` to `to`, both included, at most three years, as they stand. By `unit` a case counts where it is, and its hours where they were spent; an empty key is the hall itself.',
  groupings: { kind, unit, month },
  parameters: {},
  fileName: words => words.cases.fileName,
  title: words => words.cases.title,
  columns: total => [
    ...COUNTS.map((key): Column<Words> => ({ key, heading: words => words.cases[key], kind: 'count' })),
    { key: 'keptShare', heading: words => words.cases.keptShare, kind: 'share' },
    ...HOURS.map(
      (key): Column<Words> => ({
        key: `hours.${key}`,
        heading: words => words.cases.hours[key],
        kind: 'decimal',
      }),
    ),
    ...(total?.tableMissing === 0
      ? []
      : [
          {
            key: 'tableMissing',
            heading: (words: Words) => words.cases.tableMissing,
            kind: 'count',
          } as const,
        ]),
  ],
  definition: words => Object.entries(words.cases.rules).map(([rule, text]) => ({ rule, text })),
  count({ by }) {
    const counting = countBy<Grouping, Fact, Tally, Cases>(KEYS, by as readonly Grouping[], {
      empty: () => ({ ...emptyCases(), held: { hall: 0, unit: 0, applicant: 0 } }),
      add(tally, fact) {
        if ('opened' in fact) addCase(tally, fact.opened)
        else tally.held[fact.held.party] += fact.held.hundredths
      },
      figures,
    })
    return {
      ...counting,
      add: {
        cases(one) {
          const { date, kind, unit, held } = one
          counting.add({ date, kind, unit, opened: one })
          for (const its of hundredthsOf(held)) counting.add({ date, kind, unit: its.unit, held: its })
        },
      },
    }
  },
}

function figures(tally: Tally): Cases {
  const { all, open, kept, late, extended, reopened, tableMissing, held } = tally
  const { hall, unit, applicant } = held
  const due = kept + late
  return {
    ...{ opened: all, open, due, kept, late, extended, reopened, tableMissing },
    keptShare: shareOf(kept, due),
    hours: {
      ...{ hall: hall / 100, unit: unit / 100, applicant: applicant / 100 },
      all: (hall + unit + applicant) / 100,
    },
  }
}
