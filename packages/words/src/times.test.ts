import { expect, test } from 'vitest'
import { calendarDate, clockTime, longDate, minutes, stopwatch } from './times.ts'

const at = '2026-03-02T02:07:00Z'

test('a time is written as the language writes it, in the zone of the hall', () => {
  expect(clockTime(at, 'id', 'Asia/Jakarta')).toBe('09.07')
  expect(clockTime(at, 'en', 'Asia/Jakarta')).toBe('9:07')
  expect(clockTime(Date.parse(at), 'id', 'Asia/Jayapura')).toBe('11.07')
})

test('midnight is hour zero', () => {
  expect(clockTime('2026-03-01T17:00:00Z', 'id', 'Asia/Jakarta')).toBe('00.00')
})

test('a date names its weekday where it is long', () => {
  expect(longDate(at, 'id', 'Asia/Jakarta')).toBe('Senin, 2 Maret 2026')
  expect(calendarDate(at, 'en', 'Asia/Jakarta')).toBe('2 March 2026')
})

test('a stopwatch runs past the hour and never below nothing', () => {
  expect(stopwatch(245_900)).toBe('4:05')
  expect(stopwatch(3_729_000)).toBe('1:02:09')
  expect(stopwatch(-5)).toBe('0:00')
})

test('some seconds are a minute, none are none', () => {
  expect([minutes(0), minutes(10), minutes(89), minutes(91)]).toEqual([0, 1, 1, 2])
})
