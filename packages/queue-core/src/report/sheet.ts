/** A table as every form shows it: headings, cells with their kinds, and the total. */
import type { Cell, Column, Names, ReportOf, Row, Values } from './report.ts'
import type { SharedWords } from './words.ts'

export type Sheet = {
  name: string
  /** Those that say which row it is, then those of the figures. */
  headings: readonly Heading[]
  rows: Cell[][]
  total: Cell[]
  /** Of the cells that are shaded, the largest; 0 where none is. */
  hottest: number
}
export type Heading = Pick<Column, 'width' | 'heat'> & {
  text: string
  /** Where the figure stands in JSON; null where it says which row it is. */
  key: string | null
}

export function sheetOf<Words extends SharedWords>(
  report: Pick<ReportOf<Values, Words>, 'groupings' | 'columns'>,
  by: string,
  rows: readonly Row[],
  total: Values,
  names: Names<Words>,
): Sheet {
  const { headings, cells } = report.groupings[by]!
  const subject = headings(names)
  const columns = report.columns(total, by)
  const figures = (of: Values): Cell[] => columns.map(column => cellOf(of, column, names.words))
  return {
    name: subject[0]!,
    headings: [
      ...subject.map(text => ({ text, key: null })),
      ...columns.map(({ heading, kind, say, ...rest }) => ({ ...rest, text: heading(names.words) })),
    ],
    rows: rows.map(row => [...cells(row.key, names), ...figures(row)]),
    total: [
      { kind: 'text', value: names.words.total },
      ...subject.slice(1).map((): Cell => ({ kind: 'text', value: '' })),
      ...figures(total),
    ],
    hottest: columns
      .filter(({ heat }) => heat)
      .flatMap(its => rows.map(row => Number(valueAt(row, its.key))))
      .reduce((most, value) => Math.max(most, value), 0),
  }
}

/** How strongly a cell is shaded, 0 to 1. */
export const heatOf = ({ hottest, headings }: Sheet, column: number, { value }: Cell): number =>
  headings[column]?.heat && hottest > 0 ? Number(value) / hottest : 0

function cellOf<Words>(of: Values, { key, kind, say }: Column<Words>, words: Words): Cell {
  const value = valueAt(of, key)
  return { kind, value: say && typeof value === 'string' ? say(value, words) : value } as Cell
}

function valueAt(of: Values, key: string): Values[string] {
  const [group, one] = key.split('.') as [string, string?]
  const value = of[group] ?? null
  return one === undefined ? value : ((value as Values | null)?.[one] ?? null)
}
