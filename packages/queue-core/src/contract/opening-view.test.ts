/** What the wire says of opening hours. */
import { expect, it } from 'vitest'
import { officeHours } from '../../testing/random-hall.ts'
import { smallHall, type TestHall, testHall } from '../../testing/test-hall.ts'
import { hallInfo, serviceView } from './to-view.ts'

const on = (hall: TestHall, moment: string) => {
  hall.at = Date.parse(`${moment}:00+07:00`)
  return hallInfo(hall.state, hall.at)
}
const why = { id: 'Listrik padam', en: 'A power cut' }

it('[C8] says while it is closed why, and when it opens', () => {
  const hall = testHall(officeHours)
  expect(on(hall, '2026-03-02T09:00')).toMatchObject({ open: true, closedAs: null })
  expect(on(hall, '2026-03-02T08:45')).toMatchObject({
    ...{ open: false, closedAs: 'break', nextOpening: '2026-03-02T08:50:00.000+07:00' },
  })
  expect(on(hall, '2026-03-02T17:00')).toMatchObject({
    ...{ open: false, closedAs: 'hours', nextOpening: '2026-03-03T08:00:00.000+07:00' },
    ...{ opensAt: '2026-03-02T08:00:00.000+07:00', closesAt: '2026-03-02T16:00:00.000+07:00' },
  })
})

it('[C1] [C8] on a holiday it has no hours, and says what day it is', () => {
  const hall = testHall(officeHours)
  hall.do({ type: 'CloseDay' })
  hall.at = Date.parse('2026-03-19T09:00:00+07:00')
  hall.do({ type: 'OpenDay' })
  expect(hallInfo(hall.state, hall.at)).toMatchObject({
    ...{ open: false, opensAt: null, closesAt: null, closedAs: 'holiday' },
    nextOpening: '2026-03-25T08:00:00.000+07:00',
  })
})

it('[C7] says that it closes early, and why, before and after', () => {
  const hall = testHall(smallHall)
  on(hall, '2026-03-02T10:00')
  hall.do({ type: 'CloseEarly', why, closesAt: Date.parse('2026-03-02T11:00:00+07:00') })
  const closesAt = '2026-03-02T11:00:00.000+07:00'
  expect(on(hall, '2026-03-02T10:30')).toMatchObject({
    ...{ open: true, closedAs: null, closedWhy: why, closesAt, closesEarlyAt: closesAt },
  })
  expect(on(hall, '2026-03-02T11:00')).toMatchObject({
    ...{ open: false, closedAs: 'early', closedWhy: why, nextOpening: '2026-03-03T08:00:00.000+07:00' },
  })
})

it('[C3] [C5] a service out of its own hours, or after its last ticket, gives none', () => {
  const hall = testHall(officeHours)
  const row = (letter: string, moment: string) => {
    on(hall, moment)
    const { open, opensAt } = serviceView(hall.state, hall.state.services.get(letter)!, hall.at)
    return { open, opensAt }
  }
  expect(row('C', '2026-03-02T08:10')).toEqual({ open: false, opensAt: '2026-03-02T08:20:00.000+07:00' })
  expect(row('C', '2026-03-02T09:00')).toEqual({ open: true, opensAt: undefined })
  expect(row('A', '2026-03-02T15:30')).toEqual({ open: false, opensAt: undefined })
})

it('[C2] says which years have no table', () => {
  const hall = testHall(officeHours)
  expect(on(hall, '2026-03-02T09:00').yearsWithoutTable).toBeUndefined()
  hall.do({ type: 'CloseDay' })
  hall.at = Date.parse('2027-03-02T09:00:00+07:00')
  hall.do({ type: 'OpenDay' })
  expect(hallInfo(hall.state, hall.at).yearsWithoutTable).toEqual([2027])
})
