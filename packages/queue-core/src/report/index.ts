/** The hall's reports, without schemas: a thread that makes one report loads only this. */
export { isoInZone, zoneOffset } from '../hall/calendar.ts'
export { countCompliance } from './compliance/compliance.ts'
export { type Figures, GROUPINGS, type Grouping } from './compliance/figures.ts'
export { judge, type Verdict } from './compliance/judge.ts'
export type * from './report.ts'
export { REPORTS, type Report, type ReportWords } from './reports.ts'
export { type Heading, heatOf, type Sheet, sheetOf } from './sheet.ts'
export { REPORTED_CAUSES, type ReportedCause, type TicketFacts } from './ticket-facts.ts'
