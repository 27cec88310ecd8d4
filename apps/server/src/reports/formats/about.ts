/** What stands beside the figures of a report: whose they are, of which time, of which tickets, and what they mean. */
import type { Definition, Names, Report, ReportWords } from '@antrean/queue-core/report'
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

/** `made`: the moment of the report, as ISO 8601. */
export function aboutOf(
  report: Report,
  order: ReportOrder,
  names: Names<ReportWords>,
  made: string,
  imported: ImportedDays | null = null,
): About {
  const { words } = names
  return {
    title: report.title(words),
    hall: order.hall.name,
    period: words.period({ from: order.from, to: order.to }),
    only: [
      ...(imported ? [words.imported({ ...imported, tickets: String(imported.tickets) })] : []),
      ...Object.entries(order.parameters).map(([name, value]) => {
        const parameter = report.parameters[name]!
        return parameter.kind === 'service'
          ? `${words.by.service}: ${value} ${names.services[value] ?? ''}`.trimEnd()
          : `${parameter.heading(names)}: ${parameter.label(value, names)}`
      }),
    ],
    made: words.reportedAt({ at: made }),
    heading: words.definition,
    definition: report.definition(words),
  }
}
