/** How many visitors were called in time, how long they waited, and why the others were late. docs/compliance.md */
import { groupingsOf, TICKET_KEYS } from '../by-ticket.ts'
import { countBy } from '../count-by.ts'
import type { Column, ReportOf } from '../report.ts'
import { type CallFacts, REPORTED_CAUSES, type ReportedCause } from '../ticket-facts.ts'
import type { SharedWords } from '../words.ts'
import { type Figures, GROUPINGS, type Grouping } from './figures.ts'
import { addTo, emptyTally, figuresOf, type Tally } from './tally.ts'

type Words = SharedWords &
  Record<Exclude<keyof Figures, 'causes'> | 'fileName' | 'title', string> & {
    cause: Readonly<Record<ReportedCause, string>>
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<`R${1 | 2 | 3 | 4 | 5 | 6 | 7}` | 'P15' | 'P16' | 'R13', string>>
  }

export const compliance: ReportOf<Figures, Words> = {
  name: 'compliance',
  readers: ['supervisor', 'administrator'],
  summary: 'How many visitors were called in time',
  description:
    'Of the tickets issued on the dates `from` to `to`, both included, at most three years. docs/compliance.md defines every figure.',
  groupings: groupingsOf(GROUPINGS),
  parameters: {},
  fileName: words => words.fileName,
  title: words => words.title,
  columns: () => [
    ...(['issued', 'kept', 'missed', 'neverCalled', 'withdrawn', 'open', 'noShow', 'again'] as const).map(
      key => ({ key, heading: words => words[key], kind: 'count' }) as Column<Words>,
    ),
    { key: 'share', heading: words => words.share, kind: 'share' },
    ...(['medianSeconds', 'p95Seconds', 'worstSeconds'] as const).map(
      key => ({ key, heading: words => words[key], kind: 'seconds' }) as Column<Words>,
    ),
    ...REPORTED_CAUSES.map(
      cause =>
        ({ key: `causes.${cause}`, heading: words => words.cause[cause], kind: 'count' }) as Column<Words>,
    ),
  ],
  definition: ({ rules }) => Object.entries(rules).map(([rule, text]) => ({ rule, text })),
  count({ by, at }) {
    const { add, total, tables } = countCompliance(by as readonly Grouping[], at)
    return { add: { tickets: add }, total, tables }
  },
}

/** `at`: the moment of the report, epoch ms: until then a ticket that was not called yet may still be in time. */
export const countCompliance = (groupings: readonly Grouping[], at: number) =>
  countBy<Grouping, CallFacts, Tally, Figures>(TICKET_KEYS, groupings, {
    empty: emptyTally,
    add: (tally, ticket) => addTo(tally, ticket, at),
    figures: figuresOf,
  })
