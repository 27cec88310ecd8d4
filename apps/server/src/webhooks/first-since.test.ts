import { expect, it } from 'vitest'
import { firstSince } from './first-since.ts'

/** Events at these moments, the first with seq 1. */
const logOf = (...moments: number[]) => ({
  after: (seq: number) => moments.slice(seq).map((at, n) => ({ seq: seq + n + 1, event: { at } as never })),
})

it('the first event of a moment is found, before all, between two, among equals, and after all [W7]', () => {
  const moments = [10, 20, 20, 30]
  const first = (since: number) => firstSince(logOf(...moments), since, moments.length)
  expect([5, 10, 11, 20, 21, 30, 31].map(first)).toEqual([1, 1, 2, 2, 4, 4, 5])
  expect(firstSince(logOf(), 5, 0)).toBe(1)
})
