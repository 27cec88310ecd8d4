/** Facts in, tables out: each fact is counted once in the total and once in each table. [R1] [R8] */
import type { Row } from './report.ts'

/** How the facts of one row are counted. `add` may change the tally in place: a year of tickets goes through it. */
export type Counting<Fact, Tally, Figures> = {
  empty(): Tally
  add(tally: Tally, fact: Fact): void
  figures(tally: Tally, total: Tally): Figures
}

/** `keys`: of each table, the row to which a fact belongs; null where it is in none of that table. */
export function countBy<By extends string, Fact, Tally, Figures>(
  keys: Readonly<Record<By, (fact: Fact) => string | null>>,
  groupings: readonly By[],
  { empty, add, figures }: Counting<Fact, Tally, Figures>,
) {
  const total = empty()
  const tables = groupings.map(by => ({ by, tallies: new Map<string, Tally>() }))

  function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
    const known = tallies.get(key)
    if (known) return known
    const fresh = empty()
    tallies.set(key, fresh)
    return fresh
  }

  const rowsOf = (tallies: Map<string, Tally>): Row<Figures>[] =>
    [...tallies].sort(byKey).map(([key, tally]) => ({ key, ...figures(tally, total) }))

  return {
    add(fact: Fact): void {
      add(total, fact)
      for (const { by, tallies } of tables) {
        const key = keys[by](fact)
        if (key !== null) add(tallyOf(tallies, key), fact)
      }
    },
    total: (): Figures => figures(total, total),
    tables: (): { by: By; rows: Row<Figures>[] }[] =>
      tables.map(({ by, tallies }) => ({ by, rows: rowsOf(tallies) })),
  }
}

/** In the order of their keys, booth 10 after booth 9, and those without one last. */
const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number =>
  Number(a === '') - Number(b === '') || Number(a) - Number(b) || (a < b ? -1 : 1)
