/** The hall's reports, in the order in which the console lists them. Another one is a folder here, and a line below. */
import { cases } from './cases/cases.ts'
import { complaints } from './complaints/complaints.ts'
import { compliance } from './compliance/compliance.ts'
import { messages } from './messages/messages.ts'
import { officers } from './officers/officers.ts'
import { ombudsman } from './ombudsman/ombudsman.ts'
import { pauses } from './pauses/pauses.ts'
import { ppid } from './ppid/ppid.ts'
import type { ReportOf, Values } from './report.ts'
import { satisfaction } from './satisfaction/satisfaction.ts'
import { skm } from './skm/skm.ts'
import { visits } from './visits/visits.ts'

const ALL = [
  compliance, //
  visits,
  satisfaction,
  skm,
  officers,
  pauses,
  cases,
  ppid,
  complaints,
  ombudsman,
  messages,
] as const

/** What all of them need of the words together: where a language has too few, whoever hands them over does not compile. */
export type ReportWords = (typeof ALL)[number] extends infer One
  ? (One extends ReportOf<infer _, infer Words> ? (words: Words) => void : never) extends (
      words: infer Every,
    ) => void
    ? Every
    : never
  : never
export type Report = ReportOf<Values, ReportWords>

export const REPORTS: readonly Report[] = ALL
