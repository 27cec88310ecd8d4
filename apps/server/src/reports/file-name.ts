/** Under what name a report is kept. */
import type { Report, ReportQuery } from '@antrean/queue-core'
import { reportWords } from '@antrean/words'
import { type Asked, parametersOf } from './order.ts'

/** A workbook holds every grouping. */
export function fileName(
  report: Report,
  asked: Asked,
  format: Exclude<ReportQuery['format'], 'json'>,
): string {
  const { from, to, by, language } = asked
  const parts = [
    report.fileName(reportWords(language, undefined)),
    from,
    to,
    format !== 'xlsx' && by,
    ...Object.values(parametersOf(report, asked)),
  ]
  return `antrean-${parts.filter(Boolean).join('-')}.${format}`
}
