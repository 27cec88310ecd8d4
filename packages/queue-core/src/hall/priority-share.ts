/** How often a priority visitor may be called ahead of an earlier promise. [Q11] */
import type { HallState } from './state.ts'

/** A priority visitor goes ahead only on a whole call of credit, so overtaking never exceeds the hall's share. */
export const WHOLE_CALL = 100

/** Whether a priority visitor may go ahead of an earlier promise now. */
export const mayGoAhead = (state: HallState): boolean =>
  state.config!.prioritySharePercent > 0 && state.priorityCredit >= WHOLE_CALL

/** Every call earns a part of the share; going ahead of an earlier promise costs a whole call. */
export function spendShare(state: HallState, ahead: boolean): void {
  const credit = state.priorityCredit - (ahead ? WHOLE_CALL : 0) + state.config!.prioritySharePercent
  state.priorityCredit = Math.min(WHOLE_CALL, credit)
}
