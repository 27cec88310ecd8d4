/** How much of the standards of services is published. [S20] */
import { STANDARD_COMPONENTS } from '../../hall/published-standard.ts'
import { shareOf } from '../compliance/tally.ts'

/** `standard`: published ÷ all components, four decimals; `missing`: keys of the others, of one service. */
export type Standard = { standard: number | null; missing: string | null }

export const NO_STANDARD: Standard = { standard: null, missing: null }

export function standardOf(published: readonly (readonly string[])[]): Standard {
  const all = published.length * STANDARD_COMPONENTS.length
  const there = (of: readonly string[]) => STANDARD_COMPONENTS.filter(one => of.includes(one))
  const count = published.reduce((sum, of) => sum + there(of).length, 0)
  return {
    standard: shareOf(count, all),
    missing:
      published.length === 1
        ? STANDARD_COMPONENTS.filter(one => !published[0]!.includes(one)).join(',')
        : null,
  }
}
