/**
 * What the Ombudsman said, in the year's own kind, as the office has entered it; and beside it what the hall's own record can show of what
 * is assessed. No figure of the one is made of the other. [S19]
 */

import { NINE_ELEMENTS } from '../../satisfaction/nine-elements.ts'
import { year, yearOf } from '../by-case.ts'
import { groupingsOf } from '../by-ticket.ts'
import { isComplaint } from '../complaints/complaints.ts'
import { countBy } from '../count-by.ts'
import type { Column, ReportOf } from '../report.ts'
import { surveyOf } from '../skm/forms.ts'
import { SERVED } from '../ticket-facts.ts'
import { serviceTimeOf } from '../times.ts'
import type { SharedWords } from '../words.ts'
import { addTo, type Evidence, emptyTally, evidenceOf, type Fact, type Tally } from './evidence.ts'
import { GIVEN, type Given, givenOf, NOT_GIVEN } from './given.ts'
import { NO_STANDARD, type Standard, standardOf } from './standard.ts'

export type Ombudsman = Given & Evidence & Standard

const COUNTS = ['tickets', 'served', 'rated', 'forms', 'complaints', 'complaintsClosed'] as const
const SHARES = ['callShare', 'answering', 'complaintsShare'] as const
const TIMES = ['medianWaitSeconds', 'medianServiceSeconds'] as const

type Words = SharedWords & {
  ombudsman: Record<
    | ('fileName' | 'title' | (typeof COUNTS)[number] | (typeof SHARES)[number] | (typeof TIMES)[number])
    | ('index' | 'grade' | keyof Given | keyof Standard),
    string
  > & {
    say: Readonly<Record<'bands' | 'opinion' | 'green' | 'yellow' | 'red' | 'yes' | 'no', string>>
    component: Readonly<Record<string, string>>
    nothingMissing: string
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'S4' | 'S5' | 'S19' | 'S20' | 'R5' | 'S12' | 'S17', string>>
  }
}

const KEYS = { year: yearOf, service: ({ service }: Fact) => service }
type Grouping = keyof typeof KEYS

export const ombudsman: ReportOf<Ombudsman, Words> = {
  name: 'ombudsman',
  readers: ['supervisor', 'administrator'],
  summary: "The Ombudsman's judgement of each year, as it was given, and the hall's own evidence",
  description:
    'By `year` of assessment: what the office entered (`ombudsman` in the hall file), in the kind of the year, and the evidence of the dates `from` to `to`, both included, at most three years. By `service` the evidence, and which components of its standard are not published (`missing`, by their keys, separated by commas).',
  groupings: { year, ...groupingsOf(['service']) },
  parameters: {},
  fileName: words => words.ombudsman.fileName,
  title: words => words.ombudsman.title,
  columns: (_, by) => [
    ...(by === 'service' ? [] : GIVEN_COLUMNS),
    ...(by === 'year' ? [] : STANDARD_COLUMNS),
    ...EVIDENCE_COLUMNS,
  ],
  definition: words => Object.entries(words.ombudsman.rules).map(([rule, text]) => ({ rule, text })),
  count({ from, to, at, by, judged = [], published = {}, forms = [NINE_ELEMENTS] }) {
    const survey = surveyOf(forms)
    const counting = countBy<Grouping, Fact, Tally, Evidence>(KEYS, by as readonly Grouping[], {
      empty: emptyTally,
      add: (tally, fact) => addTo(tally, fact, survey, at),
      figures: evidenceOf,
    })
    const years = judged.filter(its => its.year >= Number(yearOf({ date: from })))
    const rowsOf: Record<Grouping, readonly string[]> = {
      year: years.filter(its => its.year <= Number(yearOf({ date: to }))).map(its => String(its.year)),
      service: Object.keys(published),
    }
    return {
      add: {
        tickets(ticket) {
          const { date, service, lastService } = ticket
          counting.add({ date, service, kind: 'called', ticket })
          if (SERVED.has(ticket.state))
            counting.add({ date, service: lastService, kind: 'served', ms: serviceTimeOf(ticket) })
        },
        ratings: rating =>
          counting.add({ date: rating.date, service: rating.service, kind: 'rating', rating }),
        cases(one) {
          if (isComplaint(one))
            counting.add({ date: one.date, service: one.service ?? '', kind: 'complaint', one })
        },
      },
      total: () => ({ ...counting.total(), ...NOT_GIVEN, ...standardOf(Object.values(published)) }),
      tables: () =>
        counting.tables().map(({ by, rows }) => {
          const keys = [...new Set([...rowsOf[by], ...rows.map(({ key }) => key)])].sort(withoutLast)
          return {
            by,
            rows: keys.map(key => ({
              key,
              ...(rows.find(row => row.key === key) ?? evidenceOf(emptyTally())),
              ...(by === 'year' ? givenOf(judged.find(its => String(its.year) === key)) : NOT_GIVEN),
              ...(by === 'service' && published[key] ? standardOf([published[key]]) : NO_STANDARD),
            })),
          }
        }),
    }
  },
}

const withoutLast = (a: string, b: string): number => Number(a === '') - Number(b === '') || (a < b ? -1 : 1)

const say = (value: string, { ombudsman }: Words): string =>
  (ombudsman.say as Readonly<Record<string, string>>)[value] ?? value
const GIVEN_COLUMNS: Column<Words>[] = GIVEN.map(key => ({
  key,
  heading: ({ ombudsman }) => ombudsman[key],
  kind: key === 'score' ? 'decimal' : 'text',
  ...((key === 'kind' || key === 'zone' || key === 'maladministration') && { say }),
}))
const STANDARD_COLUMNS: Column<Words>[] = [
  { key: 'standard', heading: ({ ombudsman }) => ombudsman.standard, kind: 'share' },
  {
    key: 'missing',
    heading: ({ ombudsman }) => ombudsman.missing,
    kind: 'text',
    width: 30,
    say: (value, { ombudsman: { component, nothingMissing } }) =>
      value === ''
        ? nothingMissing
        : value
            .split(',')
            .map(one => component[one] ?? one)
            .join('; '),
  },
]
const counted = (key: (typeof COUNTS)[number]): Column<Words> => ({
  key,
  heading: ({ ombudsman }) => ombudsman[key],
  kind: 'count',
})
const shared = (key: (typeof SHARES)[number]): Column<Words> => ({
  key,
  heading: ({ ombudsman }) => ombudsman[key],
  kind: 'share',
})
const EVIDENCE_COLUMNS: Column<Words>[] = [
  counted('tickets'),
  shared('callShare'),
  ...TIMES.map(
    (key): Column<Words> => ({ key, heading: ({ ombudsman }) => ombudsman[key], kind: 'seconds' }),
  ),
  ...(['served', 'rated'] as const).map(counted),
  shared('answering'),
  counted('forms'),
  { key: 'index', heading: ({ ombudsman }) => ombudsman.index, kind: 'decimal' },
  { key: 'grade', heading: ({ ombudsman }) => ombudsman.grade, kind: 'text' },
  ...(['complaints', 'complaintsClosed'] as const).map(counted),
  shared('complaintsShare'),
]
