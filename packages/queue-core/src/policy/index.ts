/** The policies by name: the hall's own, and the plain ones that it is compared with. */
import { earliestPromise } from '../hall/policy.ts'
import { fewestLate } from './fewest-late.ts'
import { earliestDeadline, firstCome, firstComePerService } from './first-come.ts'
import { leastRare, longestFree, type QueuePolicy } from './queue-policy.ts'

export const POLICIES = {
  'fewest-late': { choose: fewestLate, boothFirst: leastRare },
  'fcfs-per-service': { choose: firstComePerService, boothFirst: longestFree },
  fcfs: { choose: firstCome, boothFirst: longestFree },
  'earliest-deadline': { choose: earliestDeadline, boothFirst: longestFree },
  'earliest-promise': { choose: earliestPromise, boothFirst: longestFree },
} as const satisfies Record<string, QueuePolicy>
export type PolicyName = keyof typeof POLICIES
export const DEFAULT_POLICY: PolicyName = 'fewest-late'

export { fewestLate } from './fewest-late.ts'
export { earliestDeadline, firstCome, firstComePerService } from './first-come.ts'
export * from './queue-policy.ts'
