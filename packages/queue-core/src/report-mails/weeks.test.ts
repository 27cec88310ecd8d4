import { expect, it } from 'vitest'
import { isoInZone } from '../hall/calendar.ts'
import { nextReportMail, weeksDue } from './weeks.ts'

const timezone = 'Asia/Jakarta'
const at = (when: string) => Date.parse(`${when}+07:00`)
/** 2 March 2026 is a Monday. */
const due = (now: string, { since = '2026-02-25T12:00', told = [] as string[], hour = 7 } = {}) =>
  weeksDue({ hour, since: at(since), now: at(now), timezone, told: one => told.includes(one) }).map(
    ({ monday }) => monday,
  )

it('[S22] the reports of a week are due on the Monday after it, from the hour that is set, until they are told', () => {
  expect(due('2026-03-02T06:59:59')).toEqual([])
  expect(due('2026-03-02T07:00')).toEqual(['2026-03-02'])
  expect(due('2026-03-08T23:59')).toEqual(['2026-03-02'])
  expect(due('2026-03-08T23:59', { told: ['2026-03-02'] })).toEqual([])
  expect(due('2026-03-02T00:00', { hour: 0 })).toEqual(['2026-03-02'])
  const [week] = weeksDue({
    hour: 7,
    since: 0,
    now: at('2026-03-05T08:00'),
    timezone,
    told: () => false,
  }).slice(-1)
  expect(week).toEqual({ monday: '2026-03-02', from: '2026-02-23', to: '2026-03-01' })
})

it('[S22] what was due before it was switched on is not told; what a server that was away missed is, four weeks at most', () => {
  expect(due('2026-03-04T08:00', { since: '2026-03-02T07:00' })).toEqual([])
  expect(due('2026-03-17T08:00', { told: ['2026-03-02'] })).toEqual(['2026-03-09', '2026-03-16'])
  expect(due('2026-06-01T08:00')).toEqual(['2026-05-11', '2026-05-18', '2026-05-25', '2026-06-01'])
})

it('the next is the coming Monday at that hour', () => {
  const next = (now: string) =>
    isoInZone(timezone, nextReportMail({ hour: 7, now: at(now), timezone })).slice(0, 16)
  expect(next('2026-03-02T06:00')).toBe('2026-03-02T07:00')
  expect(next('2026-03-02T07:00')).toBe('2026-03-09T07:00')
  expect(next('2026-03-08T23:00')).toBe('2026-03-09T07:00')
})
