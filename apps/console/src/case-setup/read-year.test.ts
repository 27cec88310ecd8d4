import { expect, test } from 'vitest'
import { readDays, writeDays } from './read-year.ts'

test('[K25] days are read however they are written, in the order of the year', () => {
  expect(readDays('25-12, 1/1; 17.8\n2027-05-01 16-08-2027', 2027)).toEqual({
    days: ['2027-01-01', '2027-05-01', '2027-08-16', '2027-08-17', '2027-12-25'],
    bad: [],
  })
  const kept = ['2027-01-01', '2027-12-25']
  expect(readDays(writeDays(kept), 2027)).toEqual({ days: kept, bad: [] })
  expect(readDays(' \n', 2027)).toEqual({ days: [], bad: [] })
})

test('[K25] what is no day of the year is named, and so is what stands there twice', () => {
  expect(readDays('30-02, 13-13, natal, 25-12-2026, 2026-12-25, 25-12, 25/12', 2027)).toEqual({
    days: ['2027-12-25'],
    bad: ['30-02', '13-13', 'natal', '25-12-2026', '2026-12-25', '25/12'],
  })
})
