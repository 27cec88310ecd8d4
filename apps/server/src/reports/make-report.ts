/** From the database to the bytes that the reader asked for. Runs in the report's own thread (report-thread.ts). */
import type { ReportAnswer } from '@antrean/queue-core'
import {
  type CaseFacts,
  type Counter,
  type Facts,
  isoInZone,
  type Names,
  REPORTS,
  type Report,
  type ReportWords,
  sheetOf,
} from '@antrean/queue-core/report'
import { reportWords } from '@antrean/words'
import type { Reader } from '../store/store.ts'
import { type LookUp, withApplicants } from './applicants.ts'
import { aboutOf, type ImportedDays } from './formats/about.ts'
import type { ReportOrder } from './order.ts'
import { caseNames } from './read-cases.ts'
import { publishedIn } from './read-published.ts'
import { SOURCES } from './sources.ts'

const NOBODY: LookUp = async () => ({})

/** `lookUp`: where the reader may see who asked. `reports`: those that can be asked for. */
export async function makeReport(
  record: Reader,
  order: ReportOrder,
  lookUp: LookUp = NOBODY,
  reports: readonly Report[] = REPORTS,
): Promise<string | Uint8Array> {
  const report = reports.find(({ name }) => name === order.report)
  if (!report) throw new Error(`There is no report ${order.report}.`)
  const { by, format, language, at, hall } = order
  const counter = report.count({
    ...order,
    by: format === 'xlsx' ? Object.keys(report.groupings) : [by],
  })
  const ofCases = counter.add.cases ? caseNames(record, language) : {}
  const cases: CaseFacts[] = []
  const add = counter.add.cases
    ? { ...counter.add, cases: (one: CaseFacts) => void cases.push(one) }
    : counter.add
  const imported = count(add, record, order, ofCases)
  const shown = order.applicants ? await withApplicants(cases, lookUp) : cases
  for (const one of shown) counter.add.cases?.(one)

  const names: Names<ReportWords> = {
    words: reportWords(language, hall.place),
    services: hall.services,
    booths: hall.booths,
    named: { ...hall.named, ...ofCases },
    importedTo: imported?.to,
  }
  const total = counter.total()
  const tables = counter.tables()
  const sheets = tables.map(table => sheetOf(report, table.by, table.rows, total, names))
  const published = counter.add.published ? publishedIn(record, order) : []
  const about = aboutOf(report, order, names, { imported, published })
  switch (format) {
    case 'json': {
      const { label } = report.groupings[by]!
      const rows = tables[0]!.rows.map(row => ({ ...row, label: label(row.key, names) }))
      const answer: ReportAnswer = {
        from: order.from,
        to: order.to,
        by,
        ...order.parameters,
        at: isoInZone(hall.timezone, at),
        ...(imported && { imported }),
        ...(published.length > 0 && { published }),
        total,
        rows,
      }
      return JSON.stringify(answer)
    }
    // Each is loaded only where it is asked for.
    case 'csv':
      return (await import('./formats/csv.ts')).toCsv(sheets[0]!, order.numbers === 'local' ? language : null)
    case 'xlsx':
      return (await import('./formats/xlsx.ts')).toXlsx(sheets, about)
    case 'pdf':
      return (await import('./formats/pdf/pdf.ts')).toPdf(sheets[0]!, about, language, at)
    case 'page':
      return (await import('./formats/page.ts')).toPage(sheets[0]!, about, language)
  }
}

/** One look at one moment of the database, while the hall goes on writing. `names`: of kinds and classes of cases. */
function count(
  add: Counter['add'],
  record: Reader,
  { moment, at, hall, ...range }: ReportOrder,
  names: Readonly<Record<string, string>>,
): ImportedDays | null {
  let imported: ImportedDays | null = null
  const from = <Source extends keyof Facts>(source: Source) => {
    const take = add[source]
    if (take)
      for (const fact of SOURCES[source](record, { range, moment, at, timezone: hall.timezone, names })) {
        take(fact)
        if (source === 'imported') imported = withDay(imported, (fact as Facts['imported']).date)
      }
  }
  record.atOneMoment(() => {
    for (const source of Object.keys(SOURCES) as (keyof Facts)[]) from(source)
  })
  return imported
}

/** They come in the order of their dates. */
const withDay = (before: ImportedDays | null, date: string): ImportedDays => ({
  tickets: (before?.tickets ?? 0) + 1,
  from: before?.from ?? date,
  to: date,
})
