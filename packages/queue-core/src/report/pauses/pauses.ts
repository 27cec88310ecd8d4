/** Why booths paused, how often and for how long. */

import type { BoothTimeFacts } from '../booth-time-facts.ts'
import { groupingsOf, said, TICKET_KEYS } from '../by-ticket.ts'
import { countBy } from '../count-by.ts'
import type { Column, ReportOf } from '../report.ts'
import { ranksOf } from '../times.ts'
import type { SharedWords } from '../words.ts'

const GROUPINGS = ['reason', 'booth', 'day'] as const
const SECONDS = ['seconds', 'medianSeconds', 'p95Seconds'] as const

export type Pauses = {
  pauses: number
  /** Together, of those that are over; whole seconds, rounded up. */
  seconds: number
} & Record<'medianSeconds' | 'p95Seconds', number | null>
type Pause = Extract<BoothTimeFacts, { state: 'paused' }>
type Tally = { pauses: number; times: number[] }

type Words = SharedWords & {
  pauses: Record<'fileName' | 'title' | 'pauses' | (typeof SECONDS)[number], string> & {
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'Q34', string>>
  }
}

export const pauses: ReportOf<Pauses, Words> = {
  name: 'pauses',
  readers: ['supervisor', 'administrator'],
  summary: 'Why booths paused, how often and for how long',
  description:
    'Of the pauses that began on the dates `from` to `to`, both included, at most three years. A pause lasts until its booth opens again or closes.',
  groupings: { reason: said('reason'), ...groupingsOf(['booth', 'day']) },
  parameters: {},
  fileName: words => words.pauses.fileName,
  title: words => words.pauses.title,
  columns: () => [
    { key: 'pauses', heading: words => words.pauses.pauses, kind: 'count' },
    ...SECONDS.map((key): Column<Words> => ({ key, heading: words => words.pauses[key], kind: 'seconds' })),
  ],
  definition: words => Object.entries(words.pauses.rules).map(([rule, text]) => ({ rule, text })),
  count({ by }) {
    const counting = countBy<(typeof GROUPINGS)[number], Pause, Tally, Pauses>(
      {
        reason: ({ reason }) => reason,
        booth: ({ booth }) => String(booth),
        day: ({ date }) => TICKET_KEYS.day({ date, service: '', booth: null }),
      },
      by as typeof GROUPINGS,
      { empty: () => ({ pauses: 0, times: [] }), add, figures },
    )
    return {
      ...counting,
      add: {
        boothTimes(its) {
          if (its.state === 'paused') counting.add(its)
        },
      },
    }
  },
}

function add(tally: Tally, { ms }: Pause): void {
  tally.pauses += 1
  if (ms !== null) tally.times.push(ms)
}

function figures({ pauses, times }: Tally): Pauses {
  const { median, p95 } = ranksOf(times)
  const seconds = Math.ceil(times.reduce((all, one) => all + one, 0) / 1000)
  return { pauses, seconds, medianSeconds: median, p95Seconds: p95 }
}
