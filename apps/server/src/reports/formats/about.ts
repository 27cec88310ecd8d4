/** What stands beside the figures of a report: whose they are, of which time, of which tickets, and what they mean. */
import type { Definition, Names, Report, ReportWords } from '@antrean/queue-core/report'
import { calendarDate, clockTime } from '@antrean/words'
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
  imported: ImportedDays | null = null,
): About {
  const { words } = names
  const { language, at, hall } = order
  // Noon is of that date in every zone that a hall can be in.
  const onCalendar = (date: string) => calendarDate(`${date}T12:00:00Z`, language, 'UTC')
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
