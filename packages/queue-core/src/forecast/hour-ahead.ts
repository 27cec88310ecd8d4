/** The next hour in steps of five minutes: how long those who are called then will have waited, and how many too long. */
import type { HallState } from '../hall/state.ts'
import { chance } from './chance.ts'
import { outlookOf } from './forecast.ts'
import { play } from './future.ts'
import type { History } from './history.ts'

export type HourAhead = {
  /** When the step begins, epoch ms. */
  at: number
  /** Seconds waited by those who come in the step: in the mean, and the middle 80 of a hundred; null if nobody may come. */
  expectedSeconds: number | null
  lowSeconds: number | null
  highSeconds: number | null
  /** Promises that run out in this step and are not kept, in the mean: of all, and of those who wait now. */
  late: number
  lateHere: number
}

const STEP = 5 * 60_000
const STEPS = 12
/** What comes after the hour decides who of its last minutes is called in time. */
const AFTERWARDS = 30 * 60_000
const WAYS = 40

export function lookAnHourAhead(state: HallState, history: History, at: number, ways = WAYS): HourAhead[] {
  const steps = Array.from({ length: STEPS }, () => ({ waits: [] as number[], late: 0, lateHere: 0 }))
  const outlook = outlookOf(state, history, at, STEP * STEPS + AFTERWARDS)
  const stepOf = (moment: number) => steps[Math.floor((moment - at) / STEP)]
  const heard = (index: number, cameAt: number, calledAt: number, callBy: number) => {
    stepOf(Math.max(cameAt, at))?.waits.push(Math.min(calledAt, outlook.until) - cameAt)
    // Who was called in time and sent on to another service has had their promise kept.
    const keptBefore = index >= 0 && outlook.tickets[index]!.firstCalledAt !== null
    if (calledAt <= callBy || callBy < at || keptBefore) return
    const step = stepOf(callBy)
    if (!step) return
    step.late += 1 / ways
    if (index >= 0) step.lateHere += 1 / ways
  }
  for (let way = 0; way < ways; way++) play({ ...outlook, heard }, chance(way))
  return steps.map(({ waits, ...late }, n) => ({ at: at + n * STEP, ...summary(waits), ...late }))
}

function summary(waits: number[]): Pick<HourAhead, 'expectedSeconds' | 'lowSeconds' | 'highSeconds'> {
  if (waits.length === 0) return { expectedSeconds: null, lowSeconds: null, highSeconds: null }
  waits.sort((a, b) => a - b)
  const share = (q: number) => waits[Math.min(waits.length - 1, Math.floor(q * waits.length))]! / 1000
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length / 1000
  return { expectedSeconds: mean, lowSeconds: share(0.1), highSeconds: share(0.9) }
}
