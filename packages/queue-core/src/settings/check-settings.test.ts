import { describe, expect, it } from 'vitest'
import { smallHall, testHall } from '../../testing/test-hall.ts'
import { type HallConfig, OpeningCalendar } from '../hall/index.ts'
import { checkSettings } from './check-settings.ts'
import { differencesOf } from './differences.ts'

const [a, b, c] = smallHall.services as [
  HallConfig['services'][0],
  HallConfig['services'][0],
  HallConfig['services'][0],
]
const [one, two, three] = smallHall.booths as [
  HallConfig['booths'][0],
  HallConfig['booths'][0],
  HallConfig['booths'][0],
]
const check = (hall: ReturnType<typeof testHall>, given: unknown) => checkSettings(hall.state, given, hall.at)
const kinds = (notes: { path: string; kind: string }[]) => notes.map(({ path, kind }) => `${path} ${kind}`)

describe('differences', () => {
  it('[T3] name a field, a service by its letter and a booth by its number, and nothing that stayed', () => {
    expect(differencesOf(smallHall, structuredClone(smallHall))).toEqual([])
    const after: HallConfig = {
      ...smallHall,
      closes: '15:00',
      name: { id: 'Balai', en: 'House' },
      keepPeopleDays: { priority: 2 },
      services: [b, { ...a, targetSeconds: 600 }],
      booths: [one, { ...two, services: ['B'] }, { number: 9, services: ['A'] }],
    }
    expect(differencesOf(smallHall, after)).toEqual([
      { path: 'name.en', before: 'Hall', after: 'House' },
      { path: 'closes', before: '16:00', after: '15:00' },
      { path: 'keepPeopleDays', before: null, after: { priority: 2 } },
      { path: 'services.A.targetSeconds', before: 300, after: 600 },
      { path: 'services.C', before: c, after: null },
      { path: 'services', before: ['A', 'B'], after: ['B', 'A'] },
      { path: 'booths.2.services', before: ['A', 'B'], after: ['B'] },
      { path: 'booths.3', before: three, after: null },
      { path: 'booths.9', before: null, after: { number: 9, services: ['A'] } },
    ])
  })
})

describe('a set-up that is checked', () => {
  it('[T3] says every field that is not valid, and would change nothing', () => {
    const given = {
      ...smallHall,
      closes: '7',
      prioritySharePercent: 101,
      services: [{ ...a, targetSeconds: 1 }, b, c],
    }
    const { settings, faults, effects } = check(testHall(), given)
    expect(settings).toBeNull()
    expect(effects).toEqual([])
    expect(kinds(faults)).toEqual([
      'closes field',
      'prioritySharePercent field',
      'services.0.targetSeconds field',
    ])
    expect(faults[0]!.message).toBe('A time of day is HH:MM, 00:00 to 24:00.')
    const crossed = {
      ...smallHall,
      opens: '17:00',
      services: [a, a, b, c],
      booths: [one, one, { number: 4, services: ['Q'] }],
    }
    expect(kinds(check(testHall(), crossed).faults)).toEqual([
      'closes closes-first',
      'services.1.letter twice',
      'booths.1.number twice',
      'booths.2.services no-such-service',
    ])
    expect(check(testHall(), null).faults).toHaveLength(1)
  })

  it('[T3] says what the hall at work does not allow, all of it', () => {
    const hall = testHall().open(2)
    const { number } = hall.issue('C')
    const { settings, faults } = check(hall, { ...smallHall, services: [a], booths: [one] })
    expect(settings).not.toBeNull()
    expect(kinds(faults)).toEqual(['services service-busy', 'booths booths-busy'])
    expect(faults[0]!.message).toContain(number)
  })

  it('[T3] says when a change takes effect', () => {
    const hall = testHall().open(2)
    const later = check(hall, {
      ...smallHall,
      booths: [{ ...one, services: ['B'] }, { ...two, services: ['A', 'C'] }, three],
    })
    expect(kinds(later.effects)).toEqual(['booths.0.services at-once', 'booths.1.services booth-later'])
    expect(later.effects[1]!.message).toBe('Booth 2 is open: takes effect when it closes.')
    // The order in which they are written is no change of what it serves.
    expect(
      kinds(check(hall, { ...smallHall, booths: [one, { ...two, services: ['B', 'A'] }, three] }).effects),
    ).toEqual([])
    expect(kinds(check(hall, smallHall).effects)).toEqual([' nothing'])
    expect(kinds(check(hall, { ...smallHall, overdueSeconds: 60 }).effects)).toEqual([' at-once'])
  })

  it('[T3] says what today becomes, and what of the promise holds from when', () => {
    const hall = testHall().wait(3 * 3600)
    const effects = (given: Partial<HallConfig>) => check(hall, { ...smallHall, ...given }).effects
    expect(effects({ closes: '15:00' })).toMatchObject([
      { kind: 'hours', values: { from: '08:00', until: '15:00' } },
    ])
    expect(kinds(effects({ closes: '10:00' }))).toEqual(['closes closes-now'])
    // A day of no hours has no time of which tickets could be said.
    const never = OpeningCalendar.parse({ weekly: {}, holidays: 'none' })
    expect(kinds(effects({ calendar: never }))).toContain('closes closed-today')
    expect(kinds(effects({ timezone: 'Asia/Jayapura' }))).toEqual(['timezone timezone', 'closes hours'])
    expect(effects({ services: [{ ...a, targetSeconds: 600 }, b, c] })).toMatchObject([
      { path: 'services.0.targetSeconds', kind: 'target', values: { service: 'A', minutes: 10 } },
    ])
    expect(kinds(effects({ services: [a, b], booths: [one, two] }))).toEqual([
      'booths booth-gone',
      'services service-gone',
    ])
    expect(kinds(effects({ services: [a, b, c, { ...c, letter: 'D' }] }))).toEqual([
      'services.3 service-new',
      'services.3 unserved',
    ])
    expect(kinds(effects({ autoCallSeconds: 20, keepPeopleDays: { note: 3 } }))).toEqual([
      'autoCallSeconds auto-call',
      'keepPeopleDays people-days',
    ])
    hall.do({ type: 'CloseDay' })
    expect(kinds(effects({ closes: '15:00' }))).toEqual([])
  })
})
