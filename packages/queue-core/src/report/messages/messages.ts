/** Messages: how many were asked for, taken by a provider, said to have arrived, refused and given up, and how soon. */
import { month, monthOf } from '../by-case.ts'
import { countBy } from '../count-by.ts'
import type { MessageFacts } from '../message-facts.ts'
import type { Column, Names, ReportOf, Subject } from '../report.ts'
import { ranksOf } from '../times.ts'
import type { SharedWords } from '../words.ts'

/** `queued` = waiting + sent + givenUp + withdrawn; `arrived` is a part of `sent`. */
const COUNTS = ['queued', 'waiting', 'sent', 'arrived', 'refused', 'givenUp', 'withdrawn'] as const
const TIMES = ['medianSeconds', 'p95Seconds'] as const

export type Messages = Record<(typeof COUNTS)[number], number> & {
  /** From when it was asked for to the confirmation of a provider; whole seconds, rounded up. [S21] */
  medianSeconds: number | null
  p95Seconds: number | null
}

type Words = SharedWords & {
  messages: Record<'fileName' | 'title' | (typeof COUNTS)[number] | (typeof TIMES)[number], string> & {
    channel: Readonly<Record<MessageFacts['channel'], string>>
    template: Readonly<Record<string, string>>
    /** Of docs/rules.md, by number. */
    rules: Readonly<Record<'S21' | 'N3', string>>
  }
}

/** A message where it is now, or one channel that refused it. */
type Fact = Pick<MessageFacts, 'date' | 'template' | 'channel'> & { its: MessageFacts | 'refusal' }
type Tally = Record<(typeof COUNTS)[number], number> & { times: number[] }

const subject = (
  heading: (names: Names<Words>) => string,
  label: (key: string, names: Names<Words>) => string,
): Subject =>
  ({
    headings: (names: Names<Words>) => [heading(names)],
    cells: (key: string, names: Names<Words>) => [{ kind: 'text', value: label(key, names) }],
    label,
  }) as unknown as Subject

const KEYS = {
  channel: ({ channel }: Fact) => channel,
  kind: ({ template }: Fact) => template,
  month: monthOf,
}

export const messages: ReportOf<Messages, Words> = {
  name: 'messages',
  readers: ['supervisor', 'administrator'],
  summary: 'Messages to visitors: sent, arrived, refused and given up, and how soon',
  description:
    'Of the messages asked for on the dates `from` to `to`, both included, at most three years, as they stand. By `channel` a message counts where it is, or was last; `refused` counts the channels that refused one, each where it refused.',
  groupings: {
    channel: subject(
      ({ words }) => words.by.channel,
      (key, { words }) => words.messages.channel[key as MessageFacts['channel']],
    ),
    kind: subject(
      ({ words }) => words.by.kind,
      (key, { words }) => words.messages.template[key] ?? key,
    ),
    month,
  },
  parameters: {},
  fileName: words => words.messages.fileName,
  title: words => words.messages.title,
  columns: () => [
    ...COUNTS.map((key): Column<Words> => ({ key, heading: words => words.messages[key], kind: 'count' })),
    ...TIMES.map((key): Column<Words> => ({ key, heading: words => words.messages[key], kind: 'seconds' })),
  ],
  definition: words => Object.entries(words.messages.rules).map(([rule, text]) => ({ rule, text })),
  count({ by }) {
    const counting = countBy<keyof typeof KEYS, Fact, Tally, Messages>(KEYS, by as (keyof typeof KEYS)[], {
      empty: () => ({
        ...(Object.fromEntries(COUNTS.map(key => [key, 0])) as Record<(typeof COUNTS)[number], number>),
        times: [],
      }),
      add,
      figures: ({ times, ...counts }) => {
        const { median, p95 } = ranksOf(times)
        return { ...counts, medianSeconds: median, p95Seconds: p95 }
      },
    })
    return {
      ...counting,
      add: {
        messages(one) {
          const { date, template } = one
          counting.add({ date, template, channel: one.channel, its: one })
          for (const channel of one.closed) counting.add({ date, template, channel, its: 'refusal' })
        },
      },
    }
  },
}

function add(tally: Tally, { its }: Fact): void {
  if (its === 'refusal') {
    tally.refused += 1
    return
  }
  const { stage, queuedAt, confirmedAt } = its
  tally.queued += 1
  tally[COLUMN[stage]] += 1
  if (stage === 'delivered') tally.arrived += 1
  if (COLUMN[stage] === 'sent' && typeof confirmedAt === 'number') tally.times.push(confirmedAt - queuedAt)
}

/** What is being sent has no confirmation yet. */
const COLUMN = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  delivered: 'sent',
  'given-up': 'givenUp',
  withdrawn: 'withdrawn',
} as const satisfies Record<MessageFacts['stage'], (typeof COUNTS)[number]>
