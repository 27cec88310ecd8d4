/** Days off that are set for cases, and the hours of the hall. */
import { expect, it } from 'vitest'
import { officeHours } from '../../testing/random-hall.ts'
import { testHall } from '../../testing/test-hall.ts'
import { instantOf, planDay } from './calendar.ts'

const monday = '2027-03-08'
const opens = (hall: ReturnType<typeof testHall>, date: string) =>
  planDay(hall.state.config!, instantOf('Asia/Jakarta', date, '12:00'))
const table = { year: 2027, holidays: [monday], leave: [] }

it('[C9] a year that is set closes the hall on its days off, with who and when, and is a change of the set-up', () => {
  const hall = testHall(officeHours)
  expect(opens(hall, monday).dayAs).toBeUndefined()
  const [event] = hall.do({ type: 'SetDaysOff', table })
  expect(event).toMatchObject({ type: 'HallConfigured', source: 'settings', why: 'Hari libur 2027' })
  expect(opens(hall, monday)).toMatchObject({ dayAs: 'holiday' })
  expect(hall.state.config!.calendar!.holidays).toEqual([{ ...table, set: { at: hall.at, by: 'test' } }])
  expect(hall.do({ type: 'SetDaysOff', table })).toEqual([])
  hall.do({ type: 'SetDaysOff', table: { ...table, year: 2026, holidays: [], leave: ['2026-03-02'] } })
  expect(hall.state.day!.dayAs).toBe('leave')
  expect(opens(hall, monday)).toMatchObject({ dayAs: 'holiday' })
})

it('[C9] a hall without a calendar, or that looks at no days off, stays as it is', () => {
  expect(testHall().do({ type: 'SetDaysOff', table })).toEqual([])
  const none = testHall({
    ...officeHours,
    calendar: { ...officeHours.calendar!, holidays: 'none' },
  })
  expect(none.do({ type: 'SetDaysOff', table })).toEqual([])
})
