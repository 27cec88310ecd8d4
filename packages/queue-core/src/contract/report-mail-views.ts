/** The reports by mail as an administrator sets and sees them. */
import { z } from 'zod'
import { REPORTS } from '../report/reports.ts'
import { LanguageWire, Time } from './views.ts'

const Address = z.string().trim().min(3).max(254)
const NAMES = REPORTS.map(({ name }) => name)

export const ReportMailSettings = z.strictObject({
  on: z.boolean().default(false),
  /** By their names in `/api/v1/reports/NAME`. */
  reports: z.array(z.enum(NAMES)).max(REPORTS.length).default([]),
  email: z.array(Address).max(10).default([]),
  /** A report that goes to these alone, and not to `email`. */
  only: z
    .array(z.strictObject({ report: z.enum(NAMES), email: z.array(Address).min(1).max(10) }))
    .max(REPORTS.length)
    .default([]),
  language: LanguageWire.default('id'),
  /** Of the hall's Monday, from which on they are sent. */
  hour: z.int().min(0).max(23).default(7),
  format: z.enum(['pdf', 'xlsx']).default('pdf'),
})
export type ReportMailSettings = z.infer<typeof ReportMailSettings>

export const ReportMailsView = ReportMailSettings.extend({
  /** When the next ones go out; null while it is off. */
  next: Time.nullable(),
  /** Whether the hall has a channel for e-mail. */
  canSend: z.boolean(),
  /** What became of those of the last week of four that was sent; null where none was. */
  last: z
    .object({
      /** On which they were due, and the week before it, both ends included: YYYY-MM-DD. */
      monday: z.string(),
      from: z.string(),
      to: z.string(),
      /** When the last of them was asked for. */
      at: Time,
      sent: z.int(),
      waiting: z.int(),
      failed: z.int(),
    })
    .nullable(),
})
export type ReportMailsView = z.infer<typeof ReportMailsView>

/** To how many they are on their way. */
export const ReportMailsSent = z.object({ people: z.int() })
export type ReportMailsSent = z.infer<typeof ReportMailsSent>
