import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moves, officeHours } from '../../testing/random-hall.ts'
import { run } from '../../testing/run.ts'
import { smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import { advise } from './advise.ts'
import { chance } from './chance.ts'
import { forecast, outlookOf } from './forecast.ts'
import { play } from './future.ts'
import { emptyHistory, type History, learn } from './history.ts'

const busy = (config = smallHall) => {
  const hall = testHall(config).open(1)
  for (let n = 0; n < 5; n++) hall.issue('A')
  hall.next(1)
  return hall
}

describe('the forecast', () => {
  it('[P5] foretells no wait where a booth is free, and none at all where no booth serves', () => {
    const hall = testHall().open(1)
    const { services } = forecast(hall.state, emptyHistory(), hall.at)
    expect(services.get('A')).toEqual({ letter: 'A', expectedSeconds: 0, lowSeconds: 0, highSeconds: 0 })
    expect(services.get('B')).toBeNull()
  })

  it('[P5] foretells a longer wait and a greater chance of being late the further back a ticket stands', () => {
    const hall = busy()
    const { tickets } = forecast(hall.state, emptyHistory(), hall.at)
    const chances = ['t2', 't3', 't4', 't5'].map(id => tickets.get(id)!.chanceLate)
    expect([...chances].sort((a, b) => a - b)).toEqual(chances)
    expect(chances[0]).toBeLessThan(chances[3]!)
  })

  it('[C6] foretells calls after a break for who waits as it begins, and finds nobody late because of it', () => {
    const hall = testHall(officeHours)
    hall.wait(38 * 60)
    const { callBy } = hall.issue('A')
    hall.open(1).wait(5 * 60)
    const { tickets, services } = forecast(hall.state, emptyHistory(), hall.at)
    expect(tickets.get('t1')).toMatchObject({ chanceLate: 0, expectedSeconds: 7 * 60 })
    expect(callBy).toBe(hall.at + 10 * 60_000)
    expect(services.get('A')!.lowSeconds).toBeGreaterThan(7 * 60)
  })

  it('[P5] goes by what was observed, once enough was', () => {
    const hall = busy()
    const history: History = {
      services: {
        A: { all: Array(200).fill(30), hours: { 8: Array(60).fill(30) }, issues: [], issued: 0, priority: 0 },
      },
    }
    const first = forecast(hall.state, emptyHistory(), hall.at).services.get('A')!
    const later = forecast(hall.state, history, hall.at).services.get('A')!
    expect(later.expectedSeconds).toBeLessThan(first.expectedSeconds / 3)
  })

  it('[Q61] foresees who goes on to another service when the one of now is over', () => {
    const foretold = (further: string[]) => {
      const hall = testHall({ ...smallHall, furtherServices: 1 }).open(1, 3)
      for (let n = 0; n < 3; n++) hall.issueFor('A', ...further)
      hall.next(1)
      for (let n = 0; n < 2; n++) hall.issue('C')
      hall.next(3)
      hall.wait(470)
      const late = { ...emptyHistory() }
      let comers = 0
      play(
        {
          ...outlookOf(hall.state, late, hall.at, 3_600_000),
          heard: (index, cameAt) => {
            if (index < 0 && cameAt > hall.at) comers += 1
          },
        },
        chance(0),
      )
      return comers
    }
    expect(foretold([])).toBe(0)
    expect(foretold(['C'])).toBe(3)
  })

  const waitOf = (hall: TestHall, history = emptyHistory()) =>
    forecast(hall.state, history, hall.at).services.get('A')!.expectedSeconds
  const seen = (some: Partial<History['services'][string]>): History => ({
    services: { A: { all: [], hours: {}, issues: [], issued: 0, priority: 0, ...some } },
  })

  it('[P5] goes by what was observed at any hour, and more by what was at this one', () => {
    const hall = busy()
    const usual = waitOf(hall)
    expect(waitOf(hall, seen({ all: Array(200).fill(30) }))).toBeLessThan(usual / 2)
    const hours = { 8: Array(60).fill(30), 9: Array(60).fill(900) }
    expect(waitOf(hall, seen({ hours }))).toBeLessThan(usual / 2)
    expect(waitOf(hall, seen({ hours: { 9: hours[8], 8: hours[9] } }))).toBeGreaterThan(usual * 1.5)
  })

  it('[P5] goes by the typical time of the set-up where nothing was observed', () => {
    const waits = [60, 600].map(typicalSeconds =>
      waitOf(busy({ ...smallHall, services: smallHall.services.map(each => ({ ...each, typicalSeconds })) })),
    )
    expect(waits[1]).toBeGreaterThan(waits[0]! * 5)
  })

  it('[P5] counts no booth that is paused or closed', () => {
    const hall = busy()
    const alone = waitOf(hall)
    hall.open(2)
    expect(waitOf(hall)).toBeLessThan(alone)
    hall.do({ type: 'PauseBooth', booth: 2 })
    expect(waitOf(hall)).toBe(alone)
    expect(forecast(hall.state, emptyHistory(), hall.at).services.get('B')).toBeNull()
  })

  it('[P5] learns how long services kept their booth, by service and hour', () => {
    const hall = testHall().open(1)
    const history = emptyHistory()
    hall.issue('A')
    hall.next(1)
    hall.wait(90)
    learn(history, hall.state, {
      type: 'TicketFinished',
      at: hall.at,
      actor: 'test',
      ticketId: 't1',
      booth: 1,
    })
    expect(history.services.A).toMatchObject({ all: [90], hours: { 8: [90] } })
  })

  it('[P5] is the same whenever it is asked, changes nothing, and keeps within its bounds', () => {
    fc.assert(
      fc.property(moves(60), list => {
        const history = emptyHistory()
        const { state, at } = run(list)
        const before = structuredClone(state)
        const one = forecast(state, history, at, 20)
        expect(state).toEqual(before)
        expect(forecast(state, history, at, 20)).toEqual(one)
        for (const { chanceLate, expectedSeconds } of one.tickets.values()) {
          expect(chanceLate).toBeGreaterThanOrEqual(0)
          expect(chanceLate).toBeLessThanOrEqual(1)
          expect(expectedSeconds).toBeGreaterThanOrEqual(0)
        }
        for (const service of one.services.values())
          if (service) expect(service.lowSeconds).toBeLessThanOrEqual(service.highSeconds)
        const waiting = [...state.tickets.values()].filter(ticket => ticket.state === 'waiting')
        expect(new Set(one.tickets.keys())).toEqual(new Set(waiting.map(ticket => ticket.id)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('advice', () => {
  it('[P6] names the booths that would help, the most helpful first, with how many fewer will be late', () => {
    const hall = testHall({
      ...smallHall,
      booths: [
        { number: 1, services: ['A'] },
        { number: 2, services: ['A', 'B'] },
        { number: 3, services: ['C'] },
        { number: 4, services: ['A'] },
      ],
    }).open(1, 4)
    hall.do({ type: 'PauseBooth', booth: 4 })
    for (let n = 0; n < 6; n++) hall.issue('A')
    for (let n = 0; n < 3; n++) hall.issue('B')
    hall.next(1)
    const advice = advise(hall.state, emptyHistory(), hall.at)
    expect(advice.map(({ booth, kind }) => [booth, kind])).toEqual([
      [2, 'open-booth'],
      [4, 'resume-booth'],
    ])
    expect(advice[0]!.fewerLate).toBeGreaterThanOrEqual(1)
    expect(advice[0]!.services).toContain('A')
  })

  it('[P6] puts what helps more before what helps less, whatever their numbers', () => {
    const hall = testHall({
      ...smallHall,
      services: smallHall.services.map(each => ({ ...each, typicalSeconds: 60 })),
      booths: [
        { number: 1, services: ['A'] },
        { number: 2, services: ['C'] },
        { number: 3, services: ['A'] },
      ],
    }).open(1)
    for (let n = 0; n < 16; n++) hall.issue('A')
    hall.issue('C')
    hall.next(1)
    const advice = advise(hall.state, emptyHistory(), hall.at)
    expect(advice.map(({ booth }) => booth)).toEqual([3, 2])
    expect(advice[0]!.fewerLate).toBeGreaterThan(advice[1]!.fewerLate)
  })

  it('[P6] says nothing where nobody will be late', () => {
    const hall = testHall().open(1)
    hall.issue('A')
    expect(advise(hall.state, emptyHistory(), hall.at)).toEqual([])
  })
})
