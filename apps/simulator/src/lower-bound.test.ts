import { POLICIES } from '@antrean/queue-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawDay, type Visitor } from './draw-day.ts'
import { lateLowerBound } from './lower-bound.ts'
import { seeded } from './random.ts'
import { clockSeconds, readScenario, type Scenario } from './scenario.ts'
import { simulateDay } from './simulate-day.ts'
import { toHall } from './to-hall.ts'

const EFFORT = { rounds: 150, cellSeconds: [60, 20] }

/** Five visitors at the most, two booths: small enough to try every way to serve them. */
const small = fc
  .tuple(
    fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 600 }),
        service: fc.constantFrom('A', 'B'),
        serviceSeconds: fc.integer({ min: 30, max: 900 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constantFrom(['A', 'B'], ['B']),
  )
  .map(([arrivals, second]) =>
    readScenario({
      hall: { opens: '08:00', closes: '09:00', targetSeconds: 300 },
      arrivals: arrivals.map(({ at, ...rest }) => ({
        ...rest,
        at: new Date((8 * 3600 + at) * 1000).toISOString().slice(11, 19),
      })),
      booths: [
        { number: 1, services: ['A', 'B'] },
        { number: 2, services: second, shifts: [['08:00', '08:12']] },
      ],
    }),
  )

/** The fewest late calls of all orders in which all booths could take the visitors, by trying each. */
function fewestLate(scenario: Scenario, visitors: Visitor[]): number {
  const opens = clockSeconds('08:00')
  const booths = scenario.booths.map(({ services, shifts }) => ({
    services,
    until: shifts ? clockSeconds(shifts[0]![1]) : clockSeconds('09:00'),
  }))
  const search = (left: number, freeAt: number[]): number => {
    let best = left
    for (let v = 0; v < visitors.length; v++) {
      if (!(remaining & (1 << v))) continue
      const { at, service, serviceSeconds } = visitors[v]!
      booths.forEach(({ services, until }, b) => {
        const begin = Math.max(at, freeAt[b]!)
        if (!services.includes(service) || begin > at + 300 || begin > until) return
        remaining &= ~(1 << v)
        const next = freeAt.with(b, begin + serviceSeconds)
        best = Math.min(best, search(left - 1, next))
        remaining |= 1 << v
      })
    }
    return best
  }
  let remaining = (1 << visitors.length) - 1
  return search(visitors.length, [opens, opens])
}

describe('[P11] the bound on late calls', () => {
  it('is never above the best that can be done by somebody who knows the whole day', () => {
    fc.assert(
      fc.property(small, scenario => {
        const visitors = drawDay(scenario, seeded(1))
        expect(lateLowerBound(scenario, visitors, EFFORT)).toBeLessThanOrEqual(fewestLate(scenario, visitors))
      }),
      { numRuns: 150 },
    )
  })

  it('is never above what any policy did', () => {
    const scenario = readScenario({
      hall: { opens: '08:00', closes: '10:00', targetSeconds: 300 },
      services: ['A', 'B'].map(letter => ({
        letter,
        serviceSeconds: { mean: 300 },
        arrivals: [9],
        noShowShare: 0.1,
        patienceSeconds: 900,
        transfers: [{ to: 'B', share: 0.1 }],
      })),
      booths: [
        { number: 1, services: ['A'] },
        { number: 2, services: ['A', 'B'] },
      ],
    })
    for (let seed = 0; seed < 15; seed++) {
      const visitors = drawDay(scenario, seeded(seed))
      const bound = lateLowerBound(scenario, visitors, EFFORT)
      for (const policy of Object.values(POLICIES)) {
        const outcomes = simulateDay(scenario, toHall(scenario), visitors, policy)
        expect(bound).toBeLessThanOrEqual(outcomes.filter(outcome => outcome.late).length)
      }
    }
  })

  it('is tight where one booth can call but few of those who come at once', () => {
    const scenario = readScenario({
      hall: { opens: '08:00', closes: '09:00', targetSeconds: 300 },
      arrivals: Array.from({ length: 10 }, () => ({ at: '08:00', service: 'A', serviceSeconds: 150 })),
      booths: [{ number: 1, services: ['A'] }],
    })
    expect(lateLowerBound(scenario, drawDay(scenario, seeded(1)))).toBe(7)
  })

  it('is 0 where nobody comes', () => {
    const scenario = readScenario({
      hall: { opens: '08:00', closes: '09:00' },
      arrivals: [],
      booths: [{ number: 1, services: ['A'] }],
    })
    expect(lateLowerBound(scenario, [])).toBe(0)
  })
})
