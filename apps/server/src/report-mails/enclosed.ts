/** The documents of a mail of reports, made when it goes out: nothing is kept of them. They name nobody: whoever gets a mail may hand it on. [S22] */
import type { Attachment } from '@antrean/notices'
import { type Ack, type Message, REPORTS, type ReportQuery } from '@antrean/queue-core'
import { done } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import { fileName } from '../reports/file-name.ts'
import { orderOf } from '../reports/order.ts'
import type { Reporter } from '../reports/reporter.ts'

const NOBODY = { role: null, names: () => ({}) }
const TYPE = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export function enclosedReports(hall: Pick<Hall, 'live'>, reporter: Reporter, now: () => number) {
  return async ({ template, parameters, language }: Message): Promise<Ack<Attachment[]>> => {
    if (template !== 'reports') return done([])
    const { reports = '', from = '', to = '' } = parameters
    const format = parameters.format === 'xlsx' ? 'xlsx' : 'pdf'
    const files: Attachment[] = []
    for (const name of reports.split(',')) {
      const report = REPORTS.find(its => its.name === name)
      // One that this release does not make any more.
      if (!report) continue
      const by = Object.keys(report.groupings)[0]!
      const asked: ReportQuery = { from, to, by, format, language, numbers: 'local' }
      const made = await reporter.make(orderOf(report, asked, hall.live, now(), NOBODY))
      if (!made.ok) return made
      files.push({ name: fileName(report, asked, format), type: TYPE[format], body: Buffer.from(made.value) })
    }
    return done(files)
  }
}
