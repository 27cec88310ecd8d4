/** How many open cases there are for whoever asks. */
import type { CaseList } from '@antrean/queue-core'
import { type Case, type CaseSetup, standingOf } from '@antrean/queue-core/cases'

/** `asker`: as the cases and their set-up name people. */
export function countsFor(
  asker: string,
  open: readonly Case[],
  { units }: CaseSetup,
  at: number,
): CaseList['counts'] {
  const count = (its: (one: Case) => boolean) => open.filter(its).length
  const theirs = units.filter(({ head, members }) => head === asker || members.includes(asker))
  return {
    mine: count(({ person }) => person === asker),
    units: Object.fromEntries(theirs.map(({ name }) => [name, count(({ unit }) => unit === name)])),
    open: open.length,
    due: count(one => standingOf(one, at) === 'due'),
    overdue: count(one => standingOf(one, at) === 'overdue'),
  }
}
