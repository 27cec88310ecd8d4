import { expect, test } from 'vitest'
import { whenOpen } from './index.ts'

const hall = { date: '2026-07-06', timezone: 'Asia/Jakarta', nextOpening: '2026-07-06T13:00:00.000+07:00' }
const tomorrow = '2026-07-07T08:00:00.000+07:00'
const why = { id: 'Listrik padam', en: 'A power cut' }

test('[C8] in a break the time of today is said', () => {
  const its = { ...hall, closedAs: 'break' }
  expect(whenOpen(its, 'id')).toEqual({ why: 'Sedang istirahat', again: 'Buka pukul 13.00.' })
  expect(whenOpen(its, 'en')).toEqual({ why: 'On a break', again: 'We open at 13:00.' })
})

test('[C8] another date is named with its weekday', () => {
  expect(whenOpen({ ...hall, closedAs: 'hours', nextOpening: tomorrow }, 'id')).toEqual({
    why: 'Layanan tutup',
    again: 'Buka Selasa, 7 Juli 2026, pukul 08.00.',
  })
  expect(whenOpen({ ...hall, nextOpening: tomorrow }, 'en').again).toBe(
    'We open on Tuesday, 7 July 2026 at 8:00.',
  )
})

test('[C7] [C8] an early closing and a special day say why, a day off what it is', () => {
  expect(whenOpen({ ...hall, closedAs: 'early', closedWhy: why }, 'id').why).toBe('Tutup: Listrik padam')
  expect(whenOpen({ ...hall, closedAs: 'special', closedWhy: why }, 'en').why).toBe('Closed: A power cut')
  expect(whenOpen({ ...hall, closedAs: 'leave' }, 'id').why).toBe('Tutup: cuti bersama')
  expect(whenOpen({ ...hall, closedAs: 'hours', closedWhy: why }, 'en').why).toBe('We are closed')
})

test('[C8] where no opening is in sight, none is said', () => {
  expect(whenOpen({ ...hall, nextOpening: null }, 'id').again).toBeNull()
})
