import type { HallState, Service } from './state.ts'

/** How long before its promised moment a ticket of the service is at risk, in ms. */
export const leadOf = (state: HallState, { config }: Service): number =>
  config.targetSeconds * 10 * (100 - state.config!.atRiskPercent)
