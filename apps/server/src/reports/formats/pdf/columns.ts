/** How wide the columns of a table are, and how large its letters, so that all of it stands on the paper. */

/**
 * Of one column in letters of one point: what is never broken (its figures), its longest word, and its longest text. Each is as wide as
 * the one before or wider.
 */
export type Need = { firm: number; word: number; whole: number }
export type Fit = { size: number; widths: number[] }

/** Points. The first at which every word finds room is taken; otherwise the first at which every figure does, and words are broken. */
const WITH_WORDS = [9, 8, 7, 6.5, 6, 5.5]
const WITH_FIGURES = [5.5, 5, 4.5, 4, 3.5]
/** A text of many lines takes no more of the paper from the others than so many letters' heights. */
const MOST = 40

const sumOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0)

/** `width`: of the paper between its margins; `beside`: what stands free in each column beside its text, in heights of its letters. */
export function fitColumns(needs: readonly Need[], width: number, beside: number): Fit {
  const fits = (of: 'firm' | 'word') => (size: number) =>
    sumOf(needs.map(need => need[of] + beside)) * size <= width
  const withWords = WITH_WORDS.find(fits('word'))
  const size = withWords ?? WITH_FIGURES.find(fits('firm')) ?? WITH_FIGURES.at(-1)!
  const least = needs.map(({ firm, word }) => (withWords ? word : firm))
  const wish = needs.map(({ word, whole }) => (withWords ? Math.max(word, Math.min(whole, MOST)) : word))
  const free = width / size - sumOf(least) - beside * needs.length
  const share = Math.max(0, Math.min(1, free / (sumOf(wish) - sumOf(least) || 1)))
  const taken = needs.map((_, n) => least[n]! + (wish[n]! - least[n]!) * share + beside)
  // What nobody wishes for is spread over all.
  return { size, widths: taken.map(one => (one * width) / sumOf(taken)) }
}
