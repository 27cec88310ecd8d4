/** The hall's reports, in the order in which the console lists them. Another one is a folder here, and a line below. */
import { compliance } from './compliance/compliance.ts'
import type { Report } from './report.ts'
import { visits } from './visits/visits.ts'

export const REPORTS: readonly Report[] = [compliance, visits]
