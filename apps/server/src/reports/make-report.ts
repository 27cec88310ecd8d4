/** From the database to the bytes that the reader asked for. Runs in the report's own thread (report-thread.ts). */
import type { Bilingual, ComplianceQuery, ComplianceReport } from '@antrean/queue-core'
import { countCompliance, GROUPINGS, type Grouping, isoInZone } from '@antrean/queue-core/report'
import { type ReportWords, reportWords } from '@antrean/words'
import type { Reader } from '../store/store.ts'
import { type ServiceNames, sheetOf } from './columns.ts'
import { toCsv } from './csv.ts'
import type { Moment } from './moment.ts'
import { readFacts } from './read-facts.ts'

export type ReportOrder = ComplianceQuery & {
  /** The moment of the report, epoch ms. */
  at: number
  moment: Moment
  hall: { name: string; place?: Bilingual | undefined; timezone: string; services: ServiceNames }
}

export async function makeReport(record: Reader, order: ReportOrder): Promise<string | Uint8Array> {
  const { by, format, language, at, from, to, hall } = order
  const compliance = countCompliance(format === 'xlsx' ? GROUPINGS : [by], at)
  // One look at one moment of the database, while the hall goes on writing.
  record.atOneMoment(() => {
    for (const facts of readFacts(record, order, order.moment, hall.timezone)) compliance.add(facts)
  })

  const words = reportWords(language, hall.place)
  const total = compliance.total()
  const tables = compliance.tables()
  const made = isoInZone(hall.timezone, at)
  const sheets = () => tables.map(table => sheetOf(table.by, table.rows, total, words, hall.services))
  switch (format) {
    case 'json': {
      const rows = tables[0]!.rows.map(row => ({ ...row, label: labelOf(by, row.key, words, hall.services) }))
      const report: ComplianceReport = { from, to, by, at: made, total, rows }
      return JSON.stringify(report)
    }
    case 'csv':
      return toCsv(sheets()[0]!, order.numbers === 'local' ? language : null)
    case 'xlsx': {
      // Loaded only where a workbook is asked for.
      const { toXlsx } = await import('./xlsx.ts')
      const about = {
        hall: hall.name,
        place: hall.place,
        period: words.period({ from, to }),
        made: words.reportedAt({ at: made }),
      }
      return toXlsx(sheets(), about, words, language)
    }
  }
}

function labelOf(by: Grouping, key: string, words: ReportWords, names: ServiceNames): string {
  if (by === 'service') return names[key] ?? key
  if (by === 'booth') return key === '' ? words.noBooth : words.booth({ number: key })
  return by === 'priority' ? words.priority[key as 'normal' | 'priority'] : key
}
