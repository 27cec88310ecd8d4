/**
 * Who the officers of a report are. Staff are ids in the record; their names, as they are now, are handed in where the
 * reader may see them. To others an officer is a number. [R12]
 */
import type { Row, Subject } from '../report.ts'

const STAFF = 'staff:'
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const NUMBER = /^#(\d+)$/

/** The officer of a ticket or a rating, by the id in the record; empty where none is on record. */
export const officerOf = (servedBy: string | null | undefined): string =>
  servedBy?.startsWith(STAFF) ? servedBy.slice(STAFF.length) : ''

/**
 * Rows of officers as the reader may see them: by name in the order of the names, otherwise numbered in the order of the
 * ids, which says nothing of a name. `known`: all officers of the period, so that a part of it gives the same numbers.
 */
export function rowsFor<Its extends Row>(
  rows: readonly Its[],
  known: ReadonlySet<string>,
  names: Readonly<Record<string, string>> | undefined,
): Its[] {
  if (names) {
    const shown = ({ key }: Its) => names[key] ?? key
    const last = ({ key }: Its) => Number(key === '')
    return rows.toSorted((a, b) => last(a) - last(b) || (shown(a) < shown(b) ? -1 : 1))
  }
  const numbers = new Map([...known].sort().map((id, n) => [id, `#${n + 1}`]))
  return rows.map(row => ({ ...row, key: numbers.get(row.key) ?? '' }))
}

const label: Subject['label'] = (key, { words, named }) => {
  const number = NUMBER.exec(key)?.[1]
  if (key === '') return words.noOfficer
  if (number) return words.officer({ number })
  return named?.[key] ?? (ID.test(key) ? words.formerOfficer : key)
}

export const officer: Subject = {
  headings: ({ words }) => [words.by.officer],
  cells: (key, names) => [{ kind: 'text', value: label(key, names) }],
  label,
}
