/** Whose hours a case took, in hundredths of an hour that add up. */
import type { CaseFacts, CaseParty } from '../case-facts.ts'

const HUNDREDTH = 36_000

export type Held = { unit: string | null; party: CaseParty; hundredths: number }

/** [S15] What is rounded is where each holding ends, so that nothing is lost or found between one and the next. */
export function hundredthsOf(held: CaseFacts['held']): Held[] {
  let ms = 0
  return held.map(({ unit, party, ms: its }) => {
    const before = Math.round(ms / HUNDREDTH)
    ms += its
    return { unit, party, hundredths: Math.round(ms / HUNDREDTH) - before }
  })
}
