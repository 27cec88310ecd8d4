/** What stands beside the figures of a report: whose they are, of which time, of which tickets, and what they mean. */

import type { PublishedOf } from '@antrean/queue-core'
import type { Definition, Names, Report, ReportWords } from '@antrean/queue-core/report'
import { calendarDate, clockTime, type Language, languageOf } from '@antrean/words'
import type { ReportOrder } from '../order.ts'

export type About = {
  title: string
  hall: string
  period: string
  /** What was left out: by the reader's own parameters, one line each. */
  only: readonly string[]
  made: string
  /** The heading of the definition. */
  heading: string
  definition: readonly Definition[]
}

/** What of a report another program told. [X5] */
export type ImportedDays = { tickets: number; from: string; to: string }

export function aboutOf(
  report: Report,
  order: ReportOrder,
  names: Names<ReportWords>,
  { imported, published }: { imported: ImportedDays | null; published: readonly PublishedOf[] } = {
    imported: null,
    published: [],
  },
): About {
  const { words } = names
  const { language, at, hall } = order
  const onCalendar = (date: string) => dayIn(date, language)
  return {
    title: report.title(words),
    hall: hall.name,
    period: words.period({ from: onCalendar(order.from), to: onCalendar(order.to) }),
    only: [
      ...(imported
        ? [
            words.imported({
              tickets: String(imported.tickets),
              from: onCalendar(imported.from),
              to: onCalendar(imported.to),
            }),
          ]
        : []),
      ...published.flatMap(its => publishedLines(its, names, language)),
      ...Object.entries(order.parameters).map(([name, value]) => {
        const parameter = report.parameters[name]!
        return parameter.kind === 'service'
          ? `${words.by.service}: ${value} ${names.services[value] ?? ''}`.trimEnd()
          : `${parameter.heading(names)}: ${parameter.label(value, names)}`
      }),
    ],
    made: words.reportedAt({
      at: `${calendarDate(at, language, hall.timezone)}, ${clockTime(at, language, hall.timezone)}`,
    }),
    heading: words.definition,
    definition: report.definition(words),
  }
}

/** Noon is of that date in every zone that a hall can be in. */
const dayIn = (date: string, language: Language): string => calendarDate(`${date}T12:00:00Z`, language, 'UTC')

/** Whose figures they are, and what of them belongs to no service. [S24] */
function publishedLines(its: PublishedOf, { words }: Names<ReportWords>, language: Language): string[] {
  const figure = (value: number) => new Intl.NumberFormat(languageOf(language).locale).format(value)
  const { source, score } = its
  return [
    words.published({
      source,
      from: dayIn(its.from, language),
      to: dayIn(its.to, language),
      served: figure(its.served),
      unattributed: figure(its.unattributed),
    }),
    ...(score
      ? [
          words.publishedScore({
            before: figure(score.before),
            after: figure(score.after),
            of: figure(score.of),
          }),
        ]
      : []),
  ]
}
