import type { StaffRecord } from '../access/staff.ts'

/** The roles that work on cases. */
export const CASE_WORKERS = ['officer', 'supervisor', 'administrator'] as const

/** Whether a case can be handed to them: not while they are kept out. */
export const isCaseWorker = (one: StaffRecord | undefined): boolean =>
  one !== undefined && one.disabledAt === null && CASE_WORKERS.some(role => role === one.role)
