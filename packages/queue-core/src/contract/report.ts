/** The schemas of a report's question and answer, made from its description: `GET /api/v1/reports/NAME`. */
import { z } from 'zod'
import { ServiceLetter } from '../hall/config.ts'
import { PublishedFigures } from '../published/published-figures.ts'
import { compliance } from '../report/compliance/compliance.ts'
import type { Figures, Grouping } from '../report/compliance/figures.ts'
import type { Figure, Kind, Parameter, Row, Values } from '../report/report.ts'
import type { Report } from '../report/reports.ts'
import { LanguageWire, Time } from './views.ts'

export const REPORT_FORMATS = ['json', 'csv', 'xlsx', 'pdf'] as const
const HallDate = z.iso.date('give a date of the calendar as YYYY-MM-DD')

const every = {
  format: z.enum(REPORT_FORMATS).default('json'),
  /** Of the labels, of CSV and of XLSX. */
  language: LanguageWire.default('id'),
  /** Of CSV: for programs, or as spreadsheets of the language read it (Indonesian: semicolons and decimal commas). */
  numbers: z.enum(['plain', 'local']).default('plain'),
}
type Every = { [Name in keyof typeof every]: z.infer<(typeof every)[Name]> }

/** `by` is one of the report's groupings; its own parameters stand beside it where they are given. */
export type ReportQuery = { from: string; to: string; by: string } & Every
export type ReportPageQuery = Omit<ReportQuery, 'format' | 'numbers'>

export const reportQuery = (report: Report): z.ZodType<ReportQuery> =>
  z.object({ ...asked(report), ...every }) as unknown as z.ZodType<ReportQuery>

/** Of the page to print. */
export const reportPageQuery = (report: Report): z.ZodType<ReportPageQuery> =>
  z.object({ ...asked(report), language: every.language }) as unknown as z.ZodType<ReportPageQuery>

function asked({ groupings, parameters }: Report) {
  const by = Object.keys(groupings)
  return {
    /** The hall's dates, YYYY-MM-DD, both included. */
    from: HallDate,
    to: HallDate,
    by: z.enum(by).default(by[0]!),
    ...mapped(parameters, its => parameterSchema(its).optional().describe(its.about)),
  }
}

function parameterSchema(parameter: Parameter) {
  switch (parameter.kind) {
    case 'service':
      return ServiceLetter
    case 'choice':
      return z.enum(parameter.of)
  }
}

const PublishedOf = z.object({
  source: z.string(),
  ...PublishedFigures.shape,
  /** Of those served, as many as the source attributes to no service. */
  unattributed: z.int(),
})
export type PublishedOf = z.infer<typeof PublishedOf>

export type ReportAnswer<Its = Values, By extends string = string> = {
  from: string
  to: string
  by: By
  /** The moment of the report. */
  at: string
  /** Tickets of these days came from another program, where some are counted. */
  imported?: { tickets: number; from: string; to: string } | undefined
  /** What sources published of periods within this one; counted where the report counts visits or ratings. [S24] */
  published?: PublishedOf[] | undefined
  total: Its
  /** `key` names the row for programs, `label` for people. */
  rows: (Row<Its> & { label: string })[]
}

const answers = new WeakMap<Report, z.ZodType<ReportAnswer>>()

/** The same one for the same report: it can be named in OpenAPI. */
export function reportAnswer(report: Report): z.ZodType<ReportAnswer> {
  const answer = answers.get(report) ?? answerOf(report)
  answers.set(report, answer)
  return answer
}

function answerOf(report: Report): z.ZodType<ReportAnswer> {
  const figures = figuresOf(report)
  return z.object({
    from: HallDate,
    to: HallDate,
    by: z.enum(Object.keys(report.groupings)),
    ...mapped(report.parameters, its => parameterSchema(its).optional()),
    at: Time,
    imported: z.object({ tickets: z.int(), from: HallDate, to: HallDate }).optional(),
    published: z.array(PublishedOf).optional(),
    total: z.object(figures),
    rows: z.array(z.object({ ...figures, key: z.string(), label: z.string() })),
  }) as unknown as z.ZodType<ReportAnswer>
}

/** Columns whose keys begin alike are one group. */
function figuresOf(report: Report): Record<string, z.ZodType> {
  const figures: Record<string, z.ZodType> = {}
  const columns = report.columns().map(({ key, kind }) => ({ path: key.split('.'), value: VALUE[kind] }))
  for (const { path, value } of columns) {
    const group = path[0]!
    const inside = columns.flatMap(its => (its.path[0] === group ? (its.path[1] ?? []) : []))
    figures[group] ??= inside.length > 0 ? z.record(z.enum(inside), value) : value
  }
  return figures
}

const count = z.int().min(0)
const VALUE: Record<Kind, z.ZodType<Figure>> = {
  count,
  /** 0.9375 is 93.75 %; null where there is nothing to share. */
  share: z.number().min(0).max(1).nullable(),
  seconds: count.nullable(),
  /** 85 is 85 %. */
  percent: z.int().min(0).max(100).nullable(),
  decimal: z.number().nullable(),
  date: HallDate.nullable(),
  hour: z.string().nullable(),
  text: z.string().nullable(),
}

const mapped = <From, To>(from: Readonly<Record<string, From>>, to: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(from).map(([key, one]) => [key, to(one)]))

export type ComplianceReport = ReportAnswer<Figures, Grouping>
export const ComplianceFigures = z.object(figuresOf(compliance)) as unknown as z.ZodObject<{
  [Key in keyof Figures]: z.ZodType<Figures[Key]>
}>
export const ComplianceReport = reportAnswer(compliance) as unknown as z.ZodType<ComplianceReport>
