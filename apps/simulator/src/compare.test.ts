import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_POLICY, POLICIES, type PolicyName } from '@antrean/queue-core'
import { describe, expect, it } from 'vitest'
import { calibrate } from './calibrate.ts'
import { compare } from './compare.ts'
import { figuresOf } from './figures.ts'
import { clockSeconds, readScenario } from './scenario.ts'

const SHIPPED = join(import.meta.dirname, '../scenarios')
const load = (name: string) => readScenario(JSON.parse(readFileSync(join(SHIPPED, `${name}.json`), 'utf8')))
const names = readdirSync(SHIPPED).map(file => file.slice(0, -'.json'.length))

describe('[P1] the hall’s own policy', () => {
  it.each(names)('calls as many in time as any other, or more, on %s', name => {
    const scenario = load(name)
    const policies = Object.keys(POLICIES) as PolicyName[]
    const { outcomes, lateLowerBound } = compare(scenario, policies, {
      days: name === 'day-of-1000' ? 2 : 15,
      seed: 2016,
    })
    const closes = clockSeconds(scenario.hall.closes)
    const late = (policy: PolicyName) => figuresOf(outcomes.get(policy)!, closes).late
    for (const other of policies) expect(late(DEFAULT_POLICY), other).toBeLessThanOrEqual(late(other))
    expect(late(DEFAULT_POLICY)).toBeGreaterThanOrEqual(lateLowerBound)
  })
})

describe('[P5] the forecast', () => {
  it('comes true about as often as it says, and errs less than the plain rule', () => {
    const found = calibrate(load('officer-missing'), { days: 12, seed: 3, every: 2 })
    expect(found.intervals).toBeGreaterThan(150)
    expect(found.intervalsHeld).toBeGreaterThan(0.7)
    expect(found.intervalsHeld).toBeLessThan(0.9)
    expect(found.error).toBeLessThan(found.plainError)
  })
})
