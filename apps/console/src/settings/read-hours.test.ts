import { expect, test } from 'vitest'
import { readHours, writeHours } from './read-hours.ts'

test('[C10] hours are read as people write them, and written so that they read the same', () => {
  const office = [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '16:30' },
  ]
  for (const written of ['08:00-12:00, 13:00-16:30', '8–12; 13.00 - 16.30', '8 to 12, 13 s.d. 16.30'])
    expect(readHours(written)).toEqual(office)
  expect(readHours(writeHours(office))).toEqual(office)
  expect(readHours(' ')).toEqual([])
  for (const written of ['morning', '8', '8-', '8-12, x']) expect(readHours(written)).toBeNull()
  expect(writeHours('8-')).toBe('8-')
})
