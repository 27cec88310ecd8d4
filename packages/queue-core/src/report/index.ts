/** The hall's reports, without schemas: a thread that makes one report loads only this. */
export { dateInZone, instantOf, isoInZone, zoneOffset } from '../hall/calendar.ts'
export type { BoothTimeFacts } from './booth-time-facts.ts'
export { type CaseFacts, type CasePerson, caseFacts } from './case-facts.ts'
export { countCompliance } from './compliance/compliance.ts'
export { type Figures, GROUPINGS, type Grouping } from './compliance/figures.ts'
export { judge, type Verdict } from './compliance/judge.ts'
export { type LegFacts, legFacts, withLater } from './legs.ts'
export type { MessageFacts } from './message-facts.ts'
export { type PublishedFacts, unattributed } from './published-facts.ts'
export type { RatingFacts } from './rating-facts.ts'
export type * from './report.ts'
export { REPORTS, type Report, type ReportWords } from './reports.ts'
export { type Heading, heatOf, type Sheet, sheetOf } from './sheet.ts'
export {
  type CallFacts,
  type LaterWait,
  REPORTED_CAUSES,
  type ReportedCause,
  type TicketFacts,
} from './ticket-facts.ts'
