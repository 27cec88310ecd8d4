/** The days that a set-up makes, before it is saved. */
import { expect, it } from 'vitest'
import { smallHall } from '../../testing/test-hall.ts'
import { HallConfig } from '../hall/config.ts'
import { daysAhead } from './days-ahead.ts'

const day = (from: string, to: string) => [{ from, to }]
const office = [...day('08:00', '12:00'), ...day('13:00', '16:00')]
const weekly = { mon: office, tue: office, wed: office, thu: office, fri: day('08:00', '11:30') }
const why = { id: 'Rapat', en: 'A meeting' }
const hall = HallConfig.parse({
  ...smallHall,
  calendar: {
    weekly,
    periods: [
      {
        name: { id: 'Ramadan', en: 'Ramadan' },
        ...{ from: '2026-12-28', to: '2026-12-29' },
        weekly: { mon: day('08:00', '14:00'), tue: day('08:00', '14:00') },
      },
    ],
    special: [{ date: '2026-12-30', why }],
  },
  services: smallHall.services.map((its, n) =>
    n === 0 ? { ...its, hours: { mon: day('09:00', '10:00') } } : its,
  ),
})
const as = (config: typeof hall) => daysAhead(config, '2026-12-23', 9)

it('[C10] each day has its hours and why it is unlike others, as the hall itself will go by', () => {
  const days = as(hall)
  expect(days.map(({ date, hours, as }) => [date.slice(8), hours.length, as])).toEqual([
    ['23', 2, null],
    ['24', 0, 'leave'],
    ['25', 0, 'holiday'],
    ['26', 0, null],
    ['27', 0, null],
    ['28', 1, 'period'],
    ['29', 1, 'period'],
    ['30', 0, 'special'],
    ['31', 2, null],
  ])
  expect(days[7]!.why).toEqual(why)
  expect(days[5]!.services).toEqual([{ letter: hall.services[0]!.letter, hours: day('09:00', '10:00') }])
  expect(days[1]!.services).toEqual([])
})

it('[C10] without a calendar every day is from the opening to the closing, around the clock all of it', () => {
  const plain = { ...smallHall, calendar: undefined }
  expect(new Set(as(plain).map(({ hours }) => JSON.stringify(hours)))).toEqual(
    new Set([JSON.stringify(day(smallHall.opens, smallHall.closes))]),
  )
  expect(as({ ...hall, alwaysOpen: true })[1]!.hours).toEqual(day('00:00', '24:00'))
})
