/** The ways in which cases are grouped, and messages by their dates. */
import type { Cell, Names, Subject } from './report.ts'

const text = (value: string): Cell => ({ kind: 'text', value })
const plain = (heading: (names: Names) => string, label: Subject['label']): Subject => ({
  headings: names => [heading(names)],
  cells: (key, names) => [text(label(key, names))],
  label,
})
/** As the hall calls it; what it calls nothing is shown by its key. */
const named = (key: string, names: Names): string => names.named?.[key] ?? key

export const year = plain(
  ({ words }) => words.by.year,
  key => key,
)
export const month = plain(
  ({ words }) => words.by.month,
  key => key,
)
export const kind = plain(({ words }) => words.by.kind, named)
export const ofClass = plain(
  ({ words }) => words.by.class,
  (key, names) => (key === '' ? names.words.noClass : named(key, names)),
)
export const unit = plain(
  ({ words }) => words.by.unit,
  (key, { words }) => (key === '' ? words.hallItself : key),
)
/** A row for each case. */
export const register = plain(
  ({ words }) => words.by.number,
  key => key,
)

export const yearOf = ({ date }: { date: string }): string => date.slice(0, 4)
export const monthOf = ({ date }: { date: string }): string => date.slice(0, 7)
