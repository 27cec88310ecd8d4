import { emptyHistory, learn, referenceHall, serviceView } from '@antrean/queue-core'
import { testHall } from '@antrean/queue-core/testing'
import { describe, expect, it } from 'vitest'
import { forOfficers, forPublic, look, type Said } from './look.ts'

/** The first day of the reference hall: five presses within a minute, four of them served, then nothing happens. */
function afterFivePresses() {
  const hall = testHall({ ...referenceHall, alwaysOpen: true }).open(1, 2, 3, 4, 5, 6)
  const history = emptyHistory()
  const said: Said = new Map()
  let learnt = 0
  const ahead = () => {
    for (; learnt < hall.events.length; learnt++) learn(history, hall.state, hall.events[learnt]!)
    return look(hall.state, history, hall.at, false, said)
  }
  const issue = () => {
    hall.issue('A')
    hall.wait(15)
  }
  for (let n = 0; n < 5; n++) issue()
  for (const booth of [1, 2, 4, 6]) hall.next(booth)
  return { hall, ahead }
}
const figureOf = (forecast: ReturnType<typeof look>) =>
  forecast.services.find(({ letter }) => letter === 'A')!.minutes

describe('the look ahead', () => {
  it('[P13] says a figure that people can use, and goes on saying it while nothing happens', () => {
    const { hall, ahead } = afterFivePresses()
    const figures: unknown[] = []
    for (let n = 0; n < 120; n++) {
      figures.push(figureOf(ahead()))
      hall.wait(10)
    }
    expect(figures[0]).toBeLessThanOrEqual(15)
    // A service that goes on is nearer to its end: the figure may come down, and never goes up and down again.
    expect(figures.toSorted((a, b) => Number(b) - Number(a))).toEqual(figures)
    expect(new Set(figures).size).toBeLessThanOrEqual(3)
  })

  it('[P13] tells everybody the same figure, and the hall shows it in its own rows', () => {
    const { hall, ahead } = afterFivePresses()
    const whole = ahead()
    const figure = figureOf(whole)
    expect(figure).toBeGreaterThan(0)
    expect(figureOf(forPublic(whole))).toBe(figure)
    expect(figureOf(forOfficers(whole))).toBe(figure)
    const wait = whole.services.find(({ letter }) => letter === 'A')!
    const row = serviceView(hall.state, hall.state.services.get('A')!, hall.at, wait)
    expect(row.waitMinutes).toBe(figure)
  })

  it('[P14] says nothing of a service that no open booth serves, and begins anew when one opens', () => {
    const hall = testHall()
    const said: Said = new Map([['A', { minutes: 45, situation: '' }]])
    expect(look(hall.state, emptyHistory(), hall.at, false, said).services).toEqual([])
    const row = serviceView(hall.state, hall.state.services.get('A')!, hall.at)
    expect(row).toMatchObject({ waitMinutes: null, expectedWaitSeconds: null })
    hall.open(1)
    expect(figureOf(look(hall.state, emptyHistory(), hall.at, false, said))).toBe(0)
  })
})
