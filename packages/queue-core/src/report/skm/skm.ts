/** The index of satisfaction (SKM) by element, by service and in all, with its grade and the least sample that it needs. */
import { countSkm, minimumSample } from '../../satisfaction/count-skm.ts'
import { NINE_ELEMENTS } from '../../satisfaction/nine-elements.ts'
import { groupingsOf, TICKET_KEYS } from '../by-ticket.ts'
import { countBy } from '../count-by.ts'
import type { Names, ReportOf, Row, Subject } from '../report.ts'
import { SERVED } from '../ticket-facts.ts'
import type { SharedWords } from '../words.ts'
import { surveyOf } from './forms.ts'
import { type Answered, addTo, emptyTally, indexOf, type Tally } from './tally.ts'

export type Skm = {
  /** Tickets that were served. */
  visitors: number
  /** Of which something was answered; of an element's row, that it was. */
  forms: number
  /** How many forms of so many visitors are needed. [S3] */
  sample: number
  enough: 'yes' | 'no'
  /** Of an element's answers, 1 to 4, three decimals; null where nobody answered it, and of other rows. */
  mean: number | null
  /** 25 to 100, two decimals; null while an element has no answer, and where forms with other elements came in. [S1] [S12] */
  index: number | null
  grade: string | null
}

type Words = SharedWords & {
  skm: Record<'fileName' | 'title' | Exclude<keyof Skm, 'enough'> | 'enough', string> & {
    answer: Readonly<Record<'yes' | 'no', string>>
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'S1' | 'S2' | 'S3' | 'S12', string>>
  }
}

const element: Subject = {
  headings: ({ words }) => [words.by.element],
  cells: (key, names) => [{ kind: 'text', value: nameOf(key, names) }],
  label: nameOf,
}
const form: Subject = {
  headings: ({ words }) => [words.by.form],
  cells: (key, { words }) => [
    key === '' ? { kind: 'text', value: words.noForm } : { kind: 'date', value: key },
  ],
  label: (key, { words }) => (key === '' ? words.noForm : key),
}

export const skm: ReportOf<Skm, Words> = {
  name: 'skm',
  readers: ['supervisor', 'administrator'],
  summary: 'The index of satisfaction (SKM) with its grade and its least sample',
  description:
    'Of the tickets issued on the dates `from` to `to`, both included, at most three years, and the survey that their visitors answered. `form` is the date from which a form holds.',
  groupings: { element, ...groupingsOf(['service', 'day']), form },
  parameters: { service: { kind: 'service', about: 'Only what was served for this service.' } },
  fileName: ({ skm }) => skm.fileName,
  title: ({ skm }) => skm.title,
  columns: () => [
    { key: 'index', heading: ({ skm }) => skm.index, kind: 'decimal' },
    { key: 'grade', heading: ({ skm }) => skm.grade, kind: 'text' },
    { key: 'mean', heading: ({ skm }) => skm.mean, kind: 'decimal' },
    { key: 'forms', heading: ({ skm }) => skm.forms, kind: 'count' },
    { key: 'visitors', heading: ({ skm }) => skm.visitors, kind: 'count' },
    { key: 'sample', heading: ({ skm }) => skm.sample, kind: 'count' },
    {
      key: 'enough',
      heading: ({ skm }) => skm.enough,
      kind: 'text',
      say: (value, { skm }) => skm.answer[value as Skm['enough']],
    },
  ],
  definition: ({ skm }) => Object.entries(skm.rules).map(([rule, text]) => ({ rule, text })),
  count({ from, to, by, parameters: { service }, forms = [NINE_ELEMENTS] }) {
    const survey = surveyOf(forms)
    const ofElements = countSkm({ from, elements: survey.elements.map(({ weight, ...its }) => its) })
    const { day, service: ofService } = TICKET_KEYS
    // The rows of elements are made of the total.
    const keys = { day, service: ofService, form: ({ form }: Answered) => form }
    const counting = countBy<keyof typeof keys, Answered, Tally, Tally>(
      keys,
      by.filter(one => one !== 'element') as (keyof typeof keys)[],
      { empty: emptyTally, add: (tally, fact) => addTo(tally, fact, survey), figures: tally => tally },
    )
    const add = (fact: Answered): void => {
      if ((service ?? fact.service) !== fact.service) return
      counting.add(fact)
      if (fact.answers) ofElements.add(fact.answers)
    }
    const elementRows = ({ visitors }: Tally): Row<Skm>[] =>
      ofElements
        .result()
        .elements.filter(its => its.answered > 0 || survey.asks(its, from, to))
        .map(({ key, answered, mean, index, grade }) => ({
          key,
          ...sampled(visitors, answered),
          mean,
          index,
          grade,
        }))
    return {
      add: {
        tickets({ date, lastService, lastBooth, state }) {
          if (SERVED.has(state))
            add({ date, service: lastService, booth: lastBooth, form: survey.on(date), answers: null })
        },
        ratings({ date, service, booth, answers, form }) {
          if (answers && Object.keys(answers).length > 0)
            add({ date, service, booth, form: survey.answered(form, date), answers })
        },
      },
      total: () => figures(counting.total()),
      tables() {
        const tables = counting.tables()
        return by.map(one => ({
          by: one,
          rows:
            one === 'element'
              ? elementRows(counting.total())
              : tables
                  .find(its => its.by === one)!
                  .rows.map(({ key, ...tally }) => ({ key, ...figures(tally) })),
        }))
      },
    }
  },
}

function figures(tally: Tally): Skm {
  const { index, grade, forms } = indexOf(tally)
  return { ...sampled(tally.visitors, forms), mean: null, index, grade }
}

function sampled(visitors: number, forms: number): Pick<Skm, 'visitors' | 'forms' | 'sample' | 'enough'> {
  const sample = minimumSample(visitors)
  return { visitors, forms, sample, enough: forms > 0 && forms >= sample ? 'yes' : 'no' }
}

function nameOf(key: string, { named }: Names): string {
  return named?.[key] ?? key
}
