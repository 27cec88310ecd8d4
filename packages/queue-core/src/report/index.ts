/** The compliance report, without schemas: a thread that makes one report loads only this. */
export { isoInZone, zoneOffset } from '../hall/calendar.ts'
export { countCompliance } from './compliance.ts'
export * from './figures.ts'
export { judge, type TicketFacts, type Verdict } from './judge.ts'
