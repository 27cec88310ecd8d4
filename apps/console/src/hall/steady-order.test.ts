import { expect, test } from 'vitest'
import { steadyOrder } from './steady-order.ts'

const rows = (...all: [booth: number, fewerLate: number][]) =>
  all.map(([booth, fewerLate]) => ({ booth, fewerLate }))
const booths = (before: number[], ...all: [number, number][]) =>
  steadyOrder(before, rows(...all)).map(({ booth }) => booth)

test('at first the order is the one given', () => {
  expect(booths([], [4, 6], [2, 5], [7, 5])).toEqual([4, 2, 7])
})

test('hardly different effects leave the rows where they are', () => {
  expect(booths([4, 2], [2, 6], [4, 5])).toEqual([4, 2])
})

test('a clear difference, a new row and one that is gone are shown', () => {
  expect(booths([4, 2], [2, 8], [4, 5])).toEqual([2, 4])
  expect(booths([4, 2], [9, 8], [4, 5], [2, 5])).toEqual([9, 4, 2])
  expect(booths([4, 2], [9, 5], [4, 5], [2, 5])).toEqual([4, 2, 9])
  expect(booths([4, 2], [2, 5])).toEqual([2])
})
