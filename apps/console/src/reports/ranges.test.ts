import { expect, test } from 'vitest'
import { isRange, rangeOf } from './ranges.ts'

test('ranges by name end today, or with the month before', () => {
  expect(rangeOf('today', '2026-03-02')).toEqual({ from: '2026-03-02', to: '2026-03-02' })
  expect(rangeOf('week', '2026-03-02')).toEqual({ from: '2026-02-24', to: '2026-03-02' })
  expect(rangeOf('month', '2026-03-02')).toEqual({ from: '2026-03-01', to: '2026-03-02' })
  expect(rangeOf('last-month', '2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(rangeOf('last-month', '2026-01-01')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
})

test('two dates in their order are a range', () => {
  expect(isRange({ from: '2026-03-02', to: '2026-03-02' })).toBe(true)
  expect(isRange({ from: '2026-03-03', to: '2026-03-02' })).toBe(false)
  expect(isRange({ from: '', to: '2026-03-02' })).toBe(false)
})
