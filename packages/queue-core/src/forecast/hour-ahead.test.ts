import { describe, expect, it } from 'vitest'
import { testHall } from '../../testing/test-hall.ts'
import { emptyHistory, type History, learn } from './history.ts'
import { lookAnHourAhead } from './hour-ahead.ts'

const sum = (steps: { late: number }[]) => steps.reduce((total, { late }) => total + late, 0)

describe('the next hour', () => {
  it('[P5] has twelve steps of five minutes, and is empty where nobody waits and nobody comes', () => {
    const hall = testHall().open(1)
    const steps = lookAnHourAhead(hall.state, emptyHistory(), hall.at)
    expect(steps.map(({ at }) => (at - hall.at) / 60_000)).toEqual([
      0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55,
    ])
    expect(steps.every(({ expectedSeconds, late }) => expectedSeconds === null && late === 0)).toBe(true)
  })

  it('[P5] counts each promise that will not be kept, once, in the step in which it runs out', () => {
    const hall = testHall()
    for (let n = 0; n < 4; n++) hall.issue('C')
    const steps = lookAnHourAhead(hall.state, emptyHistory(), hall.at)
    expect(steps[1]!.late).toBeCloseTo(4)
    expect(sum(steps)).toBeCloseTo(4)
  })

  it('[P12] tells those who are there apart from those who may come: never more than there are', () => {
    const hall = testHall().open(1)
    const history = emptyHistory()
    for (let n = 0; n < 13; n++) {
      hall.issue('A')
      hall.wait(2)
      learn(history, hall.state, hall.events.at(-1)!)
    }
    const steps = lookAnHourAhead(hall.state, history, hall.at)
    const here = steps.reduce((total, { lateHere }) => total + lateHere, 0)
    expect(here).toBeGreaterThan(5)
    expect(here).toBeLessThanOrEqual(13)
    expect(sum(steps)).toBeGreaterThan(here)
  })

  it('[P5] goes by the pace of those who came, says the same twice, and better with a booth more', () => {
    const hall = testHall().open(1)
    const history: History = emptyHistory()
    for (let n = 0; n < 8; n++) {
      hall.wait(120)
      hall.issue('A')
      learn(history, hall.state, hall.events.at(-1)!)
    }
    const alone = lookAnHourAhead(hall.state, history, hall.at)
    expect(lookAnHourAhead(hall.state, history, hall.at)).toEqual(alone)
    expect(alone.every(({ lowSeconds, highSeconds }) => lowSeconds! <= highSeconds!)).toBe(true)
    hall.open(2)
    expect(sum(lookAnHourAhead(hall.state, history, hall.at))).toBeLessThan(sum(alone))
  })
})
