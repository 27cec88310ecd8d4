/** Public information (PPID): the register of requests and of objections to their answers, and the figures of the yearly report. */
import { month, monthOf, register, year, yearOf } from '../by-case.ts'
import type { CaseFacts } from '../case-facts.ts'
import { addCase, type CaseTally, emptyCases, timesOf } from '../case-tally.ts'
import { countBy } from '../count-by.ts'
import { type Entry, newRegister } from '../register.ts'
import type { Column, ReportOf } from '../report.ts'
import type { SharedWords } from '../words.ts'
import { ANSWERS, type Answer, answerOf, isObjection, isRequest } from './answers.ts'

const OBJECTIONS = ['objections', 'objectionsAnswered'] as const
/** `requests` is the sum of its answers and those without one yet. */
const COUNTS = [
  ...(['requests', ...ANSWERS, 'refusedWithReason'] as const),
  ...(['kept', 'late', 'extended'] as const),
  ...OBJECTIONS,
] as const
type Times = ReturnType<typeof timesOf>

/** What the register has a column for and no case has on record: it is filled in by hand. */
const BY_HAND = ['identity', 'address', 'occupation', 'purpose', 'obtain', 'status', 'form'] as const
type ByHand = Readonly<Record<(typeof BY_HAND)[number], null>>
const NOTHING = Object.fromEntries(BY_HAND.map(key => [key, null])) as ByHand

const TOLD = ['name', 'contact', 'matter', 'reason', 'kindName'] as const
const FIELDS = [...TOLD, ...(['date', 'outcome', 'decidedOn', 'cost'] as const)]
type Field = (typeof FIELDS)[number]

export type Ppid = Record<(typeof COUNTS)[number] | 'tableMissing', number> & Times & Entry<Field> & ByHand

type Words = SharedWords & {
  ppid: Record<
    | (
        | 'fileName'
        | 'title'
        | (typeof COUNTS)[number]
        | keyof Times
        | 'tableMissing'
        | (typeof BY_HAND)[number]
      )
    | Field,
    string
  > & {
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'S16' | 'S18' | 'K4' | 'K7' | 'K8', string>>
  }
  outcome: Readonly<Record<string, string>>
  gratis: string
}

type Tally = { requests: CaseTally; answers: Record<Answer, number>; refusedWithReason: number } & Record<
  (typeof OBJECTIONS)[number],
  number
>

const KEYS = { year: yearOf, month: monthOf, register: ({ number }: CaseFacts) => number }
type Grouping = keyof typeof KEYS

export const ppid: ReportOf<Ppid, Words> = {
  name: 'ppid',
  readers: ['supervisor', 'administrator'],
  summary: 'Public information: the register of requests, and the figures of the yearly report',
  description:
    'Of the requests (kind `information`) and objections (kind `objection`) opened on the dates `from` to `to`, both included, at most three years, as they stand. By `register` each of them is a row; applicants are named to whom the hall allows it (`applicantsNamedFor`), and `null` to others.',
  groupings: { year, month, register },
  parameters: {},
  fileName: ({ ppid }) => ppid.fileName,
  title: ({ ppid }) => ppid.title,
  columns: (total, by) => [
    ...(by === 'register' ? [] : FIGURES),
    ...(by === undefined || by === 'register' ? ENTRIES : []),
    ...TIMES,
    ...(total?.tableMissing === 0 ? [] : [count('tableMissing')]),
  ],
  definition: ({ ppid }) => Object.entries(ppid.rules).map(([rule, text]) => ({ rule, text })),
  count({ by }) {
    const entries = newRegister(FIELDS)
    const counting = countBy<Grouping, CaseFacts, Tally, Omit<Ppid, Field>>(KEYS, by as readonly Grouping[], {
      empty,
      add,
      figures,
    })
    return {
      add: {
        cases(one) {
          if (!isRequest(one) && !isObjection(one)) return
          entries.add(one)
          counting.add(one)
        },
      },
      total: () => ({ ...counting.total(), ...entries.none }),
      tables: () => counting.tables().map(entries.fill),
    }
  },
}

function count(key: (typeof COUNTS)[number] | 'tableMissing'): Column<Words> {
  return { key, heading: ({ ppid }) => ppid[key], kind: 'count' }
}
type Told = (typeof TOLD)[number] | (typeof BY_HAND)[number]
const told = (key: Told): Column<Words> => ({ key, heading: ({ ppid }) => ppid[key], kind: 'text' })

const FIGURES = COUNTS.map(count)
/** In the order of the register that the rules of public information name. */
const ENTRIES: Column<Words>[] = [
  { key: 'date', heading: ({ ppid }) => ppid.date, kind: 'date' },
  ...(['kindName', 'name', 'identity', 'address', 'contact', 'occupation'] as const).map(told),
  ...(['matter', 'purpose', 'obtain', 'status', 'form'] as const).map(told),
  {
    key: 'outcome',
    heading: ({ ppid }) => ppid.outcome,
    kind: 'text',
    say: (value, { outcome }) => outcome[value] ?? value,
  },
  told('reason'),
  { key: 'decidedOn', heading: ({ ppid }) => ppid.decidedOn, kind: 'date' },
  {
    key: 'cost',
    heading: ({ ppid }) => ppid.cost,
    kind: 'text',
    say: (value, { gratis }) => (value === 'gratis' ? gratis : value),
  },
]
const TIMES: Column<Words>[] = [
  { key: 'meanDays', heading: ({ ppid }) => ppid.meanDays, kind: 'decimal' },
  { key: 'longestDays', heading: ({ ppid }) => ppid.longestDays, kind: 'decimal' },
]

const empty = (): Tally => ({
  requests: emptyCases(),
  answers: Object.fromEntries(ANSWERS.map(one => [one, 0])) as Tally['answers'],
  ...{ refusedWithReason: 0, objections: 0, objectionsAnswered: 0 },
})

function add(tally: Tally, one: CaseFacts): void {
  if (isObjection(one)) {
    tally.objections += 1
    if (one.decidedOn !== null) tally.objectionsAnswered += 1
    return
  }
  const answer = answerOf(one)
  addCase(tally.requests, one)
  tally.answers[answer] += 1
  if (answer === 'refused' && one.explained) tally.refusedWithReason += 1
}

function figures({ requests, answers, ...rest }: Tally): Omit<Ppid, Field> {
  const { all, kept, late, extended, tableMissing } = requests
  return {
    ...{ requests: all, kept, late, extended, tableMissing },
    ...answers,
    ...rest,
    ...timesOf(requests),
    ...NOTHING,
  }
}
