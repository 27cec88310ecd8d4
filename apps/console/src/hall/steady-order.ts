/** Rows to press do not change places under the finger for a difference that is chance. */

/** One ticket more or less is within what sixty futures tell apart. */
const HARDLY = 1

/**
 * The most effect first, as it is given; but two neighbours keep the order in which they were shown (`before`, booth
 * numbers) as long as their effects are hardly different.
 */
export function steadyOrder<Row extends { booth: number; fewerLate: number }>(
  before: readonly number[],
  rows: readonly Row[],
): Row[] {
  const ordered = rows.toSorted((a, b) => placeOf(a) - placeOf(b))
  // A few rows: each climbs past those that it clearly outdoes.
  for (let i = 1; i < ordered.length; i++)
    for (let j = i; j > 0 && ordered[j]!.fewerLate > ordered[j - 1]!.fewerLate + HARDLY; j--)
      [ordered[j - 1], ordered[j]] = [ordered[j]!, ordered[j - 1]!]
  return ordered

  function placeOf({ booth }: Row): number {
    const place = before.indexOf(booth)
    return place < 0 ? before.length : place
  }
}
