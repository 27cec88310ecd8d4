/** What visitors said with one press: how many answered, and how many chose each level. */
import { wholePercents } from '../../satisfaction/whole-percents.ts'
import { groupingsOf, type Placed, TICKET_KEYS } from '../by-ticket.ts'
import { countBy } from '../count-by.ts'
import type { PublishedFacts } from '../published-facts.ts'
import type { RatingFacts } from '../rating-facts.ts'
import type { Column, ReportOf } from '../report.ts'
import { SERVED, type TicketFacts } from '../ticket-facts.ts'
import type { SharedWords } from '../words.ts'
import { LEVELS_OF, SCALES, type Scale } from './scales.ts'

const GROUPINGS = ['service', 'booth', 'weekday', 'day'] as const
type Grouping = (typeof GROUPINGS)[number]

type PerLevel<Value> = Readonly<Record<string, Value>>
/** Of each scale that a hall may have, apart: the second of three levels says nothing of the second of five. [S10] */
export type Satisfaction = {
  served: number
  rated: number
  /** rated ÷ served, four decimals; null where none was served. */
  answering: number | null
  /** By the number of levels of the scale: the mean level, two decimals; null where nobody chose one. */
  means: PerLevel<number | null>
} & { readonly [Key in `levels${Scale}`]: PerLevel<number> } & {
  /** Whole percents of the ratings on that scale, which add up to 100. [S6] */
  readonly [Key in `percents${Scale}`]: PerLevel<number | null>
}

type Words = SharedWords & {
  satisfaction: Record<'fileName' | 'title' | 'served' | 'rated' | 'answering', string> & {
    level: (given: { level: number; levels: number }) => string
    percent: (given: { level: number; levels: number }) => string
    mean: (given: { levels: number }) => string
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'S6' | 'S7' | 'S10' | 'S13' | 'S24', string>>
  }
}

type Tally = { served: number; levels: Readonly<Record<Scale, number[]>> }
/** A ticket that was served, or the level that its visitor chose. */
type Fact = Placed & { chosen: { scale: Scale; level: number; count: number } | null }

export const satisfaction: ReportOf<Satisfaction, Words> = {
  name: 'satisfaction',
  readers: ['supervisor', 'administrator'],
  summary: 'What visitors said of the service with one press',
  description:
    'Of the tickets issued on the dates `from` to `to`, both included, at most three years. `levels3.1` counts the first, the worst, of three levels; scales of different length are never added together.',
  groupings: groupingsOf(GROUPINGS),
  parameters: { service: { kind: 'service', about: 'Only what was served for this service.' } },
  fileName: ({ satisfaction }) => satisfaction.fileName,
  title: ({ satisfaction }) => satisfaction.title,
  columns: total => [
    { key: 'served', heading: words => words.satisfaction.served, kind: 'count' },
    { key: 'rated', heading: words => words.satisfaction.rated, kind: 'count' },
    { key: 'answering', heading: words => words.satisfaction.answering, kind: 'share' },
    ...SCALES.filter(scale => !total || total.means[scale] !== null).flatMap(columnsOf),
  ],
  definition: ({ satisfaction }) =>
    Object.entries(satisfaction.rules).map(([rule, text]) => ({ rule, text })),
  count({ by, parameters: { service } }) {
    const counting = countBy<Grouping, Fact, Tally, Satisfaction>(KEYS, by as readonly Grouping[], {
      empty: () => ({ served: 0, levels: perScale(scale => LEVELS_OF[scale].map(() => 0)) }),
      add(tally, { chosen }) {
        if (chosen) tally.levels[chosen.scale][chosen.level - 1]! += chosen.count
        else tally.served += 1
      },
      figures,
    })
    const add = (fact: Fact) => void ((service ?? fact.service) === fact.service && counting.add(fact))
    return {
      ...counting,
      add: {
        tickets({ date, lastService, lastBooth, state }: TicketFacts) {
          if (SERVED.has(state)) add({ date, service: lastService, booth: lastBooth, chosen: null })
        },
        // [S24] Nothing is known but the level, and of how many: no rate of answering is made of it.
        published(fact: PublishedFacts) {
          const scale = fact.kind === 'ratings' && SCALES.find(one => Number(one) === fact.levels)
          if (!scale || fact.kind !== 'ratings' || service !== undefined) return
          const { level, count } = fact
          add({ date: '', service: '', booth: null, chosen: { scale, level, count } })
        },
        ratings({ date, service, booth, level, levels }: RatingFacts) {
          const scale = SCALES.find(one => Number(one) === levels)
          if (level !== null && scale) add({ date, service, booth, chosen: { scale, level, count: 1 } })
        },
      },
    }
  },
}

const KEYS = {
  ...TICKET_KEYS,
  weekday: (fact: Fact) => (fact.date === '' ? '' : TICKET_KEYS.weekday(fact)),
}

/** The best first, as people read them. */
function columnsOf(scale: Scale): Column<Words>[] {
  const levels = Number(scale)
  const best = LEVELS_OF[scale].toReversed()
  return [
    ...best.map(
      (level): Column<Words> => ({
        key: `levels${scale}.${level}`,
        heading: words => words.satisfaction.level({ level, levels }),
        kind: 'count',
      }),
    ),
    ...best.map(
      (level): Column<Words> => ({
        key: `percents${scale}.${level}`,
        heading: words => words.satisfaction.percent({ level, levels }),
        kind: 'percent',
      }),
    ),
    { key: `means.${scale}`, heading: words => words.satisfaction.mean({ levels }), kind: 'decimal' },
  ]
}

function figures({ served, levels }: Tally): Satisfaction {
  const rated = perScale(scale => sum(levels[scale]))
  const all = sum(Object.values(rated))
  return {
    served,
    rated: all,
    // A rating whose ticket is not in the record, as after an import, does not make it more than all.
    answering: served === 0 ? null : Math.min(1, Math.round((all * 10_000) / served) / 10_000),
    means: perScale(scale => meanOf(levels[scale], rated[scale])),
    ...(Object.fromEntries(
      SCALES.flatMap(scale => {
        const percents = wholePercents(levels[scale])
        return [
          [`levels${scale}`, perLevel(scale, n => levels[scale][n]!)],
          [`percents${scale}`, perLevel(scale, n => (rated[scale] === 0 ? null : percents[n]!))],
        ]
      }),
    ) as Omit<Satisfaction, 'served' | 'rated' | 'answering' | 'means'>),
  }
}

const meanOf = (levels: readonly number[], rated: number): number | null =>
  rated === 0 ? null : Math.round((sum(levels.map((count, n) => count * (n + 1))) * 100) / rated) / 100

const perScale = <Value>(value: (scale: Scale) => Value) =>
  Object.fromEntries(SCALES.map(scale => [scale, value(scale)])) as Record<Scale, Value>
const perLevel = <Value>(scale: Scale, value: (n: number) => Value): PerLevel<Value> =>
  Object.fromEntries(LEVELS_OF[scale].map((level, n) => [level, value(n)]))
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)
