/**
 * Whose hours a case took: from its opening to its decision, and again from a reopening to the next one, each moment belongs
 * to one of hall, unit and applicant, and to whoever was in charge.
 */
import type { Case, Holding } from './case-state.ts'

/** Milliseconds. `elapsed` is the time that the case was open: always the sum of the three, and of the rows. */
export type Meter = {
  elapsed: number
  hall: number
  unit: number
  applicant: number
  /** By who was in charge, the applicant's time too: it is theirs who asked. Null: nobody was named yet. */
  byPerson: { unit: string | null; person: string | null; ms: number }[]
}

/** The meter of a case as it stands, or stood, at `at` (epoch ms). */
export function meter({ holdings }: Pick<Case, 'holdings'>, at: number): Meter {
  const found: Meter = { elapsed: 0, hall: 0, unit: 0, applicant: 0, byPerson: [] }
  holdings.forEach((holding, n) => {
    const until = Math.min(at, holdings[n + 1]?.from ?? at)
    if (holding.party === null || until <= holding.from) return
    const ms = until - holding.from
    found[holding.party] += ms
    found.elapsed += ms
    rowOf(found, holding).ms += ms
  })
  return found
}

function rowOf({ byPerson }: Meter, { unit, person }: Holding): Meter['byPerson'][number] {
  const known = byPerson.find(row => row.unit === unit && row.person === person)
  if (known) return known
  const row = { unit, person, ms: 0 }
  byPerson.push(row)
  return row
}
