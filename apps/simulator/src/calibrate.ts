/** Whether forecasts come true: what was foretold at a press, beside what then happened. */
import {
  DEFAULT_POLICY,
  emptyHistory,
  forecast,
  type HallState,
  learn,
  meanServiceSeconds,
  POLICIES,
  waitingIn,
} from '@antrean/queue-core'
import { drawDay } from './draw-day.ts'
import { seeded } from './random.ts'
import type { Scenario } from './scenario.ts'
import { type Outcome, simulateDay } from './simulate-day.ts'
import { toHall } from './to-hall.ts'

export type Calibration = {
  /** Of the 80 % intervals of visitors who could not be called at once, the share that held. */
  intervalsHeld: number
  intervals: number
  /** By tenths of the foretold chance of being late: how many, foretold and happened in the mean. */
  tenths: { count: number; foretold: number; happened: number }[]
  /** Mean error of the expected wait in seconds, and that of "people ahead × mean service time ÷ open booths". */
  error: number
  plainError: number
}

/** `every`: of so many presses, one is looked at. */
export function calibrate(
  scenario: Scenario,
  { days, seed, every = 1 }: { days: number; seed: number; every?: number },
): Calibration {
  const config = toHall(scenario)
  const history = emptyHistory()
  const intervals: { index: number; low: number; high: number; expected: number; plain: number }[] = []
  const chances: { index: number; chanceLate: number }[] = []
  const tenths = Array.from({ length: 10 }, () => ({ count: 0, foretold: 0, happened: 0 }))
  let [held, seen, error, plainError] = [0, 0, 0, 0]
  for (let day = 0; day < days; day++) {
    const visitors = drawDay(scenario, seeded(seed, day))
    intervals.length = chances.length = 0
    const outcomes = simulateDay(scenario, config, visitors, POLICIES[DEFAULT_POLICY], day, {
      event: (state, event) => learn(history, state, event),
      press(state, at, index) {
        if (index % every !== 0) return
        const letter = visitors[index]!.service
        const { tickets, services } = forecast(state, history, at)
        for (const { ticketId, chanceLate } of tickets.values())
          if (state.tickets.get(ticketId)!.callBy >= at) chances.push({ index: Number(ticketId), chanceLate })
        const service = services.get(letter)
        if (!service || isFree(state, letter)) return
        intervals.push({
          index,
          low: service.lowSeconds,
          high: service.highSeconds,
          expected: service.expectedSeconds,
          plain: plainWait(state, letter),
        })
      },
    })
    for (const { index, low, high, expected, plain } of intervals) {
      const { waitSeconds } = outcomes[index]!
      if (visitors[index]!.priority) continue
      seen += 1
      const wait = waitSeconds ?? Number.POSITIVE_INFINITY
      if (wait >= low - 0.5 && wait <= high + 0.5) held += 1
      if (waitSeconds === null) continue
      error += Math.abs(expected - waitSeconds)
      plainError += Math.abs(plain - waitSeconds)
    }
    for (const { index, chanceLate } of chances) note(outcomes[index]!, chanceLate)
  }
  return {
    intervals: seen,
    intervalsHeld: held / Math.max(1, seen),
    tenths: tenths.map(({ count, foretold, happened }) => ({
      count,
      foretold: foretold / Math.max(1, count),
      happened: happened / Math.max(1, count),
    })),
    error: error / Math.max(1, seen),
    plainError: plainError / Math.max(1, seen),
  }

  function note({ late }: Outcome, chanceLate: number): void {
    const tenth = tenths[Math.min(9, Math.floor(chanceLate * 10))]!
    tenth.count += 1
    tenth.foretold += chanceLate
    tenth.happened += late ? 1 : 0
  }
}

/** Whether a booth would call a visitor of the service at once. */
function isFree(state: HallState, letter: string): boolean {
  for (const booth of state.booths.values())
    if (booth.state === 'open' && !booth.ticket && booth.services.includes(letter)) return true
  return false
}

/** People ahead × mean service time ÷ open booths: what a plain system shows. */
function plainWait(state: HallState, letter: string): number {
  let booths = 0
  for (const booth of state.booths.values())
    if (booth.state === 'open' && booth.services.includes(letter)) booths += 1
  return (waitingIn(state.services.get(letter)!) * meanServiceSeconds(state, letter)) / Math.max(1, booths)
}
