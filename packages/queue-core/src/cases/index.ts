/** Cases: what a visitor leaves with a date for. Begin with decide-case.ts and evolve-cases.ts. */
export * from './case-commands.ts'
export * from './case-events.ts'
export {
  CASE_REJECTIONS,
  type CaseDecision,
  type CaseRejection,
  type CaseRejectionCode,
} from './case-rejection.ts'
export * from './case-state.ts'
export type { Due } from './deadline.ts'
export { decideCase } from './decide-case.ts'
export type { Place } from './deciding-cases.ts'
export { dueCaseCommands } from './due-case-commands.ts'
export { evolveCases } from './evolve-cases.ts'
export * from './kinds.ts'
export * from './meter.ts'
export { OUTCOMES, type Outcome } from './outcome.ts'
export { PersonRef, TextRef } from './ref.ts'
export { shippedCaseSetup } from './shipped-setup.ts'
export * from './standing.ts'
export { type DayCount, YearTable } from './working-days.ts'
