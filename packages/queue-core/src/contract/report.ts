/** The compliance report as JSON: what `GET /api/v1/reports/compliance` answers. docs/compliance.md defines it. */
import { z } from 'zod'
import { type Figures, GROUPINGS, REPORTED_CAUSES } from '../report/figures.ts'
import { LanguageWire, Time } from './views.ts'

export const REPORT_FORMATS = ['json', 'csv', 'xlsx'] as const
const HallDate = z.iso.date('give a date of the calendar as YYYY-MM-DD')

export const ComplianceQuery = z.object({
  /** The hall's dates, YYYY-MM-DD, both included. */
  from: HallDate,
  to: HallDate,
  by: z.enum(GROUPINGS).default('day'),
  format: z.enum(REPORT_FORMATS).default('json'),
  /** Of the labels, of CSV and of XLSX. */
  language: LanguageWire.default('id'),
  /** Of CSV: for programs, or as spreadsheets of the language read it (Indonesian: semicolons and decimal commas). */
  numbers: z.enum(['plain', 'local']).default('plain'),
})
export type ComplianceQuery = z.infer<typeof ComplianceQuery>

const count = z.int().min(0)
const seconds = count.nullable()

export const ComplianceFigures = z.object({
  issued: count,
  withdrawn: count,
  open: count,
  kept: count,
  missed: count,
  neverCalled: count,
  /** 0.9375 is 93.75 %; null where nothing was due. */
  share: z.number().min(0).max(1).nullable(),
  medianSeconds: seconds,
  p95Seconds: seconds,
  worstSeconds: seconds,
  causes: z.record(z.enum(REPORTED_CAUSES), count),
}) satisfies z.ZodType<Figures>

export const ComplianceReport = z.object({
  from: HallDate,
  to: HallDate,
  by: z.enum(GROUPINGS),
  /** The moment of the report. */
  at: Time,
  total: ComplianceFigures,
  /** `key`: the date, the hour as 08:00, the service, the booth (empty: never called) or the priority. */
  rows: z.array(ComplianceFigures.extend({ key: z.string(), label: z.string() })),
})
export type ComplianceReport = z.infer<typeof ComplianceReport>
