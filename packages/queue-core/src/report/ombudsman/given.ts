/** What the office has entered of a year: of the Ombudsman, and of nobody else. [S19] */
import type { Judged } from '../../satisfaction/judged.ts'

export const GIVEN = [
  ...(['kind', 'score', 'letter', 'label', 'zone', 'maladministration', 'trust', 'products'] as const),
] as const
export type Given = Omit<Judged, 'year'>

export const NOT_GIVEN = Object.fromEntries(GIVEN.map(key => [key, null])) as Given

export function givenOf(judged: Judged | undefined): Given {
  if (!judged) return NOT_GIVEN
  const { year: _, ...given } = judged
  return given
}
