/** The opening calendar: which hours a date has, and when the hall opens again. */
import { describe, expect, it } from 'vitest'
import { smallHall } from '../../testing/test-hall.ts'
import { instantOf, planDay } from './calendar.ts'
import { HallConfig } from './config.ts'
import { nextOpening } from './next-opening.ts'
import { spansOf } from './open-time.ts'
import { OpeningCalendar } from './opening-calendar.ts'
import { yearsWithoutTable } from './opening-hours.ts'
import { emptyHall } from './state.ts'

const span = (from: string, to: string) => ({ from, to })
const usual = [span('08:00', '12:00'), span('13:00', '16:00')]
const friday = [span('08:00', '11:30'), span('13:00', '16:30')]
const short = [span('08:00', '12:00'), span('12:30', '15:00')]
const why = { id: 'Sumpah jabatan', en: 'A swearing-in' }
const calendar = {
  weekly: { mon: usual, tue: usual, wed: usual, thu: usual, fri: friday },
  periods: [
    {
      name: { id: 'Ramadan', en: 'Ramadan' },
      from: '2026-02-18',
      to: '2026-03-17',
      weekly: { mon: short, tue: short, wed: short, thu: short, fri: [span('08:00', '11:30')] },
    },
  ],
  special: [
    { date: '2026-08-20', hours: [span('10:00', '12:00')], why },
    { date: '2026-12-24', hours: usual, why },
    { date: '2026-09-01', why },
  ],
}
const hall = (changes: object = {}): HallConfig => HallConfig.parse({ ...smallHall, calendar, ...changes })

const hoursOf = (date: string, config = hall()) => {
  const plan = planDay(config, instantOf(config.timezone, date, '12:00'))
  const time = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(11, 16)
  return {
    hours: spansOf(plan).map(({ from, to }) => `${time(from)}-${time(to)}`),
    as: plan.dayAs,
    why: plan.dayWhy,
  }
}
const openingAfter = (moment: string, config = hall()) => {
  const opens = nextOpening({ ...emptyHall(), config }, Date.parse(`${moment}:00+07:00`))
  return opens === null ? null : new Date(opens + 7 * 3_600_000).toISOString().slice(0, 16)
}

describe('the hours of a date', () => {
  it.each([
    ['a weekday with its break', '2026-07-06', ['08:00-12:00', '13:00-16:00'], undefined],
    ['Friday with its longer one', '2026-07-10', ['08:00-11:30', '13:00-16:30'], undefined],
    ['a Saturday, which has none', '2026-07-11', [], undefined],
    ['the first day of a period', '2026-02-18', ['08:00-12:00', '12:30-15:00'], undefined],
    ['a Friday within it', '2026-02-20', ['08:00-11:30'], undefined],
    ['its last day', '2026-03-17', ['08:00-12:00', '12:30-15:00'], undefined],
    ['collective leave', '2026-03-18', [], 'leave'],
    ['a holiday', '2026-08-17', [], 'holiday'],
    ['a special day with other hours', '2026-08-20', ['10:00-12:00'], 'special'],
    ['a special day that is closed', '2026-09-01', [], 'special'],
    [
      'a day of leave on which the hall works all the same',
      '2026-12-24',
      ['08:00-12:00', '13:00-16:00'],
      'special',
    ],
  ])('[C1] %s', (_, date, hours, as) => {
    expect(hoursOf(date)).toEqual({ hours, as, why: as === 'special' ? why : undefined })
  })

  it("[C1] a table of the hall's own takes the place of the product's for its year, and for no other", () => {
    const holidays = [{ year: 2026, holidays: ['2026-07-06'], leave: [] }]
    const own = hall({ calendar: { ...calendar, holidays } })
    expect(hoursOf('2026-07-06', own)).toMatchObject({ hours: [], as: 'holiday' })
    expect(hoursOf('2026-08-17', own).hours).toHaveLength(2)
    const other = hall({
      calendar: { ...calendar, holidays: [{ ...holidays[0]!, year: 2027, holidays: [] }] },
    })
    expect(hoursOf('2026-08-17', other).hours).toEqual([])
  })

  it('[C2] a year without a table has no days off, and it is said, from the December before', () => {
    expect(yearsWithoutTable(hall(), '2026-11-30')).toEqual([])
    expect(yearsWithoutTable(hall(), '2026-12-01')).toEqual([2027])
    expect(yearsWithoutTable(hall(), '2027-05-03')).toEqual([2027])
    expect(yearsWithoutTable(hall({ calendar: { ...calendar, holidays: 'none' } }), '2027-05-03')).toEqual([])
    expect(yearsWithoutTable(smallHall, '2027-05-03')).toEqual([])
    expect(hoursOf('2027-08-17').hours).toHaveLength(2)
  })

  it('[C1] without a calendar every day is the same, and its plan what it always was', () => {
    const at = instantOf('Asia/Jakarta', '2026-08-17', '00:00')
    const hour = (n: number) => at + n * 3_600_000
    expect(planDay(smallHall, hour(5))).toEqual({
      ...{ date: '2026-08-17', opensAt: hour(8), closesAt: hour(16), endsAt: hour(24) },
    })
  })

  it('[C3] a service has its own hours within those of the hall', () => {
    const morning = { mon: [span('07:00', '10:00')], fri: [span('11:00', '14:00')] }
    const services = smallHall.services.map(its => (its.letter === 'C' ? { ...its, hours: morning } : its))
    const on = (date: string) =>
      planDay(hall({ services }), instantOf('Asia/Jakarta', date, '12:00')).services!.C!.map(
        ({ from, to }) => (to - from) / 60_000,
      )
    expect(on('2026-07-06')).toEqual([120])
    expect(on('2026-07-10')).toEqual([30, 60])
    expect(on('2026-07-07')).toEqual([])
    expect(on('2026-08-17')).toEqual([])
  })

  it.each([
    ['hours that overlap', { weekly: { mon: [span('08:00', '12:00'), span('11:00', '16:00')] } }],
    [
      'hours without a break between them',
      { weekly: { mon: [span('08:00', '12:00'), span('12:00', '16:00')] } },
    ],
    ['hours that end before they begin', { weekly: { mon: [span('12:00', '08:00')] } }],
    ['two periods with a day in common', { weekly: {}, periods: [calendar.periods[0], calendar.periods[0]] }],
    ['a date that is special twice', { weekly: {}, special: [calendar.special[0], calendar.special[0]] }],
    ['a date that there is not', { weekly: {}, special: [{ date: '2026-02-30', why }] }],
  ])('[C1] refuses %s', (_, wrong) => {
    expect(OpeningCalendar.safeParse(wrong).success).toBe(false)
  })
})

describe('[C8] when the hall opens again', () => {
  it.each([
    ['in the morning, before it opens', '2026-07-06T06:00', '2026-07-06T08:00'],
    ['while it is open, after the break', '2026-07-06T09:00', '2026-07-06T13:00'],
    ['in the break', '2026-07-06T12:30', '2026-07-06T13:00'],
    ['in the evening', '2026-07-06T18:00', '2026-07-07T08:00'],
    ['on a Friday evening', '2026-07-10T17:00', '2026-07-13T08:00'],
    ['before a feast of a week', '2026-03-17T16:00', '2026-03-25T08:00'],
    ['on a special day', '2026-08-20T12:00', '2026-08-21T08:00'],
  ])('%s', (_, at, opens) => {
    expect(openingAfter(at)).toBe(opens)
  })

  it('never, where no day has hours', () => {
    expect(openingAfter('2026-07-06T06:00', hall({ calendar: { weekly: {} } }))).toBeNull()
  })
})
