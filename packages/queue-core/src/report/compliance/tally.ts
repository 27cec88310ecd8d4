/** Counts the tickets of one row. Owns its `Tally` and changes it in place: a year of tickets goes through it. */
import { type CallFacts, type LaterWait, REPORTED_CAUSES } from '../ticket-facts.ts'
import type { Figures } from './figures.ts'
import { judge, missedWait } from './judge.ts'
import { nearestRank } from './nearest-rank.ts'

export type Tally = {
  count: { kept: number; missed: number; withdrawn: number; open: number }
  neverCalled: number
  again: number
  noShow: number
  causes: Figures['causes']
  /** Milliseconds. */
  waits: number[]
}

export const emptyTally = (): Tally => ({
  count: { kept: 0, missed: 0, withdrawn: 0, open: 0 },
  neverCalled: 0,
  again: 0,
  noShow: 0,
  causes: Object.fromEntries(REPORTED_CAUSES.map(cause => [cause, 0])) as Figures['causes'],
  waits: [],
})

export function addTo(tally: Tally, ticket: CallFacts, at: number): void {
  const verdict = judge(ticket, at)
  tally.count[verdict] += 1
  if (ticket.state === 'no-show') tally.noShow += 1
  addWait(tally, ticket)
  for (const wait of ticket.later ?? []) {
    tally.again += 1
    addWait(tally, wait)
  }
  if (verdict !== 'missed') return
  const { firstCalledAt, cause } = missedWait(ticket, at)
  tally.causes[cause] += 1
  if (firstCalledAt === null) tally.neverCalled += 1
}

function addWait({ waits }: Tally, { firstCalledAt, issuedAt }: LaterWait): void {
  if (firstCalledAt !== null) waits.push(firstCalledAt - issuedAt)
}

export function figuresOf({ count, neverCalled, again, noShow, causes, waits }: Tally): Figures {
  const sorted = Float64Array.from(waits).sort()
  const { kept, missed, withdrawn, open } = count
  return {
    issued: kept + missed + withdrawn + open,
    withdrawn,
    open,
    noShow,
    again,
    kept,
    missed,
    neverCalled,
    share: shareOf(kept, kept + missed),
    medianSeconds: seconds(nearestRank(sorted, 50)),
    p95Seconds: seconds(nearestRank(sorted, 95)),
    worstSeconds: seconds(nearestRank(sorted, 100)),
    causes: { ...causes },
  }
}

/** Rounded down, four decimals, so that 100 % means that no promise was missed. [R5] */
export const shareOf = (kept: number, due: number): number | null =>
  due === 0 ? null : Math.floor((kept * 10_000) / due) / 10_000

/** Rounded up, so that no wait looks shorter than it was: 300.4 s is not within 300 s. [R6] */
const seconds = (ms: number | null): number | null => (ms === null ? null : Math.ceil(ms / 1000))
