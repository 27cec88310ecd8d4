/** The index of satisfaction (SKM) counted from forms. Without schemas: the thread of a report loads it. */
import type { SkmForm } from './skm.ts'

/** One visitor's answers, 1 to 4, by element. Elements may be left out. */
export type SkmAnswers = Readonly<Record<string, number>>

export type SkmGrade = 'A' | 'B' | 'C' | 'D'
export type SkmResult = {
  /** Forms with at least one answer. */
  forms: number
  /** 25 to 100, two decimals; null while an element has no answer at all. */
  index: number | null
  grade: SkmGrade | null
  elements: readonly SkmElementResult[]
}
export type SkmElementResult = {
  key: string
  answered: number
  /** The mean of its answers, 1 to 4, three decimals; null where nobody answered it. */
  mean: number | null
  /** The mean as an index of its own, two decimals. */
  index: number | null
  grade: SkmGrade | null
}

/** Adds up forms one by one. */
export function countSkm({ elements }: SkmForm): { add(answers: SkmAnswers): void; result(): SkmResult } {
  const sums = elements.map(() => ({ sum: 0, answered: 0 }))
  let forms = 0
  return {
    add(answers) {
      let any = false
      for (const [n, { key }] of elements.entries()) {
        const answer = answers[key]
        if (answer === undefined) continue
        any = true
        sums[n]!.sum += answer
        sums[n]!.answered++
      }
      if (any) forms++
    },
    result() {
      const means = sums.map(({ sum, answered }) => (answered === 0 ? null : sum / answered))
      // One by one, equal weights are exactly 1/9: the 0.111 of printed guides caps the index at 99.9.
      const weights = elements.map(({ weight }) => weight ?? 1 / elements.length)
      const whole = means.every(mean => mean !== null)
      const index = whole ? round(means.reduce((all, mean, n) => all + mean! * weights[n]!, 0) * 25, 2) : null
      return {
        forms,
        index,
        grade: index === null ? null : gradeOf(index),
        elements: elements.map(({ key }, n) => {
          const mean = means[n]!
          const its = mean === null ? null : round(mean * 25, 2)
          return {
            key,
            answered: sums[n]!.answered,
            mean: mean === null ? null : round(mean, 3),
            index: its,
            grade: its === null ? null : gradeOf(its),
          }
        }),
      }
    },
  }
}

/** `index`: rounded to two decimals first, because the printed bands have gaps between them. */
export function gradeOf(index: number): SkmGrade {
  if (index >= 88.31) return 'A'
  if (index >= 76.61) return 'B'
  return index >= 65 ? 'C' : 'D'
}

/**
 * How many forms are needed of so many visitors (Krejcie and Morgan, 1970: 95 %, a margin of 5 %), rounded to whole forms;
 * never more than there were visitors.
 */
export function minimumSample(visitors: number): number {
  const SPREAD = 3.841 * 0.25
  return Math.min(visitors, Math.round((visitors * SPREAD) / (0.0025 * (visitors - 1) + SPREAD)))
}

/** The form that held on a date; null before the first. `forms` in any order. */
export const formOn = (forms: readonly SkmForm[], date: string): SkmForm | null =>
  forms.filter(({ from }) => from <= date).sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null

/** To so many decimals, halves away from zero also where the binary fraction lies a hair below. */
function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale * (1 + Number.EPSILON)) / scale
}
