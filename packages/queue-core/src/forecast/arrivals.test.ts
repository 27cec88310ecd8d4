import { describe, expect, it } from 'vitest'
import { bareHall, testHall } from '../../testing/test-hall.ts'
import { referenceHall } from '../reference-hall.ts'
import { arrivals } from './arrivals.ts'
import { forecast } from './forecast.ts'
import { emptyHistory, type History, learn } from './history.ts'
import { situationOf, type WaitFigure, waitFigure } from './wait-figure.ts'

const HOUR = 3_600_000
const perHour = (rates: { rate: number }[]) => rates.map(({ rate }) => rate * HOUR)
const known = (services: History['services'], days: number): History => ({
  ...emptyHistory(),
  services,
  days,
})
const counted = (byHour: Record<number, number>) => ({
  ...{ all: [], hours: {}, issues: [], issued: 1, priority: 0 },
  byHour,
})

/** The reference hall on its first day, every booth open, and what it has learnt since. */
function firstDay() {
  const hall = testHall({ ...referenceHall, alwaysOpen: true }).open(1, 2, 3, 4, 5, 6)
  const history = emptyHistory()
  for (const event of hall.events) learn(history, hall.state, event)
  return {
    hall,
    history,
    press(letter: string) {
      hall.issue(letter)
      learn(history, hall.state, hall.events.at(-1)!)
    },
  }
}

describe('[P12] how fast visitors come', () => {
  it('four presses within a minute are no rush of hours', () => {
    const { hall, history, press } = firstDay()
    for (let n = 0; n < 4; n++) {
      press('A')
      hall.wait(15)
    }
    const rates = perHour(arrivals(hall.state, history, 'A', hall.at))
    expect(Math.max(...rates)).toBeLessThan(20)
  })

  it('who stood at the door when it opened is no pace: a line of that morning is worked off in its own time', () => {
    const { hall, history, press } = firstDay()
    for (const letter of ['A', 'A', 'A', 'B', 'B', 'C', 'D', 'E']) press(letter)
    for (const booth of [1, 2, 3, 4, 5, 6]) hall.next(booth)
    for (const letter of ['A', 'B', 'C', 'A', 'B', 'C', 'A', 'A', 'B', 'D']) press(letter)
    hall.wait(15)
    expect(Math.max(...perHour(arrivals(hall.state, history, 'A', hall.at)))).toBeLessThan(16)
    // Ten who wait, eight minutes each, six booths; and what the booths have begun.
    for (const letter of ['A', 'C'])
      expect(forecast(hall.state, history, hall.at).services.get(letter)!.expectedSeconds).toBeLessThan(
        45 * 60,
      )
  })

  it('four presses that were served leave no long wait to a hall of six open booths', () => {
    const { hall, history, press } = firstDay()
    for (let n = 0; n < 4; n++) press('A')
    for (const booth of [1, 2, 4, 6]) hall.next(booth)
    hall.wait(60)
    const a = forecast(hall.state, history, hall.at).services.get('A')!
    expect(a.expectedSeconds).toBeLessThan(15 * 60)
    expect(a.highSeconds).toBeLessThan(30 * 60)
  })

  it('six booths that serve while nobody waits promise no wait of an hour, to any service, and it comes down', () => {
    const { hall, history, press } = firstDay()
    for (const letter of ['A', 'B', 'C', 'C', 'D', 'E']) press(letter)
    for (const booth of [1, 2, 3, 4, 5, 6]) hall.next(booth)
    const said: (number | null)[][] = []
    const before = new Map<string, WaitFigure>()
    for (let minute = 0; minute < 6; minute++) {
      hall.wait(60)
      for (const [letter, foretold] of forecast(hall.state, history, hall.at).services) {
        if (foretold === null) continue
        before.set(letter, waitFigure(foretold, situationOf(hall.state, letter), before.get(letter)))
      }
      said.push([...before.values()].map(({ minutes }) => minutes))
    }
    expect(said[0]).toHaveLength(5)
    for (const figures of said) for (const minutes of figures) expect(minutes ?? 0).toBeLessThanOrEqual(15)
    // Nothing happened meanwhile: no figure of it went up.
    const flips = said
      .slice(1)
      .flatMap((now, i) => now.filter((minutes, s) => (minutes ?? 0) > (said[i]![s] ?? 0)))
    expect(flips).toEqual([])
  })

  it('on a first day goes by the set-up until there is more to go by', () => {
    const { hall, history, press } = firstDay()
    expect(arrivals(hall.state, history, 'A', hall.at)).toEqual([])
    press('A')
    const before = perHour(arrivals(hall.state, history, 'A', hall.at))
    expect(before[0]).toBeGreaterThan(4)
    expect(before[0]).toBeLessThan(14)
    for (let n = 0; n < 120; n++) {
      hall.wait(120)
      press('A')
    }
    const rates = perHour(arrivals(hall.state, history, 'A', hall.at))
    expect(rates[0]).toBeGreaterThan(22)
    expect(rates[2]).toBeGreaterThan(22)
    expect(rates[0]).toBeLessThan(32)
  })

  it('in later hours is as it was at that hour on the days before, the more so the more days there were', () => {
    const { state, at } = testHall()
    const hours = (days: number) =>
      perHour(arrivals(state, known({ A: counted({ 8: 5 * days, 9: 2 * days }) }, days), 'A', at))
    const [, rest, next] = hours(40)
    expect(rest).toBeCloseTo(5, 0)
    expect(next).toBeCloseTo(2, 0)
    const [, little] = hours(1)
    expect(little).toBeLessThan(rest!)
    expect(little).toBeGreaterThan(next!)
  })

  it('counts the hours of today for later days, and not as one of the days before', () => {
    const { hall, history, press } = firstDay()
    press('A')
    press('A')
    expect(history.services.A).toMatchObject({ today: { 8: 2 } })
    hall.do({ type: 'CloseDay' })
    hall.wait(24 * 3600)
    const [opened] = hall.do({ type: 'OpenDay' })
    learn(history, hall.state, opened!)
    expect(history).toMatchObject({ days: 1, services: { A: { byHour: { 8: 2 }, today: {} } } })
  })

  it('does not take a holiday for a day on which nobody came', () => {
    const { hall, history } = firstDay()
    hall.do({ type: 'CloseDay' })
    hall.wait(24 * 3600)
    const [opened] = hall.do({ type: 'OpenDay' })
    learn(history, hall.state, opened!)
    expect(history.days ?? 0).toBe(0)
  })

  it('ends with the day: nobody comes after closing time, or for a service that is closed', () => {
    const hall = testHall()
    const closesAt = Date.parse('2026-03-02T16:00:00+07:00')
    hall.at = closesAt - 30 * 60_000
    const history = known({ A: counted({ 8: 20 }) }, 3)
    const rates = () => arrivals(hall.state, history, 'A', hall.at)
    expect(rates().at(-1)!.until).toBe(closesAt)
    hall.do({ type: 'CloseService', service: 'A' })
    expect(rates()).toEqual([])
    expect(arrivals(bareHall().state, history, 'A', hall.at)).toEqual([])
  })
})
