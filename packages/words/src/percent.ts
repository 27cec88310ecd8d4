import { type Language, languageOf } from './languages.ts'

/** 96,42% in Indonesian, 96.42% in English. `share`: 0 to 1; rounded down, so that 100% means all. */
export function percent(share: number, language: Language, digits: number): string {
  const scale = 10 ** (digits + 2)
  // A share comes with a rounding error of its own: 0.29 × 100 is 28.999….
  const floored = Math.floor(share * scale + 1e-6) / scale
  return new Intl.NumberFormat(languageOf(language).locale, {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(floored)
}
