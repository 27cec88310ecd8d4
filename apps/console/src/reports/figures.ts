/** Figures as the language writes them, and rows with the worst first. */
import { type Figures, REPORTED_CAUSES, type ReportedCause } from '@antrean/queue-core/report'
import { percent as inPercent, type Language, languageOf, stopwatch } from '@antrean/words'

/** As exact as the report. */
export const percent = (share: number, language: Language): string => inPercent(share, language, 2)

export const whole = (count: number, language: Language): string =>
  count.toLocaleString(languageOf(language).locale)

/** 82,63 in Indonesian: two decimals. */
export const decimal = (value: number, language: Language): string =>
  value.toLocaleString(languageOf(language).locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 1–31 Oktober 2026; one date where both are the same. */
export function period(from: string, to: string, language: Language): string {
  const format = new Intl.DateTimeFormat(languageOf(language).locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.formatRange(Date.parse(from), Date.parse(to))
}

/** `hours('08:00', 'id')` is 08.00–09.00. */
export function hours(key: string, language: Language): string {
  const from = Number(key.slice(0, 2))
  const { between } = languageOf(language).clock
  return [from, from + 1].map(hour => `${String(hour).padStart(2, '0')}${between}00`).join('–')
}

export const wait = (seconds: number | null): string => (seconds === null ? '–' : stopwatch(seconds * 1000))

/** The causes that occurred, the most frequent first. */
export const causesOf = ({ causes }: Pick<Figures, 'causes'>): { cause: ReportedCause; count: number }[] =>
  REPORTED_CAUSES.map(cause => ({ cause, count: causes[cause] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)

/** By the share of promises kept; of equal shares, the one with more misses. Where nothing was due comes last. */
export const worstFirst = <Row extends Figures>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.share ?? 2) - (b.share ?? 2) || b.missed - a.missed)
