import { expect, test } from 'vitest'
import { causesOf, hours, percent, period, wait, worstFirst } from './figures.ts'

const row = (key: string, share: number | null, missed: number) => ({
  key,
  share,
  missed,
  issued: 0,
  withdrawn: 0,
  open: 0,
  kept: 0,
  neverCalled: 0,
  again: 0,
  noShow: 0,
  medianSeconds: null,
  p95Seconds: null,
  worstSeconds: null,
  causes: {
    'no-booth-open': 1,
    'all-busy': 3,
    'idle-officer': 0,
    'absent-officer': 0,
    'call-undone': 0,
    'withdrawn-by-staff': 0,
    'printer-down': 0,
    'system-down': 0,
    unknown: 0,
  },
})

test('a share is written as the language writes it, and only what missed nothing is 100 %', () => {
  expect([percent(0.9642, 'id'), percent(0.9642, 'en')]).toEqual(['96,42%', '96.42%'])
  expect([percent(0.9999, 'id'), percent(1, 'id')]).toEqual(['99,99%', '100%'])
})

test('the worst row is first, of equal ones the one that missed more, and nothing due is last', () => {
  const rows = [row('a', null, 0), row('b', 1, 0), row('c', 0.5, 1), row('d', 0.5, 9)]
  expect(worstFirst(rows).map(({ key }) => key)).toEqual(['d', 'c', 'b', 'a'])
})

test('causes that occurred, the most frequent first', () => {
  expect(causesOf(row('a', 1, 4))).toEqual([
    { cause: 'all-busy', count: 3 },
    { cause: 'no-booth-open', count: 1 },
  ])
})

test('a wait that nobody had is a dash', () => {
  expect([wait(null), wait(245)]).toEqual(['–', '4:05'])
})

test('a period is said once: the same month, the same day', () => {
  expect(period('2026-10-01', '2026-10-31', 'id')).toBe('1–31 Oktober 2026')
  expect(period('2026-10-01', '2026-10-01', 'en')).toBe('1 October 2026')
})

test('an hour goes from its beginning to the next', () => {
  expect([hours('08:00', 'id'), hours('23:00', 'en')]).toEqual(['08.00–09.00', '23:00–24:00'])
})
