/** One figure of the benchmark: ratios against a baseline of the same run, because the machines are noisy. */
export type Row = {
  what: string
  /** With its unit, e.g. `21,400 tickets/s`. */
  value: string
  baseline?: string
  /** value ÷ baseline. */
  ratio?: number
  /** What it should reach, e.g. `> 3`. */
  aim?: string
}

export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

export const p99 = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.99,
  )

export const ms = (value: number): string => `${value.toFixed(2)} ms`
export const perSecond = (value: number, unit: string): string =>
  `${Math.round(value).toLocaleString('en')} ${unit}/s`
