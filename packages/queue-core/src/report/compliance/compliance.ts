/** How many visitors were called in time, how long they waited, and why the others were late. docs/compliance.md */
import { groupingsOf, TICKET_KEYS } from '../by-ticket.ts'
import { countBy } from '../count-by.ts'
import type { Report } from '../report.ts'
import { REPORTED_CAUSES, type TicketFacts } from '../ticket-facts.ts'
import { definitionOf } from './definition.ts'
import { type Figures, GROUPINGS, type Grouping } from './figures.ts'
import { addTo, emptyTally, figuresOf, type Tally } from './tally.ts'
import { complianceWords } from './words.ts'

export const compliance: Report<Figures> = {
  name: 'compliance',
  fileName: language => (language === 'id' ? 'kepatuhan' : 'compliance'),
  readers: ['supervisor', 'administrator'],
  summary: 'How many visitors were called in time',
  description:
    'Of the tickets issued on the dates `from` to `to`, both included, at most three years. docs/compliance.md defines every figure.',
  groupings: groupingsOf(GROUPINGS),
  parameters: {},
  title: ({ language, place }) => complianceWords(language, place).title,
  columns({ language, place }) {
    const { cause, ...words } = complianceWords(language, place)
    const count = (key: 'issued' | 'kept' | 'missed' | 'neverCalled' | 'withdrawn' | 'open') =>
      ({ key, heading: words[key], kind: 'count' }) as const
    const wait = (key: 'medianSeconds' | 'p95Seconds' | 'worstSeconds') =>
      ({ key, heading: words[key], kind: 'seconds' }) as const
    return [
      ...(['issued', 'kept', 'missed', 'neverCalled', 'withdrawn', 'open'] as const).map(count),
      { key: 'share', heading: words.share, kind: 'share' },
      ...(['medianSeconds', 'p95Seconds', 'worstSeconds'] as const).map(wait),
      ...REPORTED_CAUSES.map(its => ({ key: `causes.${its}`, heading: cause[its], kind: 'count' }) as const),
    ]
  },
  definition: ({ language, place }) =>
    definitionOf(place).map(({ rule, ...its }) => ({ rule, text: its[language] })),
  count({ by, at }) {
    const { add, total, tables } = countCompliance(by as readonly Grouping[], at)
    return { add: { tickets: add }, total, tables }
  },
}

/** `at`: the moment of the report, epoch ms: until then a ticket that was not called yet may still be in time. */
export const countCompliance = (groupings: readonly Grouping[], at: number) =>
  countBy<Grouping, TicketFacts, Tally, Figures>(TICKET_KEYS, groupings, {
    empty: emptyTally,
    add: (tally, ticket) => addTo(tally, ticket, at),
    figures: figuresOf,
  })
