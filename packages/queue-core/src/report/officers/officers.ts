/** What was done at the booths, by officer and by service: how many, how long, how it ended, and how it was rated. */
import { groupingsOf, TICKET_KEYS } from '../by-ticket.ts'
import { countBy } from '../count-by.ts'
import type { Column, ReportOf } from '../report.ts'
import { SCALES } from '../satisfaction/scales.ts'
import { SERVED } from '../ticket-facts.ts'
import { serviceTimeOf } from '../times.ts'
import type { SharedWords } from '../words.ts'
import { officer, officerOf, rowsFor } from './naming.ts'
import { addTo, emptyTally, type Fact, figuresOf, type Officers, type Tally } from './tally.ts'

const GROUPINGS = ['officer', 'service', 'booth', 'matter', 'outcome'] as const
const COUNTS = ['tickets', 'done', 'escalated', 'noShow'] as const
const TIMES = ['medianSeconds', 'p95Seconds', 'openSeconds', 'idleSeconds'] as const

type Words = SharedWords & {
  officers: Record<
    'fileName' | 'title' | (typeof COUNTS)[number] | (typeof TIMES)[number] | 'rated' | 'answering',
    string
  > & {
    mean: (given: { levels: number }) => string
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'R11' | 'R12' | 'S23' | 'S10' | 'S13', string>>
  }
}

export const officers: ReportOf<Officers, Words> = {
  name: 'officers',
  readers: ['supervisor', 'administrator'],
  summary: 'What was done at the booths, by officer',
  description:
    'Of the tickets issued on the dates `from` to `to`, both included, at most three years, those that ended at a booth. Officers are named to whom the hall allows it (`officersNamedFor`); to others they are `#1`, `#2` ….',
  groupings: { officer, ...groupingsOf(['service', 'booth', 'matter', 'outcome']) },
  parameters: { service: { kind: 'service', about: 'Only tickets that ended at this service.' } },
  fileName: ({ officers }) => officers.fileName,
  title: ({ officers }) => officers.title,
  columns: total => [
    ...COUNTS.map((key): Column<Words> => ({ key, heading: words => words.officers[key], kind: 'count' })),
    ...TIMES.map((key): Column<Words> => ({ key, heading: words => words.officers[key], kind: 'seconds' })),
    { key: 'rated', heading: words => words.officers.rated, kind: 'count' },
    { key: 'answering', heading: words => words.officers.answering, kind: 'share' },
    ...SCALES.filter(scale => !total || total.means[scale] !== null).map(
      (scale): Column<Words> => ({
        key: `means.${scale}`,
        heading: words => words.officers.mean({ levels: Number(scale) }),
        kind: 'decimal',
      }),
    ),
  ],
  definition: ({ officers }) => Object.entries(officers.rules).map(([rule, text]) => ({ rule, text })),
  count({ by, parameters: { service }, officers: names }) {
    const { service: ofService, booth, matter, outcome } = TICKET_KEYS
    const counting = countBy<(typeof GROUPINGS)[number], Fact, Tally, Officers>(
      {
        officer: fact => fact.officer,
        booth,
        service: ofWork(ofService),
        matter: ofWork(matter),
        outcome: ofWork(outcome),
      },
      by as typeof GROUPINGS,
      { empty: emptyTally, add: addTo, figures: figuresOf },
    )
    const known = new Set<string>()
    function add(fact: Fact): void {
      if (fact.officer !== '') known.add(fact.officer)
      if ((service ?? fact.service) === fact.service) counting.add(fact)
    }
    return {
      total: counting.total,
      tables: () =>
        counting
          .tables()
          .map(({ by, rows }) => ({ by, rows: by === 'officer' ? rowsFor(rows, known, names) : rows })),
      add: {
        tickets(ticket) {
          const { date, lastService, lastBooth, servedBy, state, matter, outcome } = ticket
          if (!SERVED.has(state) && state !== 'no-show') return
          const its = { date, service: lastService, booth: lastBooth, officer: officerOf(servedBy) }
          add({ ...its, matter, outcome, kind: 'ticket', state, ms: serviceTimeOf(ticket) })
        },
        boothTimes(its) {
          if (its.state !== 'open' || its.ms === null) return
          const { date, booth, officer, ms, idleMs } = its
          // Of no service: nobody knows how much of the time was for one of them.
          add({ date, service: '', booth, officer, kind: 'open', ms, idleMs })
        },
        ratings({ date, service, booth, servedBy, level, levels }) {
          const scale = SCALES.find(one => Number(one) === levels)
          if (level === null || !scale) return
          add({ date, service, booth, officer: officerOf(servedBy), kind: 'rating', scale, level })
        },
      },
    }
  },
}

/** A booth is open for all of its services. */
const ofWork =
  (key: (fact: Fact) => string) =>
  (fact: Fact): string | null =>
    fact.kind === 'open' ? null : key(fact)
