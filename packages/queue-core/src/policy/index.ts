/** The policies by name: the hall's own, and the plain ones that it is compared with. */
import type { Policy } from '../hall/policy.ts'
import { leastRare, longestFree } from './booth-first.ts'
import { earliestPromise } from './earliest-promise.ts'
import { fewestLate } from './fewest-late.ts'
import { earliestDeadline, firstCome, firstComePerService } from './first-come.ts'
import { harmsNobody } from './harms-nobody.ts'

export const POLICIES = {
  'fewest-late': { choose: fewestLate, boothFirst: leastRare, harmsNobody },
  'fcfs-per-service': { choose: firstComePerService, boothFirst: longestFree, harmsNobody },
  fcfs: { choose: firstCome, boothFirst: longestFree, harmsNobody },
  'earliest-deadline': { choose: earliestDeadline, boothFirst: longestFree, harmsNobody },
  'earliest-promise': { choose: earliestPromise, boothFirst: longestFree, harmsNobody },
} as const satisfies Record<string, Policy>
export type PolicyName = keyof typeof POLICIES
export const DEFAULT_POLICY: PolicyName = 'fewest-late'
/** By which a hall is run. */
export const HALL_POLICY: Policy = POLICIES[DEFAULT_POLICY]

export { fewestLate } from './fewest-late.ts'
