import { describe, expect, it } from 'vitest'
import { testHall } from '../../testing/test-hall.ts'
import type { ServiceForecast } from './forecast.ts'
import { roundWait, situationOf, type WaitFigure, waitFigure } from './wait-figure.ts'

const between = (low: number, expected: number, high: number): ServiceForecast => ({
  letter: 'A',
  lowSeconds: low * 60,
  expectedSeconds: expected * 60,
  highSeconds: high * 60,
})
/** What is said to one forecast after the other; `!` before it: something happened. */
function said(...forecasts: (ServiceForecast | '!')[]) {
  let figure: WaitFigure | undefined
  let situation = 0
  return forecasts.flatMap(its => {
    if (its === '!') {
      situation += 1
      return []
    }
    figure = waitFigure(its, `${situation}`, figure)
    return figure.minutes
  })
}
const about = (minutes: number) => between(minutes * 0.8, minutes, minutes * 1.2)

describe('[P13] the figure of a wait', () => {
  it.each([
    [0, 0],
    [1, 1],
    [100, 2],
    [239, 3],
    [241, 5],
    [451, 10],
    [1260, 20],
    [3100, 45],
    [3200, 60],
    [7200, 120],
    [90_000, 120],
  ])('%d seconds are said as %d minutes', (seconds, minutes) => {
    expect(roundWait(seconds)).toBe(minutes)
  })

  it('stands still where the estimate trembles, and where it creeps while nothing happens', () => {
    expect(said(about(10), about(12), about(13), about(14))).toEqual([10, 10, 10, 10])
    expect(said(about(10), '!', about(12.6), '!', about(12.4), '!', about(12.7))).toEqual([10, 10, 10, 10])
  })

  it('changes when something happened that moved it, and without that only by two steps', () => {
    expect(said(about(10), '!', about(14))).toEqual([10, 15])
    expect(said(about(10), about(19))).toEqual([10, 20])
    expect(said(about(1), about(3.5), about(0.5), about(4.1))).toEqual([1, 1, 1, 5])
    expect(said(about(3), '!', between(0, 0, 0), about(5))).toEqual([3, 0, 5])
  })

  it('is none where it would say nothing, and does not flip at the border of that', () => {
    expect(said(between(4, 40, 120))).toEqual([null])
    expect(said(between(10, 20, 61), '!', between(10, 20, 59), '!', between(10, 20, 44))).toEqual([
      null,
      null,
      20,
    ])
    expect(said(between(10, 20, 50), '!', between(10, 20, 79), '!', between(10, 20, 81))).toEqual([
      20,
      20,
      null,
    ])
    expect(said(between(0, 3, 12))).toEqual([3])
  })

  it('neither comes nor goes while nothing happens', () => {
    expect(said(between(10, 20, 61), between(10, 20, 44), between(10, 20, 30))).toEqual([null, null, null])
    expect(said(between(10, 20, 50), between(2, 20, 120), between(10, 20, 50))).toEqual([20, 20, 20])
  })

  it('knows what happened around a service: at its booths, and in the lines that they serve', () => {
    const hall = testHall().open(1)
    const before = situationOf(hall.state, 'A')
    hall.open(3)
    hall.issue('C')
    hall.wait(60)
    expect(situationOf(hall.state, 'A')).toBe(before)
    hall.issue('B')
    const after = situationOf(hall.state, 'A')
    expect(after).not.toBe(before)
    hall.open(2)
    expect(situationOf(hall.state, 'A')).not.toBe(after)
  })
})
