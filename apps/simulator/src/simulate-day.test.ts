import { DEFAULT_POLICY, POLICIES, type PolicyName } from '@antrean/queue-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawDay } from './draw-day.ts'
import { seeded } from './random.ts'
import { readScenario, type Trace } from './scenario.ts'
import { simulateDay } from './simulate-day.ts'
import { toHall } from './to-hall.ts'

const hall = { opens: '08:00', closes: '16:00', targetSeconds: 300 }
const clock = (seconds: number) => new Date(8 * 3_600_000 + seconds * 1000).toISOString().slice(11, 19)
/** One booth for service A; each visitor by seconds after opening and seconds at the booth. */
const trace = (visitors: [at: number, seconds: number][], more: object = {}): Trace =>
  readScenario({
    hall,
    arrivals: visitors.map(([at, serviceSeconds]) => ({ at: clock(at), service: 'A', serviceSeconds })),
    booths: [{ number: 1, services: ['A'] }],
    ...more,
  }) as Trace

function waits(scenario: Trace, policy: PolicyName = 'fcfs'): (number | null)[] {
  const visitors = drawDay(scenario, seeded(1))
  return simulateDay(scenario, toHall(scenario), visitors, POLICIES[policy]).map(o => o.waitSeconds)
}

describe('a simulated day', () => {
  it('calls who comes to a free booth at once, and the others when it is free again', () => {
    const day: [number, number][] = [
      [12, 240],
      [60, 100],
      [1000, 50],
    ]
    expect(waits(trace(day))).toEqual([0, 192, 0])
  })

  it('waits as Lindley’s recursion says, for one booth and first come, first served', () => {
    const visitor = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 600 }))
    fc.assert(
      fc.property(fc.array(visitor, { maxLength: 25 }), gaps => {
        let at = 0
        const visitors = gaps.map(([gap, seconds]): [number, number] => {
          at += gap
          return [at, seconds]
        })
        let free = 0
        const expected = visitors.map(([came, seconds]) => {
          const called = Math.max(came, free)
          free = called + seconds
          return called - came
        })
        expect(waits(trace(visitors))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('calls nobody outside the shifts, and lets an officer finish what he began', () => {
    const booths = [
      {
        number: 1,
        services: ['A'],
        shifts: [
          ['08:00', '08:10'],
          ['08:20', '08:30'],
        ],
      },
    ]
    const day: [number, number][] = [
      [590, 60],
      [605, 10],
      [1790, 100],
      [1795, 10],
    ]
    expect(waits(trace(day, { booths }))).toEqual([0, 595, 0, null])
  })

  it('finds who left before the call, and loses only the time of waiting for him', () => {
    const arrivals = [
      { at: '08:00:00', service: 'A', serviceSeconds: 600 },
      { at: '08:00:10', service: 'A', serviceSeconds: 600, patienceSeconds: 30 },
      { at: '08:00:20', service: 'A', serviceSeconds: 10 },
    ]
    expect(waits(trace([], { arrivals, hall: { ...hall, noShowSeconds: 45 } }))).toEqual([0, 590, 625])
  })

  it('lets who comes early wait at the door, and nobody in after closing', () => {
    const arrivals = [
      { at: '07:50', service: 'A', serviceSeconds: 10 },
      { at: '16:00', service: 'A', serviceSeconds: 10 },
    ]
    expect(waits(trace([], { arrivals }))).toEqual([0])
  })

  it('draws the same day from the same seed, and another from another', () => {
    const drawn = readScenario({
      hall,
      services: [{ letter: 'A', serviceSeconds: { mean: 300 }, arrivals: [10] }],
      booths: [{ number: 1, services: ['A'] }],
    })
    expect(drawDay(drawn, seeded(3, 1))).toEqual(drawDay(drawn, seeded(3, 1)))
    expect(drawDay(drawn, seeded(3, 1))).not.toEqual(drawDay(drawn, seeded(4, 1)))
    expect(drawDay(drawn, seeded(3, 1)).length).toBeGreaterThan(100)
  })

  it('does not lose a visitor under any policy', () => {
    const day = Array.from({ length: 40 }, (_, n): [number, number] => [n * 60, 200])
    for (const name of Object.keys(POLICIES) as PolicyName[])
      expect(waits(trace(day), name).filter(wait => wait !== null)).toHaveLength(40)
    expect(DEFAULT_POLICY in POLICIES).toBe(true)
  })
})
