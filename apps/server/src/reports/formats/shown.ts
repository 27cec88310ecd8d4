/** A cell as people read it on paper. */
import type { Cell } from '@antrean/queue-core/report'
import { type Language, languageOf } from '@antrean/words'

/** It stands at the right, under its heading. */
export const isFigure = ({ kind }: Cell): boolean => kind !== 'text' && kind !== 'date' && kind !== 'hour'

export function shown({ kind, value }: Cell, language: Language): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  const number = kind === 'percent' ? value / 100 : value
  return number.toLocaleString(languageOf(language).locale, EXACT[kind])
}

const EXACT: Partial<Record<Cell['kind'], Intl.NumberFormatOptions>> = {
  share: { style: 'percent', minimumFractionDigits: 2 },
  percent: { style: 'percent' },
  decimal: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
}
