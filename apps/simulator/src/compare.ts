/** The same days under each policy, and the bound that none can beat. */
import { POLICIES, type PolicyName } from '@antrean/queue-core'
import { drawDay } from './draw-day.ts'
import { lateLowerBound } from './lower-bound.ts'
import { seeded } from './random.ts'
import { isTrace, type Scenario } from './scenario.ts'
import { type Outcome, simulateDay } from './simulate-day.ts'
import { toHall } from './to-hall.ts'

export type Comparison = {
  /** For each policy, the visitors of all days. */
  outcomes: Map<PolicyName, Outcome[]>
  lateLowerBound: number
}

export function compare(
  scenario: Scenario,
  names: readonly PolicyName[],
  { days, seed }: { days: number; seed: number },
): Comparison {
  const config = toHall(scenario)
  const outcomes = new Map<PolicyName, Outcome[]>(names.map(name => [name, []]))
  let bound = 0
  let boundOfDay: number | undefined
  for (let day = 0; day < days; day++) {
    const visitors = drawDay(scenario, seeded(seed, day))
    for (const name of names)
      for (const one of simulateDay(scenario, config, visitors, POLICIES[name], day))
        outcomes.get(name)!.push(one)
    // A recorded day is the same every day.
    if (boundOfDay === undefined || !isTrace(scenario)) boundOfDay = lateLowerBound(scenario, visitors)
    bound += boundOfDay
  }
  return { outcomes, lateLowerBound: bound }
}
