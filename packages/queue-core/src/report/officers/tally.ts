/** Counts what one row of the report on officers holds. Owns its `Tally` and changes it in place. */
import type { Placed } from '../by-ticket.ts'
import { SCALES, type Scale } from '../satisfaction/scales.ts'
import type { TicketFacts } from '../ticket-facts.ts'
import { ranksOf } from '../times.ts'

export type Officers = {
  /** Done, escalated or not come: those that ended at a booth. */
  tickets: number
  done: number
  escalated: number
  noShow: number
  /** From the start of the service to its end, of those served; whole seconds, rounded up. */
  medianSeconds: number | null
  p95Seconds: number | null
  /** For how long they had a booth open, and of that without a ticket; whole seconds. Null where that is not asked, or was not recorded. [S23] */
  openSeconds: number | null
  idleSeconds: number | null
  rated: number
  /** rated ÷ served, four decimals; null where none was served. */
  answering: number | null
  /** The mean level, two decimals, by the number of levels of the scale. [S10] */
  means: Readonly<Record<string, number | null>>
}

/** `officer`: by the id in the record; empty where none is. `ms`: how long the service took. */
export type Fact = Placed & { officer: string } & (
    | ({ kind: 'ticket'; state: TicketFacts['state']; ms: number | null } & Pick<
        TicketFacts,
        'matter' | 'outcome'
      >)
    | { kind: 'rating'; scale: Scale; level: number }
    | { kind: 'open'; ms: number; idleMs: number | null }
  )

export type Tally = Record<'done' | 'escalated' | 'noShow', number> & {
  times: number[]
  openMs: number | null
  /** Null from the first time on of which it is not known. */
  idleMs: number | null
  ratings: Readonly<Record<Scale, { sum: number; count: number }>>
}

export const emptyTally = (): Tally => ({
  done: 0,
  escalated: 0,
  noShow: 0,
  times: [],
  openMs: null,
  idleMs: 0,
  ratings: Object.fromEntries(SCALES.map(scale => [scale, { sum: 0, count: 0 }])) as Tally['ratings'],
})

export function addTo(tally: Tally, fact: Fact): void {
  if (fact.kind === 'open') {
    tally.openMs = (tally.openMs ?? 0) + fact.ms
    tally.idleMs = tally.idleMs === null || fact.idleMs === null ? null : tally.idleMs + fact.idleMs
    return
  }
  if (fact.kind === 'rating') {
    const its = tally.ratings[fact.scale]
    its.sum += fact.level
    its.count += 1
    return
  }
  tally[fact.state === 'no-show' ? 'noShow' : fact.state === 'escalated' ? 'escalated' : 'done'] += 1
  if (fact.ms !== null) tally.times.push(fact.ms)
}

export function figuresOf({ done, escalated, noShow, times, openMs, idleMs, ratings }: Tally): Officers {
  const { median, p95 } = ranksOf(times)
  const rated = Object.values(ratings).reduce((all, { count }) => all + count, 0)
  const served = done + escalated
  return {
    tickets: served + noShow,
    done,
    escalated,
    noShow,
    medianSeconds: median,
    p95Seconds: p95,
    openSeconds: openMs === null ? null : Math.round(openMs / 1000),
    idleSeconds: openMs === null || idleMs === null ? null : Math.round(idleMs / 1000),
    rated,
    // A rating whose ticket is not in the record, as after an import, does not make it more than all.
    answering: served === 0 ? null : Math.min(1, Math.round((rated * 10_000) / served) / 10_000),
    means: Object.fromEntries(
      SCALES.map(scale => {
        const { sum, count } = ratings[scale]
        return [scale, count === 0 ? null : Math.round((sum * 100) / count) / 100]
      }),
    ),
  }
}
