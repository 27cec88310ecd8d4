/** What a row of the report says, column by column: the same in CSV and in XLSX. */
import { type Figures, type Grouping, REPORTED_CAUSES, type Row } from '@antrean/queue-core/report'
import type { ReportWords } from '@antrean/words'

export type Cell =
  | { kind: 'text'; value: string }
  /** YYYY-MM-DD, and 08:00. */
  | { kind: 'date' | 'hour'; value: string }
  | { kind: 'number' | 'share'; value: number | null }

/** The hall's names of its services, by letter. */
export type ServiceNames = Record<string, string>
export type Sheet = { name: string; headings: string[]; rows: Cell[][]; total: Cell[] }

const text = (value: string): Cell => ({ kind: 'text', value })
const number = (value: number | null): Cell => ({ kind: 'number', value })

export function sheetOf(
  by: Grouping,
  rows: readonly Row[],
  total: Figures,
  words: ReportWords,
  names: ServiceNames,
): Sheet {
  const subject = SUBJECT[by]
  const headings = by === 'service' ? [words.by.service, words.serviceName] : [words.by[by]]
  return {
    name: words.by[by],
    headings: [...headings, ...figureHeadings(words)],
    rows: rows.map(row => [...subject(row.key, words, names), ...figures(row)]),
    total: [text(words.total), ...headings.slice(1).map(() => text('')), ...figures(total)],
  }
}

const SUBJECT: Record<Grouping, (key: string, words: ReportWords, names: ServiceNames) => Cell[]> = {
  day: key => [{ kind: 'date', value: key }],
  hour: key => [{ kind: 'hour', value: key }],
  service: (key, _, names) => [text(key), text(names[key] ?? '')],
  booth: (key, words) => [key === '' ? text(words.noBooth) : number(Number(key))],
  priority: (key, words) => [text(words.priority[key as 'normal' | 'priority'])],
}

const figureHeadings = (words: ReportWords): string[] => [
  words.issued,
  words.kept,
  words.missed,
  words.neverCalled,
  words.withdrawn,
  words.open,
  words.share,
  words.medianSeconds,
  words.p95Seconds,
  words.worstSeconds,
  ...REPORTED_CAUSES.map(cause => words.cause[cause]),
]

const figures = (of: Figures): Cell[] => [
  ...[of.issued, of.kept, of.missed, of.neverCalled, of.withdrawn, of.open].map(number),
  { kind: 'share', value: of.share },
  ...[of.medianSeconds, of.p95Seconds, of.worstSeconds].map(number),
  ...REPORTED_CAUSES.map(cause => number(of.causes[cause])),
]
