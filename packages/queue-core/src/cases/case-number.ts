/**
 * E-2026-000123: the mark of the kind, the year of the opening by the hall's date, and the ordinal within the two. A mark is
 * never given to two kinds, so no two cases of a hall have one number.
 */
export const seriesOf = (mark: string, date: string): string => `${mark}-${date.slice(0, 4)}`

export const caseNumber = (series: string, ordinal: number): string =>
  `${series}-${String(ordinal).padStart(6, '0')}`

export function readCaseNumber(number: string): { series: string; ordinal: number } {
  const cut = number.lastIndexOf('-')
  return { series: number.slice(0, cut), ordinal: Number(number.slice(cut + 1)) }
}
